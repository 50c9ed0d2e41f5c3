import Raccordo

/// A rule file in the editor with all that is known around it: what questions about a place are answered from.
struct RulePage {
  let document: OpenDocument
  let file: RuleFile
  /// Nothing, outside a pack.
  let knowledge: PackKnowledge
  /// The pack as it is now; `nil` outside one.
  let snapshot: PackSnapshot?
  let session: ClientSession

  var language: Language { session.language }

  func offset(of position: TextPosition) -> Int { document.text.offset(of: position, in: session.encoding) }

  func range(_ bytes: Range<Int>) -> JSONValue { document.text.range(bytes, in: session.encoding) }

  /// The program to which what stands at a byte belongs: the one above it, or the one that takes the file in.
  func program(at offset: Int) -> String? {
    file.program(at: offset) ?? knowledge.program(takingIn: file.path)
  }

  var texts: SymbolText { SymbolText(knowledge: knowledge, language: language, day: session.day) }
}
