import LuaSyntax
import RaccordoModel

/// The findings that the authors of a pack allow, each with a reason:
///
///     -- check: allow W103 the label is enough here
///
/// on the lines above the place of the finding, or in the `note` of the row of `parameters.csv` or `catalogue/services.csv` it stands in. Only
/// warnings can be allowed: with an error the pack cannot be used.
struct Suppressions {
  /// What is allowed on a line of a file.
  private struct Subject: Hashable {
    var code: FindingCode
    var file: String
    var line: Int
  }

  /// What is allowed, and where that is written.
  private var allowed: [Subject: [SourcePlace]] = [:]
  /// What is wrong with those that cannot be read.
  private(set) var findings: [Finding] = []

  private static let mark = "check:"

  init(in sources: PackSources) {
    for file in sources.scripts + sources.includable where Suppressions.mentions(file.bytes) { readScript(file) }
    for path in [PackSources.parameters, PackSources.services] {
      if let file = sources[path], Suppressions.mentions(file.bytes) { readTable(file) }
    }
  }

  /// - Returns: the findings that nobody allowed, and a finding for each suppression that allows nothing.
  func apply(to findings: [Finding]) -> (kept: [Finding], unused: [Finding]) {
    var used: Set<Subject> = []
    let kept = findings.filter { finding in
      let subject = Subject(code: finding.code, file: finding.place.file, line: finding.place.line)
      guard allowed[subject] != nil else { return true }
      used.insert(subject)
      return false
    }
    let unused = allowed.filter { !used.contains($0.key) }.flatMap { subject, places in
      places.map { Suppressions.unused(subject.code, at: $0) }
    }
    return (kept, unused)
  }

  private static func mentions(_ bytes: [UInt8]) -> Bool {
    let mark = Array(mark.utf8)
    return bytes.indices.contains { bytes[$0] == mark[0] && bytes[$0...].starts(with: mark) }
  }

  private mutating func readScript(_ file: PackSources.File) {
    let text = SourceText(file.bytes)
    let nextLines = Suppressions.nextLines(in: text)
    let comments = TokenList(lexing: text).trivia.filter { $0.kind == .lineComment }
    for comment in comments {
      let written = text.text(of: comment.bytes)
      guard written.drop(while: { $0 == "-" || $0 == " " }).hasPrefix(Suppressions.mark) else { continue }
      let place = SourcePlace(file: file.path, comment.bytes, in: text)
      let isAlone = text.lineText(place.line).drop { $0 == " " || $0 == "\t" }.hasPrefix("--")
      guard isAlone else {
        findings.append(
          Suppressions.bad(
            at: place, it: "va su una riga da sola, sopra quella di cui parla",
            en: "it goes on a line of its own, above the one it is about"))
        continue
      }
      read(written, at: place, about: nextLines[place.line])
    }
  }

  /// For each line, counted from 1, the first one below it that is not only a comment.
  private static func nextLines(in text: SourceText) -> [Int] {
    var next = Array(repeating: text.lineCount + 1, count: text.lineCount + 2)
    for line in (1...text.lineCount).reversed() {
      let isComment = text.lineText(line).drop { $0 == " " || $0 == "\t" }.hasPrefix("--")
      next[line - 1] = isComment ? next[line] : line
    }
    return next
  }

  private mutating func readTable(_ file: PackSources.File) {
    let text = SourceText(file.bytes)
    for line in 1...text.lineCount {
      let written = text.lineText(line)
      guard let start = written.range(of: Suppressions.mark) else { continue }
      let note = written[start].prefix { $0 != "\"" }
      read(String(note), at: SourcePlace(file: file.path, line: line), about: line)
    }
  }

  /// `check: allow CODE reason`.
  private mutating func read(_ written: String, at place: SourcePlace, about line: Int) {
    let words = written.drop { $0 == "-" || $0 == " " }.dropFirst(Suppressions.mark.count).split { $0 == " " || $0 == "\t" }
    guard words.first == "allow", words.count > 1 else {
      findings.append(
        Suppressions.bad(at: place, it: "dopo `check:` si scrive `allow` e un codice", en: "`allow` and a code go after `check:`"))
      return
    }
    guard let code = FindingCode(named: String(words[1])) else {
      findings.append(
        Suppressions.bad(at: place, it: "nessun avviso si chiama `\(words[1])`", en: "no warning is called `\(words[1])`"))
      return
    }
    guard code.severity == .warning else {
      findings.append(
        Suppressions.bad(
          at: place, it: "\(code.rawValue) è un errore: va corretto, non si può permettere",
          en: "\(code.rawValue) is an error: it has to be mended and cannot be allowed"))
      return
    }
    guard words.count > 2 else {
      findings.append(Suppressions.bad(at: place, it: "manca il motivo", en: "the reason is missing"))
      return
    }
    allowed[Subject(code: code, file: place.file, line: line), default: []].append(place)
  }
}

extension Suppressions {
  private static func bad(at place: SourcePlace, it italian: String, en english: String) -> Finding {
    Finding(
      .badSuppression, at: place,
      LocalizedText(it: "questo permesso non vale: \(italian)", en: "this does not allow anything: \(english)"),
      help: [
        LocalizedText(
          it: "scrivi -- check: allow W103 e il motivo, sulla riga sopra",
          en: "write -- check: allow W103 and the reason, on the line above")
      ])
  }

  private static func unused(_ code: FindingCode, at place: SourcePlace) -> Finding {
    Finding(
      .unusedSuppression, at: place,
      LocalizedText(
        it: "qui sotto non c'è nessun \(code.rawValue) da permettere", en: "there is no \(code.rawValue) below to allow"),
      help: [LocalizedText(it: "togli questa riga", en: "take this line out")])
  }
}

extension String {
  /// Where a text begins in this one, up to the end.
  fileprivate func range(of text: String) -> Range<Index>? {
    indices.first { self[$0...].hasPrefix(text) }.map { $0..<endIndex }
  }
}
