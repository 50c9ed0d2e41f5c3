import LuaRuntime
import RaccordoModel

extension CaseSearch {
  typealias Change = CaseSuggestion.Change

  /// The single changes of a situation that are worth trying, each once.
  ///
  /// - Parameters:
  ///   - fields: those that may change; `today` stands for the day of the case.
  ///   - outcomes: what is looked for: where it hangs on a computed value, the answers at which that value passes the
  ///     figures of its rules are found out.
  func changes(
    of situation: CaseSituation, in fields: [String], for outcomes: [RuleOutcome]
  ) throws(LuaError) -> [Change] {
    var changes: [Change] = []
    for name in fields {
      var answers = name == FieldSchema.today.name ? days.map(FieldValue.date) : space.answers(to: name)
      answers += try crossings(of: situation, through: name, for: outcomes)
      let now = name == FieldSchema.today.name ? .date(situation.day) : situation.given[name]
      var seen: Set<FieldValue> = []
      for answer in answers where answer != now && isAllowed(answer, for: name) && seen.insert(answer).inserted {
        changes.append(Change(field: name, value: answer))
      }
      if name != FieldSchema.today.name, now != nil { changes.append(Change(field: name, value: nil)) }
    }
    return changes
  }

  /// Rules are tried only on days on which they are in force.
  private func isAllowed(_ answer: FieldValue, for name: String) -> Bool {
    guard name == FieldSchema.today.name, case .date(let day) = answer else { return true }
    return pack.validity.contains(day) && program.validity.contains(day)
  }

  /// The days that rules name, and those just before and after.
  private var days: [CivilDay] {
    guard reads(FieldSchema.today.name) else { return [] }
    let dates = program.parameters.flatMap { space.values(of: .parameter($0)) }
    return (dates + space.answers(to: FieldSchema.today.name)).flatMap { value -> [CivilDay] in
      guard case .date(let day) = value else { return [] }
      return [-1, 0, 1].map { CivilDay(daysSince1970: day.daysSince1970 + $0) }
    }
  }

  private func reads(_ name: String) -> Bool {
    program.readNames.contains(name) || program.computes.contains { $0.reads.contains(name) }
  }

  /// The answers to one field at which what is computed from it passes a figure, where a rule hangs on that.
  private func crossings(
    of situation: CaseSituation, through name: String, for outcomes: [RuleOutcome]
  ) throws(LuaError) -> [FieldValue] {
    let computes = program.computes.filter { $0.result.kind.isOrdered && program.fields(behind: $0.id).contains(name) }
    guard !computes.isEmpty, let field = space.schema(name), field.kind.isOrdered else { return [] }
    let trace = try judge.judge([situation], by: program)[0].trace
    let hinges = Set(outcomes.map { RuleKey(rule: $0.rule, id: $0.id) }).sorted()
      .flatMap { trace.condition(of: $0)?.hinges ?? [] }.filter(\.decides)
    let wanted = Set(outcomes.filter { $0.rule == .criterion }.map(\.id))
    let rules = program.criteria.filter { wanted.contains($0.id) }.map(\.points)
    let operands = pack.operands(of: program, in: situation)
    var found: [FieldValue] = []
    for compute in computes {
      let figures = hinges.filter { $0.test.field == compute.id }.flatMap(\.operands).compactMap(\.self)
        + rules.filter { $0.names.contains(compute.id) }.flatMap { $0.turns(in: operands) }
      if figures.isEmpty { continue }
      let search = CrossingSearch(judge: judge, program: program, field: field, compute: compute)
      found += try search.answers(from: situation, around: figures.reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
    }
    return found
  }
}

extension ProgramTrace {
  fileprivate func condition(of key: RuleKey) -> ConditionTrace? {
    let rules =
      switch key.rule {
      case .requirement: requirements
      case .criterion: criteria
      case .route: routes
      }
    return rules.first { $0.id == key.id }?.condition
  }
}

/// A rule of a program by name.
struct RuleKey: Hashable, Comparable {
  var rule: RuleOutcome.Rule
  var id: String

  static func < (left: RuleKey, right: RuleKey) -> Bool {
    (left.rule.rawValue, left.id) < (right.rule.rawValue, right.id)
  }
}

extension Program {
  func condition(of key: RuleKey) -> Condition? {
    switch key.rule {
    case .requirement: requirements.first { $0.id == key.id }?.condition
    case .criterion: criteria.first { $0.id == key.id }?.condition
    case .route: route(key.id)?.condition
    }
  }
}
