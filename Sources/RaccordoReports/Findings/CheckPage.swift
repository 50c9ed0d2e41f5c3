import Raccordo

/// The check of one pack for people: its findings, then what it holds, and what could not be looked at.
public struct CheckPage {
  public let check: PackCheck
  public let sources: PackSources
  public let language: Language
  public let style: TextStyle

  public init(_ check: PackCheck, of sources: PackSources, language: Language, style: TextStyle = .plain) {
    self.check = check
    self.sources = sources
    self.language = language
    self.style = style
  }

  public var lines: [String] {
    let findings = FindingsPage(check.outcome.findings, in: sources, language: language, style: style).lines
    let summary = check.outcome.pack.map { PackSummary($0, language: language).lines } ?? []
    return findings + summary + unexamined + allowed
  }

  private var unexamined: [String] {
    check.unexamined.map { program in
      language.of(
        it: "\(program.place.file): le combinazioni di risposte sono troppe per guardarle tutte (più di \(most) prove): su alcune domande del programma \"\(program.id)\" non si dice niente.",
        en: "\(program.place.file): there are too many combinations of answers to look at them all (more than \(most) tests): about some questions on program \"\(program.id)\" nothing is said.")
    }
  }

  private var most: String { PackAnalysis.mostTestsOfQuestion.text(in: language) }

  private var allowed: [String] {
    guard check.allowed > 0 else { return [] }
    return [
      language.of(
        it: language.count(check.allowed, "avviso permesso, con il suo motivo.", "avvisi permessi, con il loro motivo."),
        en: language.count(check.allowed, "warning allowed, with its reason.", "warnings allowed, with their reasons."))
    ]
  }

  /// The last line, for all the packs of a run.
  public static func total(_ checks: [PackCheck], in language: Language) -> String {
    let findings = checks.flatMap(\.outcome.findings)
    let errors = findings.count { $0.severity == .error }
    let warnings = findings.count - errors
    return language.of(
      it: language.count(checks.count, "pacchetto controllato", "pacchetti controllati") + ": "
        + language.count(errors, "errore", "errori") + ", " + language.count(warnings, "avviso", "avvisi"),
      en: language.count(checks.count, "pack", "packs") + " checked: " + language.count(errors, "error", "errors") + ", "
        + language.count(warnings, "warning", "warnings"))
  }
}
