import Raccordo

/// The page of one kind of finding: what it is, why it matters, a sample that is wrong and the same one put right.
///
/// The pages are written in `Docs/findings`, one file a code; their text is part of the program, so that it can be
/// read where there is no network.
public struct FindingPage: Sendable {
  public let code: FindingCode
  /// Markdown, as in `Docs/findings`.
  public let text: String

  public init(_ code: FindingCode) {
    self.code = code
    text = FindingPage.texts[code.rawValue].map { $0 + "\n" } ?? ""
  }

  /// The page named by a code or by its word ("E003", "unknown-field"); `nil` when there is none.
  public init?(named name: String) {
    guard let code = FindingCode(named: name) else { return nil }
    self.init(code)
  }

  /// The first line, without the code.
  public var title: String {
    let heading = text.prefix { $0 != "\n" }.drop { $0 == "#" || $0 == " " }
    return String(heading.drop { $0 != ":" }.dropFirst().drop { $0 == " " })
  }

  /// Where the page stands in the repository.
  public static func path(of code: FindingCode) -> String {
    "Docs/findings/" + code.rawValue + ".md"
  }
}
