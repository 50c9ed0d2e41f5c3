import LuaSyntax
import Raccordo

/// What can be done at once about the findings of a stretch of a file.
struct CodeActions {
  let checked: CheckedPack
  let document: OpenDocument
  /// The path inside the pack.
  let path: String
  let session: ClientSession
  /// The folder with the pages of the findings, where there is one.
  let pages: String?

  func json(in stretch: Range<TextPosition>) -> JSONValue {
    let text = FileLines(document.text.bytes)
    let diagnostics = Diagnostics(checked: checked, session: session, pages: pages)
    let first = document.text.offset(of: stretch.lowerBound, in: session.encoding)
    let wanted = first...document.text.offset(of: stretch.upperBound, in: session.encoding)
    return .array(
      checked.outcome.findings.filter { $0.place.file == path }.flatMap { finding -> [JSONValue] in
        let bytes = text.bytes(of: finding.place)
        guard wanted.lowerBound <= bytes.upperBound, bytes.lowerBound <= wanted.upperBound else { return [] }
        let shown = diagnostics.json(finding)
        return [fix(finding, shown, text), allowance(finding, shown, text)].compactMap { $0 }
      })
  }

  /// What `check` would write instead.
  private func fix(_ finding: Finding, _ diagnostic: JSONValue, _ text: FileLines) -> JSONValue? {
    guard let fix = finding.fix else { return nil }
    let edits: [JSONValue] = fix.edits.filter { $0.place.file == path }.map { edit in
      ["range": document.text.range(text.bytes(of: edit.place), in: session.encoding), "newText": .string(edit.text)]
    }
    guard edits.count == fix.edits.count else { return nil }
    return action(fix.title[session.language], diagnostic, edits, isPreferred: fix.isSafe)
  }

  /// The line that allows a warning, above it. The reason is left to whoever writes it: without one it allows nothing.
  private func allowance(_ finding: Finding, _ diagnostic: JSONValue, _ text: FileLines) -> JSONValue? {
    guard path.hasSuffix(".lua"), let line = finding.code.allowance else { return nil }
    let whole = document.text.line(document.text.line(at: text.bytes(of: finding.place).lowerBound))
    let margin = document.text.text(whole).prefix { $0 == " " || $0 == "\t" }
    let code = finding.code.rawValue
    let lineBreak = document.text.bytes.contains(0x0D) ? "\r\n" : "\n"
    return action(
      session.language.of(
        it: "Permetti \(code) qui: scrivi il motivo in fondo alla riga", en: "Allow \(code) here: write the reason at the end of the line"),
      diagnostic,
      [
        [
          "range": document.text.range(whole.lowerBound..<whole.lowerBound, in: session.encoding),
          "newText": .string(margin + line + lineBreak),
        ]
      ], isPreferred: false)
  }

  private func action(_ title: String, _ diagnostic: JSONValue, _ edits: [JSONValue], isPreferred: Bool) -> JSONValue {
    [
      "title": .string(title), "kind": "quickfix", "isPreferred": .bool(isPreferred), "diagnostics": [diagnostic],
      "edit": ["changes": .object([JSONValue.Member(document.uri.text, .array(edits))])],
    ]
  }
}
