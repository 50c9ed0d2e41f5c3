import RaccordoFormats
import RaccordoModel

/// A reason as its authors wrote it, with names in braces: "Debt worth {months_behind} months of rent".
public enum ReasonText {
  /// The names in braces, in every language of the text, each once.
  public static func names(in text: LocalizedText) -> [String] {
    // Most reasons name nothing: looking for the one byte takes much less than going through the signs.
    guard text.texts.values.contains(where: { $0.utf8.contains(0x7B) }) else { return [] }
    return Language.allCases.compactMap { text.texts[$0] }.flatMap { pieces(of: $0) }.reduce(into: []) { names, piece in
      if case .name(let name) = piece, !names.contains(name) { names.append(name) }
    }
  }

  /// The text with every name replaced. A name that `value` does not know stays as it is written.
  public static func fill(_ text: String, value: (String) -> String?) -> String {
    pieces(of: text).map { piece in
      switch piece {
      case .text(let text): text
      case .name(let name): value(name) ?? "{\(name)}"
      }
    }.joined()
  }

  private enum Piece {
    case text(String)
    case name(String)
  }

  private static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = rest[rest.index(after: open)..<close]
      pieces.append(.text(String(rest[..<open])))
      pieces.append(isName(name) ? .name(String(name)) : .text(String(rest[open...close])))
      rest = rest[rest.index(after: close)...]
    }
    pieces.append(.text(String(rest)))
    return pieces
  }

  private static func isName(_ text: Substring) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
  }
}
