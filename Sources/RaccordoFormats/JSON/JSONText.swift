/// Writes JSON values (RFC 8259) into bytes. Key order is the caller's, so the same values give the same bytes.
public struct JSONText: Sendable {
  /// What has been written so far.
  public private(set) var bytes: [UInt8] = []

  public init() {}

  /// One value a line, without spaces: NDJSON.
  public mutating func appendLine(_ value: JSONValue) {
    append(value)
    bytes.append(0x0A)
  }

  /// One value without spaces. O(bytes written).
  public mutating func append(_ value: JSONValue) {
    switch value {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    case .number(let digits): bytes.append(contentsOf: digits.utf8)
    case .string(let text): append(string: text)
    case .array(let values):
      appendList(values, open: 0x5B, close: 0x5D) { text, value in text.append(value) }
    case .object(let members):
      appendList(members, open: 0x7B, close: 0x7D) { text, member in
        text.append(string: member.key)
        text.bytes.append(0x3A)
        text.append(member.value)
      }
    }
  }

  private mutating func appendList<Item>(
    _ items: [Item], open: UInt8, close: UInt8, _ write: (inout JSONText, Item) -> Void
  ) {
    bytes.append(open)
    for (place, item) in items.enumerated() {
      if place > 0 { bytes.append(0x2C) }
      write(&self, item)
    }
    bytes.append(close)
  }

  /// With two spaces a level and a line break at the end: for people.
  public mutating func appendPretty(_ value: JSONValue) {
    appendPretty(value, level: 0)
    bytes.append(0x0A)
  }

  private mutating func appendPretty(_ value: JSONValue, level: Int) {
    switch value {
    case .array(let values) where !values.isEmpty:
      appendIndented(values, open: 0x5B, close: 0x5D, level) { $0.appendPretty($1, level: level + 1) }
    case .object(let members) where !members.isEmpty:
      appendIndented(members, open: 0x7B, close: 0x7D, level) { text, member in
        text.append(string: member.key)
        text.bytes.append(contentsOf: [0x3A, 0x20])
        text.appendPretty(member.value, level: level + 1)
      }
    default: append(value)
    }
  }

  private mutating func appendIndented<Item>(
    _ items: [Item], open: UInt8, close: UInt8, _ level: Int, _ write: (inout JSONText, Item) -> Void
  ) {
    bytes.append(open)
    for (place, item) in items.enumerated() {
      if place > 0 { bytes.append(0x2C) }
      appendNewLine(level + 1)
      write(&self, item)
    }
    appendNewLine(level)
    bytes.append(close)
  }

  private mutating func appendNewLine(_ level: Int) {
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: level * 2))
  }
}

extension JSONText {
  // Objects that are written in great numbers go straight into bytes, without a `JSONValue` in between.

  /// Opens an object; members follow, then `endObject`.
  public mutating func beginObject() { bytes.append(0x7B) }
  public mutating func endObject() { bytes.append(0x7D) }
  public mutating func endLine() { bytes.append(0x0A) }

  /// Begins a member of an open object; exactly one value must follow.
  ///
  /// - Parameter name: as it is written in the code: nothing in it needs escaping.
  public mutating func key(_ name: StaticString) {
    if bytes.last != 0x7B { bytes.append(0x2C) }
    bytes.append(0x22)
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(0x22)
    bytes.append(0x3A)
  }

  /// An array whose items `write` writes.
  public mutating func append<Item>(list: [Item], _ write: (inout JSONText, Item) -> Void) {
    appendList(list, open: 0x5B, close: 0x5D, write)
  }

  public mutating func append(strings: [String]) {
    appendList(strings, open: 0x5B, close: 0x5D) { $0.append(string: $1) }
  }

  /// A number, `true`, `false` or `null`, as it is.
  public mutating func append(literal: String) { bytes.append(contentsOf: literal.utf8) }
}

extension JSONText {
  private static let hexDigits = Array("0123456789abcdef".utf8)

  /// Only what RFC 8259 asks to escape is escaped: quote, backslash, control characters.
  public mutating func append(string text: String) {
    var text = text
    bytes.append(0x22)
    text.withUTF8 { utf8 in
      if utf8.contains(where: Self.needsEscape) {
        for byte in utf8 { append(escaping: byte) }
      } else {
        bytes.append(contentsOf: utf8)
      }
    }
    bytes.append(0x22)
  }

  private static func needsEscape(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x22 || byte == 0x5C }

  private mutating func append(escaping byte: UInt8) {
    switch byte {
    case 0x22, 0x5C: bytes.append(contentsOf: [0x5C, byte])
    case 0x0A: bytes.append(contentsOf: [0x5C, 0x6E])
    case 0x0D: bytes.append(contentsOf: [0x5C, 0x72])
    case 0x09: bytes.append(contentsOf: [0x5C, 0x74])
    case 0x00...0x1F:
      bytes.append(contentsOf: [0x5C, 0x75, 0x30, 0x30, Self.hexDigits[Int(byte >> 4)], Self.hexDigits[Int(byte & 15)]])
    default: bytes.append(byte)
    }
  }
}

extension JSONValue {
  /// The value as JSON text without spaces.
  public var text: String {
    var text = JSONText()
    text.append(self)
    return String(decoding: text.bytes, as: UTF8.self)
  }
}
