import LuaSyntax
import RaccordoModel

/// Completes findings with what the text of their files tells: the block in which they stand, and the edit that mends
/// a misspelt name.
struct FindingTexts {
  private let trees: [String: (tree: SyntaxTree, calls: BlockCalls)]

  init(_ sources: PackSources) {
    trees = Dictionary(
      (sources.scripts + sources.includable).map { file in
        let tree = SyntaxTree(parsing: SourceText(file.bytes))
        return (file.path, (tree, BlockCalls(in: tree)))
      }, uniquingKeysWith: { first, _ in first })
  }

  func completed(_ finding: Finding) -> Finding {
    guard let (tree, calls) = trees[finding.place.file] else { return finding }
    var finding = finding
    let position = SourcePosition(line: finding.place.line, column: finding.place.column ?? 1)
    if let offset = tree.text.offset(of: position) {
      let around = calls.declaration(around: offset)
      finding.block = around.map { Finding.Block(word: $0.word.text, id: $0.id) }
    }
    finding.fix = finding.slip.flatMap { fix($0, at: finding.place, in: tree) }
    return finding
  }

  /// Replaces the misspelt name, when the place holds one token that says it.
  private func fix(_ slip: Finding.Slip, at place: SourcePlace, in tree: SyntaxTree) -> Fix? {
    guard let column = place.column, let endColumn = place.endColumn,
      let start = tree.text.offset(of: SourcePosition(line: place.line, column: column)),
      let end = tree.text.offset(of: SourcePosition(line: place.line, column: endColumn))
    else { return nil }
    let tokens = tree.tokens.within(start..<end).filter { says($0, slip.written, tree.text) }
    guard tokens.count == 1, let token = tokens.first else { return nil }
    let isQuoted = token.kind == .string
    let bytes = isQuoted ? token.bytes.lowerBound + 1..<token.bytes.upperBound - 1 : token.bytes
    return Fix(
      title: LocalizedText(it: "Sostituisci con `\(slip.instead)`", en: "Replace with `\(slip.instead)`"),
      edits: [Fix.Edit(place: SourcePlace(file: place.file, bytes, in: tree.text), text: slip.instead)],
      isSafe: isQuoted ? !slip.instead.contains { "\"'\\\n".contains($0) } : FindingTexts.isName(slip.instead))
  }

  private func says(_ token: Token, _ written: String, _ text: SourceText) -> Bool {
    let found = text.text(of: token.bytes)
    return token.kind == .string ? found == "\"\(written)\"" || found == "'\(written)'" : found == written
  }

  private static func isName(_ text: String) -> Bool {
    text.utf8.allSatisfy { (97...122).contains($0) || (65...90).contains($0) || (48...57).contains($0) || $0 == 95 }
  }
}
