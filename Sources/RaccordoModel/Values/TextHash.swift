/// The hash of a text's bytes: the same for all texts that Swift takes for equal, however their accents are written.
///
/// The seed is drawn once a process, so that no list can be written whose texts all meet in one slot. Nothing that people see
/// depends on it. The mixing is that of wyhash (Wang Yi): a product of 64 by 64 bits, folded.
package enum TextHash {
  package static let seed = UInt64.random(in: 0 ... .max)

  /// - Complexity: O(bytes), eight at a time, as long as they are ASCII.
  @inlinable
  package static func of(_ text: UnsafeRawBufferPointer, seed: UInt64) -> UInt64 {
    let (hash, isASCII) = ofBytes(text, seed: seed)
    return isASCII ? hash : ofComposed(text, seed: seed)
  }

  /// The hash of the bytes as they are: texts that are equal but written otherwise have others.
  @inlinable
  package static func ofBytes(_ text: UnsafeRawBufferPointer, seed: UInt64) -> (hash: UInt64, isASCII: Bool) {
    let count = text.count
    var hash = folded(UInt64(truncatingIfNeeded: count) ^ seed, 0x9E37_79B9_7F4A_7C15)
    var all: UInt64 = 0
    if count >= 8 {
      var index = 0
      // The last word overlaps the one before: no byte behind the text is touched.
      while index < count {
        let word = text.loadUnaligned(fromByteOffset: min(index, count - 8), as: UInt64.self)
        all |= word
        hash = folded(word ^ seed, hash ^ 0xE703_7ED1_A0B4_28DB)
        index += 8
      }
    } else {
      var word: UInt64 = 0
      for byte in text { word = word << 8 | UInt64(byte) }
      all = word
      hash = folded(word ^ seed, hash ^ 0xE703_7ED1_A0B4_28DB)
    }
    return (hash, all & 0x8080_8080_8080_8080 == 0)
  }

  /// Whether two texts are the same byte for byte, eight at a time.
  @inlinable
  package static func areSameBytes(_ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer) -> Bool {
    guard first.count == second.count else { return false }
    var index = 0
    while index + 8 <= first.count {
      let left = first.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      if left != second.loadUnaligned(fromByteOffset: index, as: UInt64.self) { return false }
      index += 8
    }
    while index < first.count, first[index] == second[index] { index += 1 }
    return index == first.count
  }

  /// The product, its two halves laid over each other.
  @inlinable @inline(__always)
  package static func folded(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }

  /// Text beyond ASCII: Swift's own hash, which knows what is equal. Three signs are another way to write an ASCII one.
  @usableFromInline
  static func ofComposed(_ text: UnsafeRawBufferPointer, seed: UInt64) -> UInt64 {
    let twins: [Unicode.Scalar: Unicode.Scalar] = ["\u{212A}": "K", "\u{037E}": ";", "\u{1FEF}": "`"]
    let word = String(decoding: text, as: UTF8.self)
    var scalars = String.UnicodeScalarView()
    for scalar in word.unicodeScalars { scalars.append(twins[scalar] ?? scalar) }
    var plain = String(scalars)
    let (hash, isASCII) = plain.withUTF8 { ofBytes(UnsafeRawBufferPointer($0), seed: seed) }
    return isASCII ? hash : UInt64(bitPattern: Int64(plain.hashValue))
  }
}
