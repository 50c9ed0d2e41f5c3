import RaccordoModel

extension RowIssue {
  /// What happened, in one sentence for the person who has the list. It never repeats what the cell says: `read` does.
  public func message(in language: Language) -> String {
    code.message[language] + (detail(in: language).map { " (" + $0 + ")" } ?? "")
  }

  /// What the code does not say. What a rule says of itself with `error(...)` stays as its authors wrote it.
  public func detail(in language: Language) -> String? {
    detail.map { code == .ruleFailed && language == .italian ? LuaSaying.italian($0) : Self.localized($0, in: language) }
  }

  /// What to do about it, in one sentence.
  public func remedy(in language: Language) -> String {
    code.remedy[language]
  }

  /// The few fixed words that readers put in a detail, in the reader's language; anything else stays as it is.
  private static func localized(_ detail: String, in language: Language) -> String {
    guard language == .italian else { return detail }
    let words = ["line": "riga", "cells,": "celle,", "columns": "colonne"]
    if detail.hasPrefix("quote opened on line ") {
      return "virgolette aperte alla riga " + detail.dropFirst("quote opened on line ".count)
    }
    if detail.hasPrefix("did you mean ") { return "forse " + detail.dropFirst("did you mean ".count) }
    if detail.hasPrefix("there are ") { return "ci sono " + detail.dropFirst("there are ".count) }
    let isPlace = detail.hasPrefix("line ") || detail.hasSuffix(" columns")
    guard isPlace else { return detail }
    return detail.split(separator: " ").map { words[String($0)] ?? String($0) }.joined(separator: " ")
  }
}

extension RowIssue.Code {
  fileprivate var message: LocalizedText {
    switch self {
    case .missingID: LocalizedText(it: "la riga non ha il codice del nucleo", en: "the row has no household id")
    case .duplicateID:
      LocalizedText(it: "la riga ripete quella di un nucleo già letto", en: "the row repeats one already read")
    case .conflictingRows:
      LocalizedText(
        it: "più righe hanno lo stesso codice e non dicono le stesse cose",
        en: "several rows have the same id and do not say the same")
    case .raggedRow:
      LocalizedText(
        it: "la riga non ha le celle dell'intestazione", en: "the row does not have the cells of the header")
    case .brokenRow:
      LocalizedText(
        it: "la riga è scritta in un modo che non si può leggere", en: "the row is written in a way that cannot be read"
      )
    case .ruleFailed:
      LocalizedText(it: "una regola si è fermata su questo nucleo", en: "a rule stopped on this household")
    case .wrongKind: LocalizedText(it: "la risposta è di un altro tipo", en: "the answer is of another kind")
    case .notAChoice:
      LocalizedText(it: "la risposta non è tra quelle previste", en: "the answer is not one of the agreed ones")
    case .notANumber: LocalizedText(it: "non è un numero", en: "this is not a number")
    case .tooManyDigits:
      LocalizedText(
        it: "il numero ha più cifre di quante se ne tengono esatte", en: "the number has more digits than are kept exactly")
    case .ambiguousNumber:
      LocalizedText(it: "il numero si può leggere in due modi", en: "the number can be read in two ways")
    case .notWhole: LocalizedText(it: "serve un numero intero", en: "a whole number is needed")
    case .belowMinimum: LocalizedText(it: "è sotto il minimo previsto", en: "it is below the agreed minimum")
    case .aboveMaximum: LocalizedText(it: "è sopra il massimo previsto", en: "it is above the agreed maximum")
    case .credit:
      LocalizedText(
        it: "l'importo è negativo: sembra un credito, non un debito",
        en: "the amount is negative: it looks like a credit, not a debt")
    case .notADate: LocalizedText(it: "non è una data", en: "this is not a date")
    case .impossibleDate:
      LocalizedText(it: "la data non può esistere", en: "the date cannot be")
    case .notYesOrNo: LocalizedText(it: "non è né sì né no", en: "this is neither yes nor no")
    case .notAMunicipality:
      LocalizedText(
        it: "non è un comune conosciuto a questa data", en: "this is not a municipality known on this day")
    case .badTaxCode:
      LocalizedText(it: "il codice fiscale non supera il controllo", en: "the tax code fails its check")
    case .garbledText:
      LocalizedText(it: "gli accenti sono rovinati", en: "the accented letters are garbled")
    case .formulaError:
      LocalizedText(it: "la cella contiene un errore di formula", en: "the cell holds a formula error")
    case .unknownField:
      LocalizedText(it: "nessun campo si chiama così", en: "no field is called so")
    case .unknownHousehold:
      LocalizedText(
        it: "il nucleo di questo componente non è nella lista", en: "this member's household is not in the list")
    case .unknownReason:
      LocalizedText(it: "le regole non dicono che cosa fa questo motivo", en: "the rules do not say what this reason does")
    case .notInList:
      LocalizedText(it: "nella lista non c'è nessuno con questo codice", en: "the list has nobody of this id")
    case .unknownProgram:
      LocalizedText(it: "non si sa di quale programma era il posto", en: "it is not known of which program the place was")
    case .unknownStage:
      LocalizedText(it: "il programma non ha questa tappa", en: "the program has no such stage")
    case .unknownService:
      LocalizedText(it: "il programma non porta a questo servizio", en: "the program does not lead to this service")
    case .futureDay:
      LocalizedText(it: "il giorno viene dopo quello a cui si applicano le regole", en: "the day comes after the one on which the rules are applied")
    case .reassessedBefore:
      LocalizedText(it: "la rivalutazione viene prima della rinuncia", en: "the reassessment comes before the decline")
    case .restoredZeros:
      LocalizedText(
        it: "codice ISTAT letto con gli zeri iniziali rimessi", en: "ISTAT code read with its leading zeros put back")
    }
  }

