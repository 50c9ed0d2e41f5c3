/// How words are marked: with colour on a terminal, not at all elsewhere.
public struct TextStyle: Sendable, Hashable {
  public enum Mark: Sendable, Hashable {
    case strong, good, open, bad, faint
  }

  public var usesColor: Bool

  public init(usesColor: Bool) {
    self.usesColor = usesColor
  }

  public static let plain = TextStyle(usesColor: false)

  /// - Note: the marks are SGR codes of ECMA-48; colour never carries a meaning that the words do not.
  public func mark(_ text: String, _ mark: Mark) -> String {
    guard usesColor, !text.isEmpty else { return text }
    let code =
      switch mark {
      case .strong: "1"
      case .good: "32"
      case .open: "33"
      case .bad: "31"
      case .faint: "2"
      }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}
