import RaccordoModel

/// A delimited file whose header has been read: where its rows begin, and how to walk over them. Never changes; what walks over it shares it.
final class DelimitedTable: Sendable {
  let name: String
  let bytes: [UInt8]
  let headers: [String]
  /// How the file is written.
  let notes: [ReadingNote.Kind]
  /// Stands on the first row after the header.
  let rows: DelimitedReader

  init(_ bytes: [UInt8], name: String) throws(FormatError) {
    if bytes.isEmpty { throw FormatError(.empty, file: name) }
    let text = try TextEncoding.decode(bytes, name: name)
    let (start, line, declared) = Self.separatorLine(text)
    let separator = declared ?? Separator.sniff(text.bytes, from: start)
    var reader = DelimitedReader(text.bytes, from: start, line: line, separator: separator)
    var header = DelimitedRecord()
    var hasHeader = reader.next(into: &header)
    while hasHeader, text.bytes.withUnsafeBytes({ header.isBlank(in: $0) }) { hasHeader = reader.next(into: &header) }
    guard hasHeader else { throw FormatError(.empty, file: name) }
    headers = header.indices.map { CellText.string(CellText.trimmed(header.bytes(of: $0, in: text.bytes))) }
    reader.expectedCells = headers.count
    rows = reader
    notes = [.encoding(text.encoding), .separator(separator)]
    self.name = name
    self.bytes = text.bytes
  }

  /// A reader that stands on a row met before.
  func rows(from start: Int, line: Int) -> DelimitedReader {
    var reader = rows
    reader.move(to: start, line: line)
    return reader
  }

  /// Excel's own first line "sep=;", which names the separator and is no row.
  private static func separatorLine(_ text: DecodedText) -> (start: Int, line: Int, separator: Separator?) {
    let rest = text.bytes[text.start...]
    guard rest.count > 5, rest.prefix(4).map({ $0 | 0x20 }) == Array("sep=".utf8).map({ $0 | 0x20 }),
      let separator = Separator(rawValue: rest[rest.startIndex + 4])
    else { return (text.start, 1, nil) }
    let end = rest.dropFirst(5)
    if end.starts(with: [0x0D, 0x0A]) { return (end.startIndex + 2, 2, separator) }
    return end.first == 0x0A || end.first == 0x0D ? (end.startIndex + 1, 2, separator) : (text.start, 1, nil)
  }
}
