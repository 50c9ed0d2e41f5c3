import LuaSyntax

/// Finds the place of a part of a block in the text.
///
/// A rule made in a loop has one text and many values: they share their places. What is not written in the block itself
/// (a table kept in a local) is found at the deepest part that is.
struct BlockPlaces {
  private let file: String
  private let line: Int
  private let text: SourceText
  private let declaration: BlockCalls.Declaration?

  /// - Parameter line: the line that Lua reports, used when the text has no such block.
  init(file: String, line: Int, text: SourceText, declaration: BlockCalls.Declaration?) {
    self.file = file
    self.line = line
    self.text = text
    self.declaration = declaration
  }

  /// The name of the block, or its word when it has none.
  var name: SourcePlace {
    guard let declaration else { return SourcePlace(file: file, line: line) }
    return SourcePlace(file: file, declaration.idBytes ?? declaration.word.bytes, in: text)
  }

  /// Where the value at `path` starts and, when it ends on the same line, ends.
  func value(_ path: [PathStep]) -> SourcePlace { place(path) { $0.value } }

  /// Where the key of the last step is written; its value when it has no key.
  func key(_ path: [PathStep]) -> SourcePlace { place(path) { $0.bytes } }

  /// Where each item of a list starts. All have one place where the list is not written in the block itself.
  func items(_ count: Int, of path: [PathStep]) -> [SourcePlace] {
    guard count > 0 else { return [] }
    if let table = declaration?.table, table.place(of: path + [.item(1)]).isComplete {
      return (1...count).map { value(path + [.item($0)]) }
    }
    return Array(repeating: value(path + [.item(1)]), count: count)
  }

  private func place(_ path: [PathStep], _ bytes: (Place) -> ByteRange) -> SourcePlace {
    guard let declaration else { return SourcePlace(file: file, line: line) }
    guard let found = declaration.table?.place(of: path), found.steps > 0 else { return name }
    return SourcePlace(file: file, bytes(found), in: text)
  }
}

extension SourcePlace {
  /// The place of some bytes of a text. A part that runs over several lines ends with its first line.
  init(file: String, _ bytes: ByteRange, in text: SourceText) {
    let range = text.range(of: bytes)
    let isOnOneLine = range.end.line == range.start.line
    let lineEnd = text.lineBytes(range.start.line).map { text.position(at: $0.upperBound).column }
    self.init(
      file: file, line: range.start.line, column: range.start.column,
      endColumn: isOnOneLine ? range.end.column : lineEnd)
  }
}
