/// Reads JSON (RFC 8259), strictly, keeping the order of keys, every digit of numbers, and the line on which the
/// reading stands, so that an error can be found.
///
/// - Complexity: O(bytes). Nesting is limited to `deepest`, so that no input can exhaust the stack.
struct JSONParser {
  struct Failure: Error {
    var line: Int
    var expected: Expected
  }

  /// What should have stood where the reading stopped.
  enum Expected {
    case value, commaOrEnd, colon, key, closingQuote, escape, digit, lessNesting, end
  }

  static let deepest = 64
  let bytes: [UInt8]
  private(set) var position: Int
  private(set) var line: Int
  private let end: Int

  init(_ bytes: [UInt8], range: Range<Int>, line: Int = 1) {
    self.bytes = bytes
    self.line = line
    position = range.lowerBound
    end = range.upperBound
  }

  /// The value that begins here.
  mutating func value(depth: Int = 0) throws(Failure) -> JSONValue {
    guard depth < Self.deepest else { throw failure(.lessNesting) }
    switch peek() {
    case 0x7B: return try object(depth)
    case 0x5B: return try array(depth)
    case 0x22: return .string(try string())
    case 0x74: return try word("true", .bool(true))
    case 0x66: return try word("false", .bool(false))
    case 0x6E: return try word("null", .null)
    case let byte? where byte == 0x2D || (0x30...0x39).contains(byte): return .number(try number())
    default: throw failure(.value)
    }
  }

  /// Only spaces may be left.
  mutating func finish() throws(Failure) {
    if peek() != nil { throw failure(.end) }
  }

  /// The next byte that is no space.
  mutating func peek() -> UInt8? {
    while position < end {
      switch bytes[position] {
      case 0x0A: line += 1
      case 0x0D where !(position + 1 < end && bytes[position + 1] == 0x0A): line += 1
      case 0x20, 0x09, 0x0D: break
      default: return bytes[position]
      }
      position += 1
    }
    return nil
  }

  /// Passes the next byte that is no space when it is this one.
  mutating func take(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    position += 1
    return true
  }

  func failure(_ expected: Expected) -> Failure { Failure(line: line, expected: expected) }
}

extension JSONParser {
  private mutating func object(_ depth: Int) throws(Failure) -> JSONValue {
    position += 1
    var members: [JSONValue.Member] = []
    if take(0x7D) { return .object(members) }
    repeat {
      let key = try self.key()
      members.append(JSONValue.Member(key, try value(depth: depth + 1)))
    } while take(0x2C)
    guard take(0x7D) else { throw failure(.commaOrEnd) }
    return .object(members)
  }

  /// A key and its colon.
  mutating func key() throws(Failure) -> String {
    guard peek() == 0x22 else { throw failure(.key) }
    let key = try string()
    guard take(0x3A) else { throw failure(.colon) }
    return key
  }

  private mutating func array(_ depth: Int) throws(Failure) -> JSONValue {
    position += 1
    var values: [JSONValue] = []
    if take(0x5D) { return .array(values) }
    repeat { values.append(try value(depth: depth + 1)) } while take(0x2C)
    guard take(0x5D) else { throw failure(.commaOrEnd) }
    return .array(values)
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(Failure) -> JSONValue {
    guard bytes[position..<end].starts(with: word.utf8) else { throw failure(.value) }
    position += word.utf8.count
    return value
  }

  private mutating func number() throws(Failure) -> String {
    let start = position
    if bytes[position] == 0x2D { position += 1 }
    let whole = try digits()
    if whole > 1, bytes[position - whole] == 0x30 { throw failure(.digit) }
    if position < end, bytes[position] == 0x2E {
      position += 1
      _ = try digits()
    }
    if position < end, bytes[position] | 0x20 == 0x65 {
      position += 1
      if position < end, bytes[position] == 0x2B || bytes[position] == 0x2D { position += 1 }
      _ = try digits()
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// - Returns: how many digits were passed, at least one.
  private mutating func digits() throws(Failure) -> Int {
    let start = position
    while position < end, (0x30...0x39).contains(bytes[position]) { position += 1 }
    if position == start { throw failure(.digit) }
    return position - start
  }
}

extension JSONParser {
  private mutating func string() throws(Failure) -> String {
    position += 1
    let start = position
    while position < end, bytes[position] != 0x22, bytes[position] != 0x5C, bytes[position] >= 0x20 { position += 1 }
    if position < end, bytes[position] == 0x22 {
      position += 1
      return String(decoding: bytes[start..<position - 1], as: UTF8.self)
    }
    var text = Array(bytes[start..<position])
    while position < end {
      let byte = bytes[position]
      if byte == 0x22 {
        position += 1
        return String(decoding: text, as: UTF8.self)
      }
      if byte < 0x20 { break }
      position += 1
      if byte == 0x5C { try escape(into: &text) } else { text.append(byte) }
    }
    throw failure(.closingQuote)
  }

  private mutating func escape(into text: inout [UInt8]) throws(Failure) {
    guard position < end else { throw failure(.escape) }
    let byte = bytes[position]
    position += 1
    switch byte {
    case 0x22, 0x5C, 0x2F: text.append(byte)
    case 0x62: text.append(0x08)
    case 0x66: text.append(0x0C)
    case 0x6E: text.append(0x0A)
    case 0x72: text.append(0x0D)
    case 0x74: text.append(0x09)
    case 0x75: text.append(contentsOf: try escapedCharacter())
    default: throw failure(.escape)
    }
  }

  /// `\uXXXX`, with its second half when it is one of a surrogate pair; a half that stands alone is U+FFFD.
  private mutating func escapedCharacter() throws(Failure) -> [UInt8] {
    let first = try unit()
    var units = [first]
    if (0xD800...0xDBFF).contains(first), position + 1 < end, bytes[position] == 0x5C, bytes[position + 1] == 0x75 {
      position += 2
      units.append(try unit())
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  private mutating func unit() throws(Failure) -> UInt16 {
    guard position + 4 <= end,
      bytes[position..<position + 4].allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0 | 0x20) }),
      let unit = UInt16(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
    else { throw failure(.escape) }
    position += 4
    return unit
  }
}

extension JSONValue {
  /// Reads one JSON text.
  public init(parsing bytes: [UInt8], name: String) throws(FormatError) {
    let text = try TextEncoding.decode(bytes, name: name)
    var parser = JSONParser(text.bytes, range: text.start..<text.bytes.count)
    do {
      self = try parser.value()
      try parser.finish()
    } catch {
      throw FormatError(error, file: name)
    }
  }
}
