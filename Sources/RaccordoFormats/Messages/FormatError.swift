import RaccordoModel

/// Why a file could not be read at all.
///
/// A single bad row or cell is never one of these: it is a `RowIssue`, and the reading goes on.
public struct FormatError: Error, Sendable, Hashable {
  public enum Code: String, Sendable, Hashable, CaseIterable {
    case empty
    case onlyHeader = "only-header"
    case workbook
    case binary
    case tooLarge = "too-large"
    case notReadable = "not-readable"
    case badJSON = "bad-json"
    case missingColumn = "missing-column"
    case noPack = "no-pack"
    case noLedger = "no-ledger"
  }

  public var code: Code
  /// The file, as the caller named it.
  public var file: String
  /// The line in the file, counted from 1, when the trouble stands on one.
  public var line: Int?
  /// What happened, where the code does not say it all. It never holds what a cell says.
  public var detail: LocalizedText

  public init(_ code: Code, file: String, line: Int? = nil, detail: LocalizedText = LocalizedText()) {
    self.code = code
    self.file = file
    self.line = line
    self.detail = detail
  }
}

extension FormatError: CustomStringConvertible {
  /// Code and place, for logs.
  public var description: String {
    code.rawValue + " (" + file + (line.map { ", line \($0)" } ?? "") + ")"
  }
}

extension FormatError {
  /// What happened, in one sentence.
  public func message(in language: Language) -> String {
    let sentence = summary[language]
    let extra = detail.isEmpty ? "" : ": " + detail[language]
    return language.of(
      it: "«\(file)»" + (line.map { ", riga \($0)" } ?? ""), en: "“\(file)”" + (line.map { ", line \($0)" } ?? ""))
      + ": " + sentence + extra
  }

  private var summary: LocalizedText {
    switch code {
    case .empty: LocalizedText(it: "il file è vuoto", en: "the file is empty")
    case .onlyHeader:
      LocalizedText(it: "c'è solo l'intestazione, nessuna riga", en: "there is only the header, no row")
    case .workbook:
      LocalizedText(it: "sembra una cartella di lavoro di Excel", en: "this looks like an Excel workbook")
    case .binary: LocalizedText(it: "non è un file di testo", en: "this is not a text file")
    case .tooLarge: LocalizedText(it: "il file è troppo grande", en: "the file is too large")
    case .notReadable: LocalizedText(it: "non si può leggere", en: "cannot be read")
    case .badJSON: LocalizedText(it: "il JSON non è scritto bene", en: "the JSON is not well formed")
    case .missingColumn: LocalizedText(it: "manca una colonna", en: "a column is missing")
    case .noPack: LocalizedText(it: "non contiene pacchetti di regole", en: "it holds no rule pack")
    case .noLedger:
      LocalizedText(it: "non è un registro dei bisogni da sommare", en: "this is not a ledger of needs that can be added up")
    }
  }

  /// What to do about it, in one sentence.
  public func remedy(in language: Language) -> String {
    switch code {
    case .empty, .onlyHeader:
      language.of(
        it: "esporta di nuovo il file: servono una riga di intestazione e almeno una riga sotto",
        en: "export the file again: it needs a header row and at least one row below it")
    case .workbook:
      language.of(
        it: "aprilo e salvalo come CSV: File, Salva con nome, «CSV UTF-8 (delimitato)»",
        en: "open it and save it as CSV: File, Save As, “CSV UTF-8 (comma delimited)”")
    case .binary:
      language.of(
        it: "scegli il file CSV o JSON esportato dall'ufficio",
        en: "choose the CSV or JSON file that the office exported")
    case .tooLarge:
      language.of(
        it: "dividilo in più file (una lista per comune o per anno), oppure alza il limite se sai che è giusto",
        en: "split it into several files (a list by municipality or year), or raise the limit if you know that it is right")
    case .notReadable:
      language.of(
        it: "controlla il percorso e i permessi", en: "check the path and the permissions")
    case .badJSON:
      language.of(
        it: "correggi il punto indicato; di solito manca una virgola, una virgoletta o una parentesi",
        en: "correct the place shown; most often a comma, a quote or a bracket is missing")
    case .missingColumn:
      language.of(it: "aggiungi la colonna all'intestazione", en: "add the column to the header")
    case .noPack:
      language.of(
        it: "indica la cartella di un pacchetto (dove c'è pack.lua), o quella che contiene più pacchetti",
        en: "give the folder of a pack (where pack.lua is), or the one that holds several packs")
    case .noLedger:
      language.of(
        it: "indica un ledger.csv lasciato da raccordo match --out; i numeri nascosti non si sommano: prima si uniscono i registri, poi si usa --suppress",
        en: "give a ledger.csv that raccordo match --out left; hidden counts cannot be added up: join the ledgers first, then use --suppress")
    }
  }
}
