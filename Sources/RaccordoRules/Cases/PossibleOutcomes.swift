import RaccordoModel

/// What the rules of a program can do at all: what its cases are held against.
///
/// Every combination of the few answers that a rule can tell apart is tried, and what one of them shows is possible. So
/// what cannot happen is left out: a `known` test is never unknown, a route after one that fits everybody is never
/// taken, an amount whose least value is 0 is never just below 0, and nobody who may enter has a debt that a
/// requirement refuses. A computed value counts as free: what its function can never give is not seen through.
struct PossibleOutcomes {
  /// A rule whose answers combine in more ways than this is not tried out: everything counts that its form allows.
  static let mostCombinations = 20_000.0

  private let program: Program
  private let space: TriedAnswers

  init(_ program: Program, _ space: TriedAnswers) {
    self.program = program
    self.space = space
  }

  /// In the order of the file, requirements first: for each rule yes, no and unknown, or taken, then its edges.
  ///
  /// - Complexity: O(rules × combinations of answers).
  var outcomes: [RuleOutcome] {
    var found: [RuleOutcome] = []
    for rule in program.requirements { found += outcomes(.requirement, rule.id, rule.condition) }
    for rule in program.criteria { found += outcomes(.criterion, rule.id, rule.condition, rule.points) }
    for (index, route) in program.routes.enumerated() {
      let wanted = [RuleOutcome(.route, route.id, .taken)] + edges(.route, route.id, route.condition)
      found += possible(wanted, for: program.routes[...index].compactMap(\.condition))
    }
    return found
  }

  private func outcomes(
    _ rule: RuleOutcome.Rule, _ id: String, _ condition: Condition?, _ points: PointRule? = nil
  ) -> [RuleOutcome] {
    let truths = condition == nil ? [] : [Truth.yes, .no, .unknown].map { RuleOutcome(rule, id, .truth($0)) }
    let tests = edges(rule, id, condition)
    let scores = (points?.amounts ?? []).map { RuleOutcome(rule, id, .amount($0)) }
      + (points?.edges ?? []).map { RuleOutcome(rule, id, .edge($0)) }.filter { !tests.contains($0) }
    let wanted = truths + tests + scores
    return wanted.isEmpty ? [] : possible(wanted, for: [condition].compactMap(\.self), reading: points?.names ?? [])
  }

  private func edges(_ rule: RuleOutcome.Rule, _ id: String, _ condition: Condition?) -> [RuleOutcome] {
    (condition?.tests ?? []).flatMap(\.edges).reduce(into: []) { edges, edge in
      let outcome = RuleOutcome(rule, id, .edge(edge))
      if !edges.contains(outcome) { edges.append(outcome) }
    }
  }

  /// Those of the wanted outcomes that some household shows.
  ///
  /// - Parameters:
  ///   - conditions: of the rule, and of the routes before it: all that has a say.
  ///   - measured: what its points go by.
  private func possible(_ wanted: [RuleOutcome], for conditions: [Condition], reading measured: [String] = []) -> [RuleOutcome] {
    let names = (conditions.flatMap(\.tests).map(\.field) + measured).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let choices = names.map { name -> [FieldValue?] in
      let answers = space.answers(to: name).map(Optional.some)
      return answers.isEmpty || space.mayBeUnknown(name) ? answers + [nil] : answers
    }
    let combinations = choices.reduce(Double(space.contexts.count)) { $0 * Double($1.count) }
    guard combinations <= PossibleOutcomes.mostCombinations else { return wanted }
    let rules = program.alone(wanted.first)
    var missing = Set(wanted)
    for operands in space.contexts where !missing.isEmpty {
      var picked = Array(repeating: 0, count: names.count)
      repeat {
        var answers: [String: FieldValue] = [:]
        for place in names.indices { answers[names[place]] = choices[place][picked[place]] }
        guard rules.rule == .requirement || mayEnter(answers, operands) else { continue }
        let trace = ProgramTrace(rules.program, operands: operands, order: { _ in 0 }, answers: { answers[$0] })
        missing.subtract(trace.outcomes(schema: space.schema))
      } while !missing.isEmpty && picked.advance(within: choices.map(\.count))
    }
    return wanted.filter { !missing.contains($0) }
  }

  /// Whether no requirement refuses the household already, whatever the other answers are.
  private func mayEnter(_ answers: [String: FieldValue], _ operands: OperandValues) -> Bool {
    program.requirements.allSatisfy { rule in
      rule.condition.truth(.open, operands: operands, answers: { answers[$0] }) != .no
    }
  }
}

extension Program {
  /// The program with nothing but the rule of an outcome; for a route, with the routes before it.
  fileprivate func alone(_ outcome: RuleOutcome?) -> (rule: RuleOutcome.Rule?, program: Program) {
    var alone = self
    alone.requirements = outcome?.rule == .requirement ? requirements.filter { $0.id == outcome?.id } : []
    alone.criteria = outcome?.rule == .criterion ? criteria.filter { $0.id == outcome?.id } : []
    let last = outcome?.rule == .route ? routes.firstIndex { $0.id == outcome?.id } : nil
    alone.routes = last.map { Array(routes[...$0]) } ?? []
    return (outcome?.rule, alone)
  }
}

extension [Int] {
  /// The next combination, as an odometer counts; false after the last one.
  mutating func advance(within counts: [Int]) -> Bool {
    for index in indices {
      self[index] += 1
      if self[index] < counts[index] { return true }
      self[index] = 0
    }
    return false
  }
}
