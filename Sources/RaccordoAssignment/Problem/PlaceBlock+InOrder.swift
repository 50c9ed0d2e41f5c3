extension PlaceBlock {
  /// The blocks of an offer with reserves that are filled first, in their order, and at most one quota.
  ///
  /// - Parameters:
  ///   - places: all places of the offer.
  ///   - reserves: kept first for a group, open to all when unused. Their sum may not pass `places`.
  ///   - quota: at most so many places for members of the group, reserves included.
  /// - Returns: `nil` when the reserves need more places than there are.
  public static func inOrder(
    places: Int32, reserves: [(group: GroupSet, places: Int32)] = [], quota: (group: GroupSet, places: Int32)? = nil
  ) -> [PlaceBlock]? {
    let reserved = reserves.reduce(0) { $0 + Int64($1.places) }
    guard reserved <= Int64(places), reserves.allSatisfy({ $0.places >= 0 }), places >= 0 else { return nil }
    var blocks = reserves.map { PlaceBlock(places: $0.places, firstFor: $0.group) }
    blocks.append(PlaceBlock(places: places - Int32(reserved)))
    guard let quota else { return blocks }
    // Closed places first among the open ones: what is left of a block after its closed part is for the best of all.
    var closed = max(0, places - max(0, quota.places))
    var divided: [PlaceBlock] = []
    for block in blocks.reversed() {
      let share = min(closed, block.places)
      closed -= share
      var rest = block
      rest.places -= share
      if rest.places > 0 { divided.append(rest) }
      var shut = block
      shut.places = share
      shut.closedTo = quota.group
      if share > 0 { divided.append(shut) }
    }
    return divided.reversed()
  }
}
