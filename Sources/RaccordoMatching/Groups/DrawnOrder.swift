import RaccordoRules

/// What the draw alone decided in one program.
public struct DrawnOrder: Sendable, Hashable {
  /// The households that share points and ties with others, in rank order.
  public let households: [String]
  /// Those of them where one has a place and another, that may enter too, has none.
  public let atLine: [String]

  /// - Parameter entries: in rank order.
  /// - Complexity: O(entries).
  init(_ entries: [RankedHousehold]) {
    let equals = Dictionary(grouping: entries.filter { $0.sharedRank != nil }) { $0.sharedRank ?? 0 }
      .filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map(\.value)
    func ids(_ entries: [[RankedHousehold]]) -> [String] { entries.flatMap { $0.map(\.judgement.household) } }
    households = ids(equals)
    atLine = ids(equals.filter { equal in equal.contains(where: \.hasPlace) && equal.contains { $0.unmet == .full } })
  }
}
