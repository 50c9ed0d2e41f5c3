import RaccordoModel
import RaccordoRules

/// What a run brought about for the groups that the pack declares: who is selected, with which points, of whom how much is
/// not known, and what the draw decided.
///
/// It shows where to look. It proves neither that rules are unfair nor that they are fair: groups can differ for good
/// reasons, and rules can wrong somebody without a rate that shows it.
public struct FairnessSheet: Sendable {
  public struct Program: Sendable {
    public let program: String
    /// One for each field of the pack, in its order.
    public let fields: [FieldOutcomes]
    public let draw: DrawnOrder
  }

  /// The groups of one field.
  public struct FieldOutcomes: Sendable {
    public let field: FairnessField
    /// Small groups put together come last.
    public let groups: [GroupOutcome]
    public let small: SmallGroups
  }

  /// In the order of the run.
  public let programs: [Program]
  public let seed: UInt64
  public let small: SmallGroups

  /// - Parameters:
  ///   - result: what the pack says of the list.
  ///   - small: from how many on a group is shown and compared.
  /// - Complexity: O(programs × fields × rows).
  public init(_ result: MatchResult, pack: RulePack, list: HouseholdList, small: SmallGroups = SmallGroups()) {
    self.small = small
    seed = result.seed
    let persons = pack.programs.contains { $0.subject == .person } ? PersonRoll(list) : nil
    let groups = SubjectGroups(pack, list: list, persons: persons, on: result.day)
    programs = result.programs.map { outcome in
      let judged = JudgedRows(outcome.entries)
      let fields = groups.of(pack.program(outcome.program)?.subject ?? .household).map { groups in
        FieldOutcomes(groups, judged: judged, small: small)
      }
      return Program(program: outcome.program, fields: fields, draw: DrawnOrder(outcome.entries))
    }
  }
}

/// The groups of the pack's fields, of households and of persons.
private struct SubjectGroups {
  private let households: [HouseholdGroups]
  private let persons: [HouseholdGroups]

  init(_ pack: RulePack, list: HouseholdList, persons roll: PersonRoll?, on day: CivilDay) {
    households = pack.fairness.map { HouseholdGroups($0, of: list, on: day) }
    persons = roll.map { roll in pack.fairness.map { HouseholdGroups($0, of: list, persons: roll, on: day) } } ?? []
  }

  func of(_ subject: RaccordoRules.Program.Subject) -> [HouseholdGroups] { subject == .person ? persons : households }
}

/// Those judged in one program, by their rows of the list.
private struct JudgedRows {
  private let entries: [RankedHousehold]
  private let places: [Int: Int]

  init(_ entries: [RankedHousehold]) {
    self.entries = entries
    places = Dictionary(uniqueKeysWithValues: entries.indices.map { (entries[$0].row, $0) })
  }

  func contains(_ row: Int) -> Bool { places[row] != nil }

  func outcome(of groups: [HouseholdGroups.Group]) -> GroupOutcome {
    var outcome = GroupOutcome(groups.map(\.key))
    for row in JudgedRows.rows(of: groups) {
      if let place = places[row] { outcome.count(entries[place]) }
    }
    return outcome
  }

  /// The rows of several groups, which can share some; of one group each stands there once already.
  static func rows(of groups: [HouseholdGroups.Group]) -> [Int] {
    groups.count == 1 ? groups[0].rows : Array(Set(groups.flatMap(\.rows)))
  }
}

extension FairnessSheet.FieldOutcomes {
  fileprivate init(_ groups: HouseholdGroups, judged: JudgedRows, small: SmallGroups) {
    field = groups.field
    self.small = small
    let present = groups.groups.map { HouseholdGroups.Group(key: $0.key, rows: $0.rows.filter(judged.contains)) }
      .filter { !$0.rows.isEmpty }
    let (kept, merged) = small.merging(present) { JudgedRows.rows(of: $0).count }
    self.groups = kept.map { judged.outcome(of: [$0]) } + (merged.isEmpty ? [] : [judged.outcome(of: merged)])
  }

  /// The group with the highest selection rate among those that can be compared; `nil` when there are none, or nobody in
  /// them has a place.
  public var highest: GroupOutcome? {
    groups.filter { isCompared($0) && $0.withPlace > 0 }.max { ($0.selectionRate ?? 0) < ($1.selectionRate ?? 0) }
  }

  /// The selection rate of a group over the highest one; `nil` when it is not compared: too few of them, several groups
  /// put together, or nobody knows who they are.
  public func ratio(of group: GroupOutcome) -> Double? {
    guard isCompared(group), let rate = group.selectionRate, let highest = highest?.selectionRate else { return nil }
    return rate / highest
  }

  /// The groups whose selection rate is less than four fifths of the highest one: 29 CFR 1607.4(D), a rule of thumb of the
  /// US agencies on selection for employment. Here it points to where to look, and decides nothing.
  public var belowFourFifths: [GroupOutcome] {
    guard let highest else { return [] }
    return groups.filter { isCompared($0) && 5 * $0.withPlace * highest.households < 4 * highest.withPlace * $0.households }
  }

  private func isCompared(_ group: GroupOutcome) -> Bool {
    !group.isMerged && group.keys != [.notKnown] && group.households >= small.compared
  }
}
