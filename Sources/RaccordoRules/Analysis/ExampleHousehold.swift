import RaccordoFormats
import RaccordoModel

/// A household that shows something about the rules.
struct ExampleHousehold: Sendable {
  /// Fields that are absent are not known.
  var answers: [String: FieldValue]
  /// None: nobody knows who lives there.
  var members: [Person]
  /// The fields and computes that matter for what it shows.
  var chosen: Set<String>
  var service: Service?
  /// The day on which the rules are applied, unless the example is about another one.
  var day: CivilDay

  private var today: CivilDay {
    if case .date(let day)? = answers[FieldSchema.today.name] { day } else { day }
  }

  /// What the program says of it; `nil` when a function fails on it.
  func trace(_ program: Program, in pack: RulePack) -> ProgramTrace? {
    let people = people
    let rows = ComputedRows(program, pack: pack, day: today).answers(to: [given(in: pack)], members: [people])
    guard let row = rows?.first else { return nil }
    let operands = OperandValues(day: today, parameters: pack.parameters, service: service)
    return ProgramTrace(
      program, operands: operands, order: { pack.fields.index(of: $0) ?? Int.max },
      answers: RuleAnswers(row, members: people, ages: pack.fields(of: program).derivedAges, on: today))
  }

  /// The answers as a list gives them.
  private func given(in pack: RulePack) -> [String: FieldValue] {
    let known = pack.fields.derivedAges.contains(.household) ? answers.withBirthDate(on: today) : answers
    return known.filter { pack.fields[$0.key] != nil }
  }

  /// Where the rules only count them, as many as they count.
  private var people: [Person] {
    guard members.isEmpty, case .number(let count)? = answers[FieldSchema.members.name], count < 1_000 else { return members }
    return (0..<Int(count)).map { Person(id: String($0 + 1)) }
  }

  /// The answers as a `case` would write them: "arrears = 4001, tenant = "ATC", isee = unknown".
  func text(of program: Program, in pack: RulePack) -> String {
    let shown = program.declaredFields(behind: chosen)
    let fields = pack.fields.fields.filter { shown.contains($0.name) }
    let answers = given(in: pack)
    let written = fields.map { "\($0.name) = \(answers[$0.name].map(ExampleHousehold.written) ?? "unknown")" }
    return (written + (chosen.contains(FieldSchema.members.name) ? [writtenMembers(pack)] : []) + (today == day ? [] : ["today = \"\(today.iso)\""])).joined(separator: ", ")
  }

  private func writtenMembers(_ pack: RulePack) -> String {
    let each = people.map { person in
      let facts = pack.fields.fields.compactMap { field in
        person.facts[field.name].map { "\(field.name) = \(ExampleHousehold.written($0))" }
      }
      return facts.isEmpty ? "{}" : "{ " + facts.joined(separator: ", ") + " }"
    }
    return "members = " + (each.isEmpty ? "unknown" : "{ " + each.joined(separator: ", ") + " }")
  }

  private static func written(_ value: FieldValue) -> String {
    func quoted(_ word: String) -> String { "\"" + word.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : "\($0)" }.joined() + "\"" }
    switch value {
    case .word(let word): return quoted(word)
    case .words(let words): return words.isEmpty ? "{}" : "{ " + words.map(quoted).joined(separator: ", ") + " }"
    case .date(let day): return quoted(day.iso)
    case .yesNo, .number, .money: return value.plainText
    }
  }
}
