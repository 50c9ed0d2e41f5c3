import CLuaBridge

extension LuaColumn {
  /// Whether the column has something for each of `count` rows.
  func covers(_ count: Int) -> Bool {
    let words = (count + 63) / 64
    guard known.count >= words else { return false }
    return switch values {
    case .numbers(let numbers, _, _): numbers.count >= count
    case .booleans(let bits): bits.count >= words
    case .strings(let codes, _): codes.count >= count
    case .sets(let bits, let dictionary): bits.count >= count * dictionary.setWords
    }
  }

  /// Lends the column to `body` as C sees it. Nothing is copied but the name.
  func withBridged<Result>(_ body: (rlb_column) -> Result) -> Result {
    var name = name
    return name.withUTF8 { name in
      name.withMemoryRebound(to: CChar.self) { name in
        known.withUnsafeBufferPointer { known in
          var column = rlb_column()
          column.name = name.baseAddress
          column.name_length = name.count
          column.known = known.baseAddress
          return withBridgedValues(column, body)
        }
      }
    }
  }

  private func withBridgedValues<Result>(
    _ column: rlb_column, _ body: (rlb_column) -> Result
  ) -> Result {
    var column = column
    switch values {
    case .numbers(let numbers, let divisor, let integral):
      column.kind = RLB_NUMBERS
      column.divisor = divisor
      column.integral = integral
      return numbers.withUnsafeBufferPointer {
        column.numbers = $0.baseAddress
        return body(column)
      }
    case .booleans(let bits):
      column.kind = RLB_BOOLEANS
      return bits.withUnsafeBufferPointer {
        column.words = $0.baseAddress
        return body(column)
      }
    case .strings(let codes, let dictionary):
      column.kind = RLB_STRINGS
      return dictionary.withBridged { dictionary in
        column.dictionary = dictionary
        return codes.withUnsafeBufferPointer {
          column.codes = $0.baseAddress
          return body(column)
        }
      }
    case .sets(let bits, let dictionary):
      column.kind = RLB_SETS
      column.set_words = Int32(dictionary.setWords)
      return dictionary.withBridged { dictionary in
        column.dictionary = dictionary
        return bits.withUnsafeBufferPointer {
          column.words = $0.baseAddress
          return body(column)
        }
      }
    }
  }
}

extension LuaDictionary {
  /// Words that a set of these texts takes, a row.
  var setWords: Int { max(1, (count + 63) / 64) }

  func withBridged<Result>(_ body: (rlb_dictionary) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { bytes in
      ends.withUnsafeBufferPointer { ends in
        body(
          rlb_dictionary(
            bytes: bytes.baseAddress, ends: ends.baseAddress, count: Int32(ends.count)))
      }
    }
  }
}
