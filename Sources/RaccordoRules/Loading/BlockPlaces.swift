import LuaSyntax

/// Finds the place of a part of a block in the text.
///
/// A rule made in a loop has one text and many values: they share their places, and each is looked for once. What is not written in the
/// block itself (a table kept in a local) is found at the deepest part that is.
final class BlockPlaces {
  private let file: String
  private let line: Int
  private let text: SourceText
  private let declaration: BlockCalls.Declaration?
  private let found = FoundPlaces()

  /// The name of the block, or its word when it has none.
  let name: SourcePlace

  /// - Parameter line: the line that Lua reports, used when the text has no such block.
  init(file: String, line: Int, text: SourceText, declaration: BlockCalls.Declaration?) {
    self.file = file
    self.line = line
    self.text = text
    self.declaration = declaration
    name =
      declaration.map { SourcePlace(file: file, $0.idBytes ?? $0.word.bytes, in: text) } ?? SourcePlace(file: file, line: line)
  }

  /// Where the value at `path` starts and, when it ends on the same line, ends.
  func value(_ path: [PathStep]) -> SourcePlace { found.part(at: path).value { place(path) { $0.value } } }

  /// Where the key of the last step is written; its value when it has no key.
  func key(_ path: [PathStep]) -> SourcePlace { found.part(at: path).key { place(path) { $0.bytes } } }

  /// Where each item of a list starts. All have one place where the list is not written in the block itself.
  func items(_ count: Int, of path: [PathStep]) -> [SourcePlace] {
    guard count > 0 else { return [] }
    return found.part(at: path).items(count) {
      let first = path + [.item(1)]
      guard let table = declaration?.table, table.place(of: first).isComplete else {
        return Array(repeating: value(first), count: count)
      }
      return (1...count).map { number in place(path + [.item(number)]) { $0.value } }
    }
  }

  private func place(_ path: [PathStep], _ bytes: (Place) -> ByteRange) -> SourcePlace {
    guard let declaration else { return SourcePlace(file: file, line: line) }
    guard let found = declaration.table?.place(of: path), found.steps > 0 else { return name }
    return SourcePlace(file: file, bytes(found), in: text)
  }
}

/// The places of the parts of a block that were looked for before: a tree, in which each step of a path leads one part deeper.
private final class FoundPlaces {
  private var value: SourcePlace?
  private var key: SourcePlace?
  private var items: [SourcePlace] = []
  private var parts: [(step: PathStep, part: FoundPlaces)] = []

  /// More parts than that are not kept: they are gone through one by one.
  private static let most = 32

  func part(at path: [PathStep]) -> FoundPlaces {
    path.reduce(self) { $0.part($1) }
  }

  private func part(_ step: PathStep) -> FoundPlaces {
    for known in parts where known.step == step { return known.part }
    let part = FoundPlaces()
    if parts.count < FoundPlaces.most { parts.append((step, part)) }
    return part
  }

  func value(_ find: () -> SourcePlace) -> SourcePlace {
    if let value { return value }
    let place = find()
    value = place
    return place
  }

  func key(_ find: () -> SourcePlace) -> SourcePlace {
    if let key { return key }
    let place = find()
    key = place
    return place
  }

  /// - Parameter find: finds so many places.
  func items(_ count: Int, _ find: () -> [SourcePlace]) -> [SourcePlace] {
    if items.count != count { items = find() }
    return items
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
