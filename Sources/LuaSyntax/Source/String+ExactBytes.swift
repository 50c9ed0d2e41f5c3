extension String {
  /// The text whose UTF-8 is these bytes; `nil` when they are not valid UTF-8.
  ///
  /// Nearly all of a rule file is ASCII, which is valid as it is: `String(validating:as:)` looks at one character after the
  /// other, and takes much longer.
  ///
  /// - Complexity: O(bytes).
  init?(exactly bytes: some Collection<UInt8>) {
    if bytes.allSatisfy({ $0 < 0x80 }) {
      self.init(decoding: bytes, as: UTF8.self)
    } else {
      self.init(validating: bytes, as: UTF8.self)
    }
  }
}
