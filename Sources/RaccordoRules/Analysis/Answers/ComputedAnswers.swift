import LuaRuntime
import RaccordoModel

/// Answers tried on the functions of a program, to learn which results go together with which answers.
///
/// What a function can give is not known without calling it: an example that needs a result is looked for only among
/// these. They are the same at every check.
struct ComputedAnswers {
  /// How many combinations of answers are tried.
  static let tries = 2_048

  let program: Program
  let pack: RulePack
  let day: CivilDay

  /// The fields behind the computes, and the computes, as one variable of a space; `nil` when Lua does not start.
  func variable(for space: AnswerSpace) -> AnswerSpace.Variable? {
    let fields = behind
    let computes = program.computes.map(\.id)
    let tests = space.tests.indices.filter { (fields + computes).contains(space.tests[$0].field) }
    let operands = OperandValues(day: day, parameters: pack.parameters, service: space.service)
    guard let tried = ComputedRows(program, pack: pack, day: day).answers(to: rows(fields, space)) else { return nil }
    var seen: Set<[TruthSet]> = []
    let options = tried.map { answers in
      AnswerSpace.Option(
        answers: answers,
        truths: tests.map { index in
          let test = space.tests[index]
          return TruthSet(test.truth(.today, operands: operands, answer: answers[test.field]))
        })
    }.filter { seen.insert($0.truths).inserted }
    return AnswerSpace.Variable(fields: fields + computes, tests: tests, options: options)
  }

  /// The declared fields that the computes read, and the day.
  private var behind: [String] {
    // How many live there goes together with who they are: that is left open here.
    let reads = program.computes.flatMap { program.fields(behind: $0.id) }.filter { $0 != FieldSchema.members.name }
    return (reads + [FieldSchema.today.name]).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The first has an answer to everything; some of the others lack some.
  private func rows(_ fields: [String], _ space: AnswerSpace) -> [[String: FieldValue]] {
    var random = SplitMix(seed: 20_250_312)
    let answers = fields.map { name in pack.fields[name].map { usual($0, space) } ?? [] }
    return (0..<ComputedAnswers.tries).map { number in
      var row: [String: FieldValue] = [FieldSchema.today.name: .date(day)]
      for (name, answers) in zip(fields, answers) where !answers.isEmpty {
        let isUnknown = number % 4 == 3 && random.below(3) == 0
        if !isUnknown { row[name] = answers[random.below(answers.count)] }
      }
      return row
    }
  }

  /// Answers that the rules tell apart, and ordinary ones of several sizes.
  private func usual(_ field: FieldSchema, _ space: AnswerSpace) -> [FieldValue] {
    let told = space.variables.first { $0.fields == [field.name] }?.options?.compactMap { $0.answers[field.name] } ?? []
    let sizes: [FieldValue] =
      switch field.kind {
      case .money: [0, 1, 10, 50, 100, 250, 500, 1_000, 2_000, 5_000, 10_000, 20_000].map { .number($0) }
      case .number: [0, 1, 2, 3, 4, 5, 6, 10, 12, 18, 24, 30, 50, 65, 100, 1_000].map { .number($0) }
      case .date:
        [-9_000, -1_000, -365, -180, -90, -60, -30, -20, -10, -5, -1, 0, 1, 5, 10, 20, 30, 60, 90, 180, 365].map {
          .date(CivilDay(daysSince1970: day.daysSince1970 + $0))
        }
      case .yesNo: [true, false]
      case .choice: field.choices.map { .word($0) }
      case .many: field.choices.map { .words([$0]) }
      case .text, .municipality: []
      }
    let fitting = sizes.compactMap { value in try? value.fitted(to: field).get() }
    return told + fitting.filter { !told.contains($0) }
  }
}

/// Calls the functions of a program on a few households that are written out.
struct ComputedRows {
  let program: Program
  let pack: RulePack
  let day: CivilDay

  init(_ program: Program, pack: RulePack, day: CivilDay) {
    self.program = program
    self.pack = pack
    self.day = day
  }

  /// Enough for the functions that people write, for each of the many rows on which they are tried: a function that
  /// uses up its steps on every row would keep `check` busy for minutes.
  private func limits(rows: Int) -> LuaLimits {
    var limits = pack.limits
    let share = ComputedRows.mostSteps / max(1, rows * program.computes.count)
    limits.callInstructions = min(limits.callInstructions, max(ComputedRows.fewestSteps, share))
    return limits
  }

  /// Steps for all rows and functions of a program together, about a second.
  private static let mostSteps = 100_000_000
  private static let fewestSteps = 5_000

  /// - Parameter members: those of each row; none where there are fewer of these than rows.
  /// - Returns: the rows with what the computes give; rows on which a function fails are left out. `nil` when Lua does not start.
  func answers(to rows: [[String: FieldValue]], members: [[Person]] = []) -> [[String: FieldValue]]? {
    if program.computes.isEmpty { return rows }
    var list = HouseholdList(fields: pack.fields(of: program))
    for (number, row) in rows.enumerated() {
      list.append(id: String(number), members: number < members.count ? members[number] : []) { columns in
        for column in columns.indices where !columns[column].field.isOfMember {
          columns[column].append(row[columns[column].field.name])
        }
      }
    }
    do {
      var runtime = try PackRuntime(pack, day: day, limits: limits(rows: rows.count))
      let computed = try runtime.compute(program, over: list, rows: 0..<list.count)
      let failed = Set(computed.failures.compactMap(\.household))
      return rows.enumerated().filter { !failed.contains(String($0.offset)) }.map { number, row in
        zip(program.computes, computed.columns).reduce(into: row) { $0[$1.0.id] = $1.1[number] }
      }
    } catch {
      return nil
    }
  }
}

/// SplitMix64 (Steele, Lea and Flood, 2014): the same numbers at every check.
private struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// - Precondition: `bound` is more than 0.
  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }
}
