extension String {
  /// The text whose UTF-8 is these bytes; `nil` when they are not valid UTF-8.
  ///
  /// Nearly all of a rule file is ASCII, which is valid as it is: `String(validating:as:)` looks at one character after the
  /// other, and takes much longer.
  ///
  /// - Complexity: O(bytes).
  init?(exactly bytes: ArraySlice<UInt8>) {
    if bytes.isASCII {
      self.init(decoding: bytes, as: UTF8.self)
    } else {
      self.init(validating: bytes, as: UTF8.self)
    }
  }
}

extension RandomAccessCollection<UInt8> {
  /// Whether every byte is a character by itself.
  ///
  /// All bytes are taken together, without looking for the first that is not: so the compiler can take many at once.
  var isASCII: Bool {
    let all = withContiguousStorageIfAvailable { bytes in bytes.reduce(0) { $0 | $1 } }
    return all.map { $0 < 0x80 } ?? allSatisfy { $0 < 0x80 }
  }
}
