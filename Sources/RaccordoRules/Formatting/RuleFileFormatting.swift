import LuaSyntax
import RaccordoModel

/// A rule file and the layout it should have.
public struct RuleFileFormatting: Sendable {
  public let file: PackSources.File
  /// The bytes it should have; those it has when it cannot be formatted.
  public let formatted: [UInt8]
  /// Why it cannot be formatted: what Lua cannot read in it, by place. Empty when it can.
  public let findings: [Finding]

  /// - Complexity: O(bytes).
  public init(_ file: PackSources.File) {
    self.file = file
    switch RuleFileLayout.format(file.bytes) {
    case .success(let bytes):
      formatted = bytes
      findings = []
    case .failure(let refusal):
      formatted = file.bytes
      findings = Self.findings(refusal, in: file)
    }
  }

  /// Whether formatting would change the file.
  public var changes: Bool { formatted != file.bytes }

  private static func findings(_ refusal: RuleFileLayout.Refusal, in file: PackSources.File) -> [Finding] {
    let text = SourceText(file.bytes)
    switch refusal {
    case .problems(let problems): return problems.map { Finding($0, in: file.path, text) }
    case .notTheSame(let offset):
      let place = SourcePlace(file: file.path, offset..<offset, in: text)
      return [
        Finding(
          .luaError, at: place,
          LocalizedText(
            it: "il nuovo aspetto del file non direbbe più le stesse cose da qui in poi: il file resta com'è",
            en: "laid out anew, the file would not say the same from here on: it stays as it is"),
          help: [LocalizedText(it: "segnalalo a chi cura raccordo", en: "report this to the maintainers")])
      ]
    }
  }
}
