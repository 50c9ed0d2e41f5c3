import LuaSyntax

/// The declarations that stand in one rule file, with their places: made once for all blocks that a loop makes of one declaration.
final class FilePlaces {
  struct Written {
    let word: String
    /// The id, when it is written out rather than worked out.
    let id: String?
    let places: BlockPlaces
  }

  let file: String
  private let text: SourceText
  private let calls: BlockCalls
  private var lines: [Int: [Written]] = [:]

  init(file: String, text: SourceText, calls: BlockCalls) {
    self.file = file
    self.text = text
    self.calls = calls
  }

  /// The places of a block that Lua made at a line: those of the declaration that stands there, or the line alone.
  func places(of word: String, _ id: String?, at line: Int) -> BlockPlaces {
    let written = written(at: line)
    var nearest: Written?
    for declaration in written where declaration.word == word {
      if declaration.id == id { return declaration.places }
      // One whose id is worked out comes before one with another id.
      if nearest == nil || (nearest?.id != nil && declaration.id == nil) { nearest = declaration }
    }
    return nearest?.places ?? BlockPlaces(file: file, line: line, text: text, declaration: nil)
  }

  private func written(at line: Int) -> [Written] {
    if let known = lines[line] { return known }
    let written = calls.reported(at: line).map { declaration in
      Written(
        word: declaration.word.text, id: declaration.id,
        places: BlockPlaces(file: file, line: line, text: text, declaration: declaration))
    }
    lines[line] = written
    return written
  }

  /// A file that ends in `return word "id" { ... }` has left when the word runs: the block is known by what the file ends in.
  func returned(_ word: String, _ id: String?) -> BlockPlaces? {
    let written = calls.declarations.first { $0.isReturned && $0.word.text == word && ($0.id == id || $0.id == nil) }
    return written.map { declaration in
      BlockPlaces(file: file, line: text.line(at: declaration.bytes.lowerBound), text: text, declaration: declaration)
    }
  }
}
