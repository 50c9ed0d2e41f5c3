import RaccordoModel

extension ReadingNote {
  /// Whether somebody should act on it before trusting the results; the others only say how the file was read.
  public var needsAttention: Bool {
    switch kind {
    case .encoding, .separator, .json, .taxCodesChecked, .unusedColumn: false
    default: true
    }
  }

  /// One sentence, with what to do where something can be done.
  public func message(in language: Language) -> String {
    text[language]
  }

  private var text: LocalizedText {
    switch kind {
    case .encoding(let encoding):
      LocalizedText(it: "testo in \(encoding.rawValue)", en: "text in \(encoding.rawValue)")
    case .separator(let separator):
      LocalizedText(it: "celle separate da «\(separator.symbol)»", en: "cells separated by “\(separator.symbol)”")
    case .json: LocalizedText(it: "nuclei in JSON", en: "households in JSON")
    case .noIDColumn:
      LocalizedText(
        it: "nessuna colonna ha il codice del nucleo: le righe prendono il nome dalla loro riga (R0002). "
          + "Con --columns si indica la colonna di household_id",
        en: "no column has the household id: rows are called after their line (R0002). "
          + "Name the column of household_id with --columns")
    case .idsAreTaxCodes(let column):
      LocalizedText(
        it: "la colonna «\(column)» contiene codici fiscali: sostituiscili con un codice interno prima di condividere",
        en: "the column “\(column)” holds tax codes: replace them with a local code before sharing")
    case .unusedColumn(let column):
      LocalizedText(
        it: "la colonna «\(column)» non serve alle regole", en: "the column “\(column)” is not used by the rules")
    case .fieldWithoutColumn(let field):
      LocalizedText(
        it: "nessuna colonna per «\(field)»: non è noto per nessuno. Se c'è con un altro nome, indicala con --columns",
        en: "no column for “\(field)”: not known for anybody. If it is there under another name, say so with --columns")
    case .fieldInSeveralColumns(let field, let columns):
      LocalizedText(
        it:
          "«\(field)» sta in più colonne (\(columns.joined(separator: ", "))): nessuna è stata usata. Scegli con --columns",
        en:
          "“\(field)” is in several columns (\(columns.joined(separator: ", "))): none was used. Choose with --columns")
    case .columnForSeveralFields(let column, let fields):
      LocalizedText(
        it: "la colonna «\(column)» può valere per più campi (\(fields.joined(separator: ", "))): scegli con --columns",
        en:
          "the column “\(column)” could answer several fields (\(fields.joined(separator: ", "))): choose with --columns"
      )
    case .memberFieldAmongHouseholds(let field, let column):
      LocalizedText(
        it:
          "«\(field)» riguarda ogni componente: la colonna «\(column)» non dice di chi. Porta i componenti con --members",
        en:
          "“\(field)” is about each member: the column “\(column)” does not say whom. Bring the members with --members")
    case .householdFieldAmongMembers(let field, let column):
      LocalizedText(
        it: "«\(field)» riguarda il nucleo: la colonna «\(column)» dei componenti non è stata usata",
        en: "“\(field)” is about the household: the column “\(column)” of the members was not used")
    case .chosenColumnMissing(let column, let field):
      LocalizedText(
        it: "la colonna «\(column)» scelta per «\(field)» non c'è nel file",
        en: "the column “\(column)” chosen for “\(field)” is not in the file")
    case .chosenFieldMissing(let column, let field):
      LocalizedText(
        it: "la colonna «\(column)» è scelta per «\(field)», che nessun campo del pacchetto ha come nome",
        en: "the column “\(column)” is chosen for “\(field)”, which no field of the pack is called")
    case .taxCodesChecked(let column):
      LocalizedText(
        it: "i codici fiscali di «\(column)» sono stati controllati e non conservati",
        en: "the tax codes of “\(column)” were checked and not kept")
    case .shortRows(let count, let firstLine):
      LocalizedText(
        it:
          "\(count) righe finiscono prima dell'ultima colonna (la prima alla riga \(firstLine)): "
          + "le celle che mancano non sono note",
        en: "\(count) rows end before the last column (the first on line \(firstLine)): the missing cells are not known"
      )
    }
  }
}
