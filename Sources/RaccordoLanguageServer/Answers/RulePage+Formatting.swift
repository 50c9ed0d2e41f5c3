import Raccordo

extension RulePage {
  /// What `raccordo fmt` would change, as one edit; none when it would change nothing, or when Lua cannot read the text.
  var formatting: JSONValue {
    let written = document.text.bytes
    let formatted = RuleFileFormatting(PackSources.File(path: file.path, bytes: written)).formatted
    guard formatted != written else { return [] }
    let same = zip(written, formatted).prefix { $0 == $1 }.count
    let first = document.text.line(document.text.line(at: same)).lowerBound
    return [
      ["range": range(first..<written.count), "newText": .string(String(decoding: formatted[first...], as: UTF8.self))]
    ]
  }
}
