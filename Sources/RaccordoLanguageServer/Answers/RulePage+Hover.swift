import LuaSyntax
import Raccordo

extension RulePage {
  /// What stands at a place, for people; `null` when there is nothing to say.
  func hover(at position: TextPosition) -> JSONValue {
    guard let use = file.symbol(at: offset(of: position)), let text = markdown(use.symbol, at: use.bytes.lowerBound) else {
      return .null
    }
    return ["contents": session.markup(text), "range": range(use.bytes)]
  }

  private func markdown(_ symbol: RuleSymbol, at offset: Int) -> String? {
    let program = program(at: offset)
    if case .block(let word, let name) = symbol {
      guard let code = source(of: word, name, in: program) else { return nil }
      return "```lua\n\(code)\n```"
    }
    return texts.markdown(symbol, in: program)
  }

  /// The text of a block of the same file, as its authors wrote it.
  private func source(of word: String, _ name: String, in program: String?) -> String? {
    let tree = SyntaxTree(parsing: file.text)
    let found = BlockCalls(in: tree).declarations.filter { $0.word.text == word && $0.id == name }
    let near = found.first { file.program(at: $0.bytes.upperBound) == program } ?? found.first
    return near.map { file.text.text(of: $0.bytes) }
  }
}
