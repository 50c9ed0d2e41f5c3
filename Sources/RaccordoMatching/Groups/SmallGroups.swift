import RaccordoModel
import RaccordoRules

/// How many make a group that may be shown, and one whose rate may be compared. Both are choices of this project, and can
/// be set: no act gives a number.
public struct SmallGroups: Sendable, Hashable {
  /// A group of fewer is put together with others, so that nobody can be picked out of a table.
  public var shown: Int
  /// A rate of fewer is not compared: one household more or less would move it by more than three points in a hundred.
  public var compared: Int

  public init(shown: Int = 5, compared: Int = 30) {
    self.shown = shown
    self.compared = compared
  }

  /// Puts groups that are too small together, until there are enough in it and it has two groups at least: with the total
  /// beside it, a single one that is hidden could be worked out. The totals stay what they are.
  ///
  /// - Parameter size: how many are in several groups together, each counted once.
  /// - Returns: the groups in their order, those put together last.
  /// - Complexity: O(groups log groups), besides `size`.
  func merging<Group>(_ groups: [Group], size: ([Group]) -> Int) -> (kept: [Group], merged: [Group]) {
    let sizes = groups.map { size([$0]) }
    let bySize = groups.indices.sorted { (sizes[$0], $0) < (sizes[$1], $1) }
    var count = bySize.prefix { sizes[$0] < shown }.count
    guard count > 0 else { return (groups, []) }
    while count < groups.count, count < 2 || size(bySize.prefix(count).map { groups[$0] }) < shown { count += 1 }
    let small = Set(bySize.prefix(count))
    return (groups.indices.filter { !small.contains($0) }.map { groups[$0] }, small.sorted().map { groups[$0] })
  }
}
