import Raccordo

/// In what a client counts the columns of a line.
enum PositionEncoding: String, Sendable {
  case utf8 = "utf-8"
  case utf16 = "utf-16"

  /// Bytes when the client can count them; otherwise UTF-16 units, which every client can.
  init(offered: JSONValue?) {
    let names = offered?.list?.compactMap(\.string) ?? []
    self = names.contains(PositionEncoding.utf8.rawValue) ? .utf8 : .utf16
  }
}

/// A place as the protocol says it: line and column, both from 0.
struct TextPosition: Hashable, Comparable, Sendable {
  var line: Int
  var character: Int

  static func < (left: TextPosition, right: TextPosition) -> Bool {
    (left.line, left.character) < (right.line, right.character)
  }

  var json: JSONValue { ["line": .number(line), "character": .number(character)] }
}

extension TextPosition {
  /// - Throws: `invalidParams` when the value is no position.
  init(_ value: JSONValue?) throws(ResponseError) {
    guard let line = value?["line"]?.integer, let character = value?["character"]?.integer, line >= 0, character >= 0 else {
      throw ResponseError(.invalidParams, "a position has a line and a character, 0 or more")
    }
    self.init(line: line, character: character)
  }
}
