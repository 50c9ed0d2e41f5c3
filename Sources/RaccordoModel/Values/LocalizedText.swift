/// A language that network members read.
public enum Language: String, Sendable, Hashable, CaseIterable, Codable {
  case italian = "it"
  case english = "en"

  // Every text of a pack is looked up by it: its name need not be hashed for that.
  public func hash(into hasher: inout Hasher) { hasher.combine(self == .italian) }

  /// Picks the text for this language.
  public func of(it italian: @autoclosure () -> String, en english: @autoclosure () -> String) -> String {
    self == .italian ? italian() : english()
  }
}

/// One text in the languages that a pack declares.
public struct LocalizedText: Sendable, Hashable, Codable {
  public var texts: [Language: String]

  public init(_ texts: [Language: String] = [:]) {
    self.texts = texts
  }

  public init(it italian: String, en english: String) {
    texts = [.italian: italian, .english: english]
  }

  /// The text in `language`; when it is missing, the text in any other language, Italian first; else "".
  public subscript(language: Language) -> String {
    if let text = texts[language] { return text }
    return Language.allCases.lazy.compactMap { texts[$0] }.first ?? ""
  }

  public var isEmpty: Bool { texts.isEmpty }
}
