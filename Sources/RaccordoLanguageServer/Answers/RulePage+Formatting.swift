import Raccordo

extension RulePage {
  /// What `raccordo fmt` would change, as one edit; none when it would change nothing, or when Lua cannot read the text.
  var formatting: JSONValue {
    let written = document.text.bytes
    let formatted = RuleFileFormatting(PackSources.File(path: file.path, bytes: written)).formatted
    guard formatted != written else { return [] }
    let (old, new) = (document.text, DocumentText(formatted))
    var first = 0
    while first < min(old.lineCount, new.lineCount) - 1, old.text(old.line(first)) == new.text(new.line(first)) { first += 1 }
    let start = TextPosition(line: first, character: 0)
    let kept = new.offset(of: start, in: session.encoding)
    let end = old.position(at: written.count, in: session.encoding)
    return [["range": ["start": start.json, "end": end.json], "newText": .string(new.text(kept..<formatted.count))]]
  }
}
