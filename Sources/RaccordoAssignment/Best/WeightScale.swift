/// How the three aims of `FlowNetwork` become one number.
struct WeightScale: Sendable, Hashable {
  /// What one point weighs: more than all demands together weigh for having a place.
  let point: Int64
  /// What a member in a reserved place weighs on top: more than all points together.
  let reserved: Int64

  init(points: [Int32], blocks: some Sequence<PlaceBlock>, demandCount: Int) throws(AssignmentFault) {
    var places: Int64 = 0
    var hasReserves = false
    for block in blocks {
      places += min(Int64(block.places), Int64(demandCount))
      hasReserves = hasReserves || !block.firstFor.isEmpty
    }
    let most = min(places, Int64(demandCount))
    var (least, largest) = (Int32(-1), Int32(1))
    for points in points { (least, largest) = (min(least, points), max(largest, points)) }
    point = most + 1
    let (allPoints, overflow) = (max(-Int64(least), Int64(largest)) * point + 1).multipliedReportingOverflow(by: most + 1)
    reserved = hasReserves ? allPoints : 0
    let (_, tooLarge) = allPoints.multipliedReportingOverflow(by: hasReserves ? 4 * (most + 2) : 4)
    guard !overflow, !tooLarge else { throw AssignmentFault(.numbersTooLarge, at: "points") }
  }

  func weight(points: Int32) -> Int64 { Int64(points) * point + 1 }
}
