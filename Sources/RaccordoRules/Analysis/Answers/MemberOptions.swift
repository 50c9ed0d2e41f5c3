import RaccordoModel

/// The households, by who lives in them, that questions about members tell apart.
///
/// Members are told apart by what the questions say of each: a few profiles. Counts are followed only as far as some
/// question can tell them from larger ones, so that a finite number of households stands for all.
struct MemberOptions {
  /// The most combinations of answers of one member, and the most households that are looked at.
  static let mostProfiles = 4_096
  static let mostHouseholds = 4_096

  let tests: [MemberTest]
  /// The tests on how many are listed.
  let counts: [FieldTest]
  let operands: OperandValues
  let pack: RulePack

  /// A member, as the questions see one.
  private struct Profile {
    var facts: [String: FieldValue]
    /// How each condition comes out.
    var truths: [Truth]
  }

  /// Households whose tallies no question tells apart.
  private struct Household: Hashable {
    var tallies: [MemberTally]
    var total: Int
  }

  private var conditions: [Condition] {
    tests.map(\.condition).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// One option for each way in which the tests can come out: those on how many are listed, then the questions. `nil`
  /// when they are too many.
  func list() -> [AnswerSpace.Option]? {
    let conditions = conditions
    guard let profiles = profiles(conditions), let households = households(profiles, conditions) else { return nil }
    let unlisted = AnswerSpace.Option(
      answers: [:],
      truths: counts.map { TruthSet($0.truth(.today, operands: operands, answer: nil)) } + tests.map { _ in .unknown })
    var seen: Set<[TruthSet]> = []
    return (households.map { option($0.key, $0.members, profiles, conditions) } + [unlisted])
      .filter { seen.insert($0.truths).inserted }
  }

  private func option(
    _ household: Household, _ members: [Int], _ profiles: [Profile], _ conditions: [Condition]
  ) -> AnswerSpace.Option {
    let total = FieldValue.number(Double(household.total))
    let people = members.enumerated().map { Person(id: String($0 + 1), facts: profiles[$1].facts) }
    return AnswerSpace.Option(
      answers: [FieldSchema.members.name: total], members: people,
      truths: counts.map { test in
        hasEveryFigure(test.predicate.operands) ? TruthSet(test.truth(.today, operands: operands, answer: total)) : .every
      }
        + tests.map { test in
          guard hasEveryFigure(test.operands + test.condition.operands), !test.condition.movesWithTheDay else { return .every }
          let tally = conditions.firstIndex(of: test.condition).map { household.tallies[$0] } ?? MemberTally()
          return TruthSet(test.truth(of: tally, operands: operands))
        })
  }

  private func hasEveryFigure(_ needed: [Operand]) -> Bool {
    needed.allSatisfy { operands.value(of: $0) != nil }
  }
}

extension MemberOptions {
  /// The members that the conditions tell apart. A condition whose figure is missing tells nobody apart: its questions
  /// can come out any way.
  private func profiles(_ conditions: [Condition]) -> [Profile]? {
    var rows: [[String: FieldValue]] = [[:]]
    let byField = Dictionary(grouping: Set(conditions.flatMap(\.tests)), by: \.field)
    for (name, tests) in byField.sorted(by: { $0.key < $1.key }) {
      guard let field = pack.fields.memberSchema(of: name),
        let options = AnswerOptions(field, tests: Array(tests), operands: operands, pack: pack).list(),
        rows.count * options.count <= MemberOptions.mostProfiles
      else { return nil }
      rows = rows.flatMap { row in options.map { row.merging($0.answers) { first, _ in first } } }
    }
    var seen: Set<[Truth]> = []
    return rows.compactMap { facts in
      let answers = RuleAnswers(facts)
      let truths = conditions.map { $0.truth(operands: operands, answers: answers) }
      return seen.insert(truths).inserted ? Profile(facts: given(facts), truths: truths) : nil
    }
  }

  /// The answers as a list gives them: an age by its day of birth.
  private func given(_ facts: [String: FieldValue]) -> [String: FieldValue] {
    guard pack.fields.derivedAges.contains(.members) else { return facts }
    return facts.withBirthDate(on: operands.day)
  }

  /// Every household that can be told apart, each with members that make it: members are added one by one until
  /// nothing new comes of it.
  private func households(_ profiles: [Profile], _ conditions: [Condition]) -> [(key: Household, members: [Int])]? {
    let most = (tests.flatMap(\.operands) + counts.flatMap(\.predicate.operands)).compactMap { operands.value(of: $0)?.size }
      .max() ?? 0
    // One more than the largest figure: what is beyond it makes no difference.
    guard most < 1_000 else { return nil }
    let enough = Int(max(0, most).rounded(.up)) + 1
    var found: [(key: Household, members: [Int])] = []
    var seen: Set<Household> = []
    var next: [(key: Household, members: [Int])] = [
      (Household(tallies: conditions.map { _ in MemberTally() }, total: 0), [])
    ]
    while !next.isEmpty {
      var after: [(key: Household, members: [Int])] = []
      for household in next {
        for (index, profile) in profiles.enumerated() {
          var key = household.key
          key.total = min(key.total + 1, enough)
          for place in conditions.indices { key.tallies[place].add(profile.truths[place], atMost: enough) }
          if seen.insert(key).inserted { after.append((key, household.members + [index])) }
        }
        if seen.count > MemberOptions.mostHouseholds { return nil }
      }
      found += after
      next = after
    }
    return found
  }
}

extension Condition {
  /// Whether it may come out otherwise on another day with the same answers: nothing is claimed of it then.
  fileprivate var movesWithTheDay: Bool { tests.contains(where: \.predicate.isWithinDays) }
}

extension MemberTally {
  /// Counts one more, as far as a limit.
  fileprivate mutating func add(_ truth: Truth, atMost limit: Int) {
    add(truth)
    (yes, no, unknown) = (min(yes, limit), min(no, limit), min(unknown, limit))
  }
}

extension [String: FieldValue] {
  /// With a day of birth in the place of an age.
  func withBirthDate(on day: CivilDay) -> [String: FieldValue] {
    guard case .number(let years)? = self[FieldSchema.age.name] else { return self }
    var given = self
    given[FieldSchema.age.name] = nil
    if given[FieldSchema.birthDate] == nil {
      given[FieldSchema.birthDate] = Int(exactly: years).flatMap { DerivedAges.birthDate(ofAge: $0, on: day) }.map(FieldValue.date)
    }
    return given
  }
}
