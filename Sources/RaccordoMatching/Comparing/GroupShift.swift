import RaccordoModel
import RaccordoRules

/// What a change of rules does to the groups of one field.
public struct GroupShift: Sendable {
  /// One group on both sides.
  public struct Row: Sendable, Hashable {
    public var from: GroupOutcome
    public var to: GroupOutcome

    /// The answers of those in it: more than one where small groups were put together.
    public var keys: [GroupKey] { to.keys }
  }

  public let field: FairnessField
  /// Small groups put together come last.
  public let rows: [Row]
  public let small: SmallGroups

  /// The change of the selection rate, as a share of one; `nil` where a rate is not compared: too few of them, or small groups
  /// put together.
  public func change(of row: Row) -> Double? {
    guard !row.from.isMerged, min(row.from.households, row.to.households) >= small.compared else { return nil }
    return row.to.selectionRate.flatMap { after in row.from.selectionRate.map { after - $0 } }
  }

  /// The fields of the newer pack, then those that only the older one declares. Who is in which group is said by the list of
  /// the side that declares it; whom that list does not have is *not known* there.
  static func all(
    _ households: [HouseholdDiff], _ before: ComparedProgram, _ after: ComparedProgram, small: SmallGroups
  ) -> [GroupShift] {
    let newer = after.side.pack.fairness
    let older = before.side.pack.fairness.filter { field in !newer.contains { $0.name == field.name } }
    let byID = Dictionary(households.map { ($0.household, $0) }) { first, _ in first }
    return newer.map { GroupShift($0, after.groups(of: $0), byID, small) } + older.map { GroupShift($0, before.groups(of: $0), byID, small) }
  }

  private init(
    _ field: FairnessField, _ groups: [(key: GroupKey, ids: [String])], _ households: [String: HouseholdDiff], _ small: SmallGroups
  ) {
    self.field = field
    self.small = small
    var judged = groups.map { (key: $0.key, ids: Set($0.ids.filter { households[$0] != nil })) }
    let strangers = Set(households.keys).subtracting(judged.reduce(into: Set<String>()) { $0.formUnion($1.ids) })
    if let index = judged.firstIndex(where: { $0.key == .notKnown }) {
      judged[index].ids.formUnion(strangers)
    } else {
      judged.append((.notKnown, strangers))
    }
    let (kept, merged) = small.merging(judged.filter { !$0.ids.isEmpty }) { groups in
      // Both sides are shown: the smaller one counts.
      let both = row(groups)
      return min(both.from.households, both.to.households)
    }
    func row(_ groups: [(key: GroupKey, ids: Set<String>)]) -> Row {
      var row = Row(from: GroupOutcome(groups.map(\.key)), to: GroupOutcome(groups.map(\.key)))
      for id in groups.reduce(into: Set<String>(), { $0.formUnion($1.ids) }) {
        if let entry = households[id]?.from { row.from.count(entry) }
        if let entry = households[id]?.to { row.to.count(entry) }
      }
      return row
    }
    rows = kept.map { row([$0]) } + (merged.isEmpty ? [] : [row(merged)])
  }
}
