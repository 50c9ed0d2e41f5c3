/// The shape of a list's file.
enum ListFormat {
  /// CSV, whatever its separator.
  case delimited
  /// One JSON text: an array of households, `{"households": [...]}`, or one household.
  case json
  /// One JSON household a line.
  case jsonLines

  /// By the extension, else by the first byte: no header of a CSV begins with a bracket.
  init(name: String, bytes: [UInt8]) {
    let name = name.lowercased()
    if name.hasSuffix(".ndjson") || name.hasSuffix(".jsonl") {
      self = .jsonLines
    } else if name.hasSuffix(".json") {
      self = .json
    } else if name.hasSuffix(".csv") || name.hasSuffix(".tsv") || name.hasSuffix(".txt") {
      self = .delimited
    } else {
      self = Self.guess(bytes)
    }
  }

  private static func guess(_ bytes: [UInt8]) -> ListFormat {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    switch bytes[start...].first(where: { !(0x09...0x0D).contains($0) && $0 != 0x20 }) {
    case 0x5B: return .json
    case 0x7B: return .jsonLines
    default: return .delimited
    }
  }
}
