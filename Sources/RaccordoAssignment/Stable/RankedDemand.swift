/// A demand as a block orders it, packed into one number: the smaller comes first.
///
/// From the top: whether it is not among those who come first (1 bit), its rank (32), the demand itself (31).
enum RankedDemand {
  static func key(rank: Int32, demand: Int32, isFirst: Bool) -> UInt64 {
    let ordered = UInt64(UInt32(bitPattern: rank) ^ 0x8000_0000) << 31 | UInt64(UInt32(bitPattern: demand))
    return isFirst ? ordered : ordered | 1 << 63
  }

  static func demand(of key: UInt64) -> Int32 { Int32(truncatingIfNeeded: key & 0x7FFF_FFFF) }
}
