import RaccordoModel

/// Looks for answers for which several rules come out as demanded.
///
/// Fields are answered one after the other, each with every option that the rules tell apart, "not known" included; a
/// start that no completion can mend is given up at once. What it finds is an example; finding nothing is a proof.
struct AnswerSearch {
  enum Outcome: Sendable {
    /// A household for which they do; fields that are absent are not known, or do not matter.
    case found(Household, chosen: [String])
    /// No household can answer so.
    case impossible
    /// Too many combinations to look at: nothing is known.
    case tooMany
  }

  /// Answers of a household, and its members.
  struct Household: Sendable {
    var answers: [String: FieldValue] = [:]
    var members: [Person] = []
  }

  /// The most tests that one question may make.
  static let mostTests = 250_000

  private let space: AnswerSpace
  private let demands: [Demand]
  /// For each variable that matters, the options that the tests of the demands tell apart.
  private var options: [[AnswerSpace.Option]?]
  private var truths: [TruthSet]
  private var chosen: [Int?]
  private var left: Int
  /// What it took to get ready, counted in tests.
  private var setUp: Int

  /// - Parameter effort: how many tests may be made.
  init(_ demands: [Demand], in space: AnswerSpace, effort: Int = mostTests) {
    self.space = space
    self.demands = demands
    left = min(effort, AnswerSearch.mostTests)
    truths = Array(repeating: .every, count: space.count)
    chosen = Array(repeating: nil, count: space.variables.count)
    options = space.variables.map { _ in [] }
    let relevant = Set(demands.flatMap(\.tests))
    setUp = space.count + relevant.count
    for place in Set(relevant.map { space.owners[$0] }) {
      options[place] = AnswerSearch.distinct(space.variables[place], relevant)
      setUp += space.variables[place].options?.count ?? 0
    }
    for (variable, options) in zip(space.variables, options) {
      for (position, test) in variable.tests.enumerated() {
        guard let options, !options.isEmpty else { continue }
        truths[test] = options.reduce(into: []) { $0.formUnion($1.truths[position]) }
      }
    }
  }

  /// The options of a variable that the relevant tests tell apart.
  private static func distinct(_ variable: AnswerSpace.Variable, _ relevant: Set<Int>) -> [AnswerSpace.Option]? {
    let positions = variable.tests.indices.filter { relevant.contains(variable.tests[$0]) }
    var seen: Set<[TruthSet]> = []
    return variable.options?.filter { option in seen.insert(positions.map { option.truths[$0] }).inserted }
  }

  /// - Returns: the outcome, and the work it took, in tests.
  mutating func run() -> (outcome: Outcome, tests: Int) {
    let start = left
    let found = search(Array(demands.indices))
    let outcome: Outcome
    switch found {
    case true?: outcome = .found(household, chosen: chosenFields)
    case false?: outcome = .impossible
    case nil: outcome = .tooMany
    }
    return (outcome, setUp + start - left)
  }

  /// - Parameter open: the demands that are not met by whatever is still open.
  /// - Returns: `nil` when it is too much work to tell.
  private mutating func search(_ open: [Int]) -> Bool? {
    var unmet: [Int] = []
    for index in open {
      let demand = demands[index]
      left -= 1 + demand.tests.count
      let possible = demand.truths(truths)
      if possible.isDisjoint(with: demand.allowed) { return false }
      if !possible.isSubset(of: demand.allowed) { unmet.append(index) }
    }
    guard left > 0 else { return nil }
    guard let variable = nextVariable(unmet) else { return true }
    guard let options = options[variable] else { return nil }
    let tests = space.variables[variable].tests
    let before = tests.map { truths[$0] }
    defer { for (test, truth) in zip(tests, before) { truths[test] = truth } }
    for (index, option) in options.enumerated() {
      for (test, truth) in zip(tests, option.truths) { truths[test] = truth }
      chosen[variable] = index
      let found = search(unmet)
      if found != false { return found }
    }
    chosen[variable] = nil
    return false
  }

  /// A field that the first open demand still waits for.
  private func nextVariable(_ unmet: [Int]) -> Int? {
    for index in unmet {
      if let test = demands[index].tests.first(where: { chosen[space.owners[$0]] == nil }) {
        return space.owners[test]
      }
    }
    return nil
  }

  private var household: Household {
    var household = Household()
    for (place, choice) in chosen.enumerated() {
      guard let choice, let option = options[place]?[choice] else { continue }
      household.answers.merge(option.answers) { first, _ in first }
      household.members += option.members
    }
    return household
  }

  private var chosenFields: [String] {
    zip(space.variables, chosen).filter { $1 != nil }.flatMap(\.0.fields)
  }
}
