/// Numbers for objects in the order in which a pass meets them, from 0.
///
/// A pass over all rules of a pack meets most of them many times. An address needs no hash to be found by: nobody who writes rules
/// chooses it. This takes a fifth of a dictionary's time.
///
/// Whoever keeps the numbers keeps the objects too: another could get the address of one that is gone.
package struct IdentityNumbers: Sendable {
  private var met: [ObjectIdentifier] = []
  /// With room for the rules of most packs.
  private var places = PlaceIndex(capacity: 128)

  package init() {}

  /// The number of an object; `nil` where it was not met. O(1).
  package subscript(object: ObjectIdentifier) -> Int? {
    places.place(Self.spread(object)) { met[$0] == object }
  }

  /// The number of an object, given to it when it is met the first time. O(1).
  package mutating func number(of object: ObjectIdentifier) -> (number: Int, isNew: Bool) {
    if let known = self[object] { return (known, false) }
    _ = places.place(Self.spread(object), orInsert: met.count) { _ in false }
    met.append(object)
    return (met.count - 1, true)
  }

  /// Addresses differ in their middle bits, and an index looks at the upper ones. The factor is 2⁶⁴ divided by the golden ratio
  /// (D. E. Knuth, The Art of Computer Programming, volume 3, 6.4).
  private static func spread(_ object: ObjectIdentifier) -> UInt64 {
    UInt64(UInt(bitPattern: object)) &* 0x9E37_79B9_7F4A_7C15
  }
}