  fileprivate var remedy: LocalizedText {
    switch self {
    case .missingID:
      LocalizedText(
        it: "scrivi il codice del nucleo e rileggi la lista", en: "write the household id and read the list again")
    case .duplicateID:
      LocalizedText(
        it: "non serve fare nulla: vale la prima riga", en: "nothing needs to be done: the first row counts")
    case .conflictingRows:
      LocalizedText(
        it: "scegli la riga giusta, o uniscile in una, e togli le altre",
        en: "choose the right row, or join them into one, and remove the others")
    case .raggedRow:
      LocalizedText(
        it: "cerca un separatore o un a capo di troppo dentro una cella e racchiudila tra virgolette",
        en: "look for a stray separator or line break inside a cell and put that cell in quotes")
    case .brokenRow:
      LocalizedText(
        it: "controlla virgolette e parentesi della riga: ognuna che si apre deve chiudersi",
        en: "check the quotes and brackets of the row: each one that opens must close")
    case .ruleFailed:
      LocalizedText(
        it: "mostra il messaggio a chi scrive le regole", en: "show the message to whoever writes the rules")
    case .wrongKind, .notANumber:
      LocalizedText(
        it: "correggi la cella, o lasciala vuota se non si sa",
        en: "correct the cell, or leave it blank if nobody knows")
    case .tooManyDigits:
      LocalizedText(
        it: "correggi la cella; se è un codice e non una quantità, dichiara il campo come testo in fields.lua",
        en: "correct the cell; if it is a code and not a quantity, declare the field as text in fields.lua")
    case .notAChoice:
      LocalizedText(
        it: "usa una delle risposte previste, o aggiungi questa al campo in fields.lua",
        en: "use one of the agreed answers, or add this one to the field in fields.lua")
    case .ambiguousNumber:
      LocalizedText(
        it: "scrivilo senza separatore delle migliaia, con la virgola dei decimali e il segno davanti",
        en: "write it without thousands marks, with the decimals and the sign in front made plain")
    case .notWhole: LocalizedText(it: "scrivi un numero senza decimali", en: "write a number without decimals")
    case .belowMinimum, .aboveMaximum:
      LocalizedText(
        it: "controlla il valore; se è giusto, cambia il limite in fields.lua",
        en: "check the value; if it is right, change the limit in fields.lua")
    case .credit:
      LocalizedText(
        it: "chiedi all'ente: se non c'è debito scrivi 0", en: "ask the body that wrote it: if there is no debt write 0"
      )
    case .notADate, .impossibleDate:
      LocalizedText(it: "scrivi la data come gg/mm/aaaa", en: "write the date as dd/mm/yyyy")
    case .notYesOrNo:
      LocalizedText(
        it: "scrivi sì o no, o lascia vuoto se non si sa", en: "write yes or no, or leave it blank if nobody knows")
    case .notAMunicipality:
      LocalizedText(
        it: "scrivi il nome intero del comune o il suo codice ISTAT di sei cifre",
        en: "write the full name of the municipality or its six-digit ISTAT code")
    case .badTaxCode:
      LocalizedText(it: "ricontrolla il codice sul documento", en: "check the code against the document")
    case .garbledText:
      LocalizedText(
        it: "esporta di nuovo la lista come CSV UTF-8", en: "export the list again as CSV UTF-8")
    case .formulaError:
      LocalizedText(
        it: "correggi la formula nel foglio di calcolo ed esporta di nuovo",
        en: "correct the formula in the spreadsheet and export again")
    case .unknownField:
      LocalizedText(
        it: "correggi il nome, o aggiungi il campo in fields.lua",
        en: "correct the name, or add the field in fields.lua")
    case .unknownHousehold:
      LocalizedText(
        it: "controlla il codice del nucleo in entrambi i file", en: "check the household id in both files")
    case .unknownReason:
      LocalizedText(
        it: "scrivi un motivo dichiarato con `decline` nelle regole, o dichiara questo",
        en: "write a reason that the rules declare with `decline`, or declare this one")
    case .notInList:
      LocalizedText(
        it: "controlla il codice; per una persona è nucleo/componente, dove il posto è di ogni persona",
        en: "check the id; for a person it is household/member, where each person takes a place")
    case .unknownProgram:
      LocalizedText(
        it: "scrivi nella colonna programma il nome del programma, o pacchetto/programma",
        en: "write the name of the program, or pack/program, in the column program")
    case .unknownStage, .unknownService:
      LocalizedText(it: "correggi il nome, o lascia vuota la cella", en: "correct the name, or leave the cell blank")
    case .futureDay:
      LocalizedText(it: "controlla il giorno, o quello dato con --on", en: "check the day, or the one given with --on")
    case .reassessedBefore:
      LocalizedText(it: "controlla i due giorni", en: "check the two days")
    case .restoredZeros:
      LocalizedText(
        it: "non serve fare nulla; per evitarlo, esporta la colonna come testo",
        en: "nothing needs to be done; to avoid it, export the column as text")
    }
  }
}
