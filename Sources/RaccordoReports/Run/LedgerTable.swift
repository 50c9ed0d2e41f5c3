import Raccordo

/// `ledger.csv`: demands by period, need, municipality and outcome, without any id. What it writes it can read again.
public struct LedgerTable {
  public let ledger: GuardedLedger
  public let language: Language

  public init(_ ledger: GuardedLedger, language: Language) {
    self.ledger = ledger
    self.language = language
  }

  /// - Complexity: O(cells).
  public func bytes(_ style: DelimitedTextWriter.Style) -> [UInt8] {
    var writer = DelimitedTextWriter(style: style)
    writer.append(LedgerTable.titles(style == .machine ? .english : language).map { .text($0) })
    for part in ledger.parts {
      for (row, municipality) in part.municipalities.enumerated() {
        for outcome in part.outcomes + [.unmet(.notEligible)] {
          let shown = part.shown(outcome, row: row)
          if shown == .count(0) { continue }
          writer.append([
            .text(part.period.text), .text(part.need), .text(municipality ?? ""), .text(municipality.flatMap { ledger.names[$0] } ?? ""),
            .text(outcome.word), .text(outcome.words(in: language)), shown.cell,
          ])
        }
      }
    }
    return writer.bytes
  }

  /// The headers in a language; those in English are the headers for machines too.
  static func titles(_ language: Language) -> [String] {
    language == .italian
      ? ["periodo", "bisogno", "comune", "nome", "esito", "in parole", "quanti"]
      : ["period", "need", "municipality", "name", "outcome", "in words", "count"]
  }
}

extension UnmetLedger {
  /// Reads a `ledger.csv`, in either language, also after a spreadsheet saved it anew.
  ///
  /// - Throws: `FormatError` when it is no ledger, or holds counts that are hidden.
  public init(_ source: NamedBytes) throws(FormatError) {
    self.init()
    let (table, titles) = try UnmetLedger.table(source)
    if let issue = table.issues.first { throw FormatError(.noLedger, file: source.name, line: issue.line) }
    for row in table.rows {
      let municipality = UnmetLedger.municipality(row[titles[2]])
      guard let period = LedgerPeriod(row[titles[0]]), !row[titles[1]].isEmpty, municipality != nil || row[titles[2]].isEmpty,
        let outcome = DemandOutcome(word: row[titles[4]]), let count = Int(row[titles[6]]), (1...UnmetLedger.most).contains(count)
      else { throw FormatError(.noLedger, file: source.name, line: row.line) }
      add(count, Key(period: period, need: row[titles[1]], municipality: municipality, outcome: outcome))
      if let municipality { name(municipality, row[titles[3]]) }
    }
  }

  /// The most that one row of a file may count, so that no sum overflows.
  private static let most = 1_000_000_000

  private static func table(_ source: NamedBytes) throws(FormatError) -> (table: PackTable, titles: [String]) {
    let titles = Language.allCases.map(LedgerTable.titles)
    for titles in titles {
      do throws(FormatError) {
        return (try PackTable(source, required: titles), titles)
      } catch {
        // Another language may fit; what is no table at all is told as such.
        if error.code != .missingColumn { throw error }
      }
    }
    throw FormatError(.noLedger, file: source.name, line: 1)
  }

  /// A code, with the zeros that a spreadsheet may have taken from its front.
  private static func municipality(_ text: String) -> String? {
    guard (4...6).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return MunicipalityDirectory.restored(text)
  }
}
