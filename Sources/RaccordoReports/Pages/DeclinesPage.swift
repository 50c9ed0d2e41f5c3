import Raccordo

/// What became of a file of declined places, for people: the sum of its rows, and those that could not be used.
///
/// It names lines and words of the rules, never a household.
public struct DeclinesPage {
  public let declines: Declines
  public let language: Language

  public init(_ declines: Declines, language: Language) {
    self.declines = declines
    self.language = language
  }

  /// "5 declines read = 3 in effect + 1 over or without effect + 1 not used".
  public var sum: String {
    let counts = declines.counts
    let parts = [
      language.of(it: "\(counts.inEffect.text(in: language)) in corso", en: "\(counts.inEffect.text(in: language)) in effect"),
      language.of(
        it: language.count(counts.withoutEffect, "finita o senza effetto", "finite o senza effetto"),
        en: "\(counts.withoutEffect.text(in: language)) over or without effect"),
    ]
    let elsewhere = language.of(
      it: "\(counts.ofOtherPacks.text(in: language)) di altri pacchetti", en: "\(counts.ofOtherPacks.text(in: language)) of other packs")
    let aside = language.of(
      it: language.count(counts.setAside, "non usata", "non usate"), en: "\(counts.setAside.text(in: language)) not used")
    let read = language.of(
      it: language.count(counts.rowsRead, "rinuncia letta", "rinunce lette"), en: language.count(counts.rowsRead, "decline", "declines") + " read")
    return read + " = " + (parts + (counts.ofOtherPacks > 0 ? [elsewhere] : []) + [aside]).joined(separator: " + ")
  }

  /// The most rows of one kind that are told.
  private static let most = 5

  /// The rows that could not be used, by what they are. Empty: nothing to look at.
  public var lines: [String] {
    let lines = RowIssue.Code.allCases.flatMap { code -> [String] in
      let issues = declines.issues.filter { $0.code == code }
      let left = issues.count - DeclinesPage.most
      let more = language.of(it: "  e \(language.count(left, "altra", "altre")) così", en: "  and \(left.text(in: language)) more like this")
      return issues.prefix(DeclinesPage.most).map(line) + (left > 0 ? [more] : [])
    }
    return lines.isEmpty ? [] : [title] + lines
  }

  /// Those of the rows that name one household.
  public func lines(about household: String) -> [String] {
    let issues = declines.issues.filter { $0.household == household }
    return issues.isEmpty ? [] : [title] + issues.map(line) + [""]
  }

  private var title: String { language.of(it: "Da guardare nelle rinunce:", en: "To look at in the declines:") }

  private func line(_ issue: RowIssue) -> String {
    let place = language.of(it: "riga", en: "line") + " " + (issue.line.map(String.init) ?? "?")
    return "  \(place): \(issue.message(in: language).printable); \(issue.remedy(in: language))"
  }
}
