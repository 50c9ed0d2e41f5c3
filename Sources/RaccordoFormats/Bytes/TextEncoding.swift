/// How a file writes its characters.
public enum TextEncoding: String, Sendable, Hashable, CaseIterable {
  case utf8 = "UTF-8"
  case utf8WithMark = "UTF-8 with BOM"
  case utf16LittleEndian = "UTF-16 LE"
  case utf16BigEndian = "UTF-16 BE"
  /// What Excel writes on Western Windows when asked for plain CSV.
  case windows1252 = "Windows-1252"
}

/// A file's text as UTF-8 bytes, whatever it was written in.
struct DecodedText {
  var bytes: [UInt8]
  /// Where the text begins: past the byte order mark.
  var start: Int
  var encoding: TextEncoding
}

extension TextEncoding {
  /// Finds the encoding and turns the bytes into UTF-8.
  ///
  /// A byte order mark decides; without one the bytes are UTF-8 when they are valid UTF-8, else Windows-1252.
  /// Files that are not text (a ZIP or OLE signature, a PDF, NUL bytes) are refused: their rows would be noise.
  /// - Complexity: O(bytes); UTF-8 without errors is not copied.
  static func decode(_ bytes: [UInt8], name: String) throws(FormatError) -> DecodedText {
    if bytes.starts(with: [0xFF, 0xFE]) { return try utf16(bytes, name: name, .utf16LittleEndian) }
    if bytes.starts(with: [0xFE, 0xFF]) { return try utf16(bytes, name: name, .utf16BigEndian) }
    try refuseOtherFiles(bytes, name: name)
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    switch UTF8Check.run(bytes) {
    case .hasNUL: throw FormatError(.binary, file: name)
    case .valid: return DecodedText(bytes: bytes, start: hasMark ? 3 : 0, encoding: hasMark ? .utf8WithMark : .utf8)
    case .invalid:
      guard !hasMark else { return DecodedText(bytes: repaired(bytes), start: 3, encoding: .utf8WithMark) }
      return DecodedText(bytes: Windows1252.utf8(from: bytes), start: 0, encoding: .windows1252)
    }
  }

  private static func refuseOtherFiles(_ bytes: [UInt8], name: String) throws(FormatError) {
    let workbooks: [[UInt8]] = [[0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0]]
    if workbooks.contains(where: { bytes.starts(with: $0) }) { throw FormatError(.workbook, file: name) }
    if bytes.starts(with: Array("%PDF-".utf8)) { throw FormatError(.binary, file: name) }
  }

  /// A marked UTF-8 file with broken bytes: each becomes U+FFFD, which cells then report as garbled text.
  private static func repaired(_ bytes: [UInt8]) -> [UInt8] {
    Array(String(decoding: bytes, as: UTF8.self).utf8)
  }

  private static func utf16(
    _ bytes: [UInt8], name: String, _ encoding: TextEncoding
  ) throws(FormatError) -> DecodedText {
    let isLittle = encoding == .utf16LittleEndian
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = 2
    while index + 1 < bytes.count {
      let first = UInt16(bytes[index])
      let second = UInt16(bytes[index + 1])
      let unit = isLittle ? second << 8 | first : first << 8 | second
      if unit == 0 { throw FormatError(.binary, file: name) }
      units.append(unit)
      index += 2
    }
    return DecodedText(bytes: Array(String(decoding: units, as: UTF16.self).utf8), start: 0, encoding: encoding)
  }
}
