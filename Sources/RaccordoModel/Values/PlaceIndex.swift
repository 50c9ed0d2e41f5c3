/// Finds places by the hash of what stands there: eight bytes a slot and no copy of a key. Whoever asks says whether it is the same.
///
/// Open addressing with linear steps; at least a third of the slots is free.
package struct PlaceIndex: Sendable {
  /// 32 bits of the hash above, the place and 1 below; 0 is free.
  @usableFromInline var slots: [UInt64]
  @usableFromInline var count = 0

  @usableFromInline static var hashBits: UInt64 { 0xFFFF_FFFF_0000_0000 }

  package init(capacity: Int = 0) {
    slots = Array(repeating: 0, count: Self.slotCount(capacity))
  }

  private static func slotCount(_ capacity: Int) -> Int {
    if capacity == 0 { return 0 }
    var count = 8
    while count * 2 < capacity * 3 { count *= 2 }
    return count
  }

  /// The place that was given this hash and is the same.
  @inlinable
  package func place(_ hash: UInt64, where isSame: (Int) -> Bool) -> Int? {
    if count == 0 { return nil }
    return slots.withUnsafeBufferPointer { slots in
      let slot = Self.slot(of: hash, in: slots, where: isSame)
      return slots[slot] == 0 ? nil : Self.place(slots[slot])
    }
  }

  /// The place that is the same, or `nil`; then `place` stands there from now on.
  @inlinable
  package mutating func place(_ hash: UInt64, orInsert place: Int, where isSame: (Int) -> Bool) -> Int? {
    if (count + 1) * 3 > slots.count * 2 { grow() }
    let earlier: Int? = slots.withUnsafeMutableBufferPointer { slots in
      let slot = Self.slot(of: hash, in: UnsafeBufferPointer(slots), where: isSame)
      if slots[slot] != 0 { return Self.place(slots[slot]) }
      slots[slot] = (hash & Self.hashBits) | UInt64(UInt32(place + 1))
      return nil
    }
    if earlier == nil { count += 1 }
    return earlier
  }

  /// Where the same stands, or the free slot for it.
  @inlinable
  static func slot(of hash: UInt64, in slots: UnsafeBufferPointer<UInt64>, where isSame: (Int) -> Bool) -> Int {
    let mask = slots.count - 1
    var slot = Int(hash >> 32) & mask
    while slots[slot] != 0, slots[slot] >> 32 != hash >> 32 || !isSame(place(slots[slot])) { slot = (slot + 1) & mask }
    return slot
  }

  @inlinable
  static func place(_ slot: UInt64) -> Int { Int(slot & 0xFFFF_FFFF) - 1 }

  @usableFromInline
  mutating func grow() {
    self = moved(to: max(8, slots.count * 2)) { $0 }
  }

  /// The same index where places have other numbers; those that have none are no longer found.
  package func renumbered(_ number: (Int) -> Int?) -> PlaceIndex {
    moved(to: slots.count, number)
  }

  private func moved(to slotCount: Int, _ number: (Int) -> Int?) -> PlaceIndex {
    var other = PlaceIndex()
    other.slots = Array(repeating: 0, count: slotCount)
    for slot in slots where slot != 0 {
      guard let place = number(Self.place(slot)) else { continue }
      var free = Int(slot >> 32) & (slotCount - 1)
      while other.slots[free] != 0 { free = (free + 1) & (slotCount - 1) }
      other.slots[free] = (slot & Self.hashBits) | UInt64(UInt32(place + 1))
      other.count += 1
    }
    return other
  }
}
