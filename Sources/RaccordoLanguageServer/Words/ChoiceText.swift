import Raccordo

/// What is said of the words that some settings choose among.
enum ChoiceText {
  static func of(_ kind: FieldKind) -> LocalizedText {
    switch kind {
    case .number: LocalizedText(it: "un numero", en: "a number")
    case .money: LocalizedText(it: "un importo in euro, al centesimo", en: "an amount in euro, to the cent")
    case .yesNo: LocalizedText(it: "sì o no", en: "yes or no")
    case .choice: LocalizedText(it: "una delle scelte di `of`", en: "one of the choices in `of`")
    case .many: LocalizedText(it: "alcune delle scelte di `of`, o nessuna", en: "some of the choices in `of`, or none")
    case .date: LocalizedText(it: "un giorno", en: "a day")
    case .text: LocalizedText(it: "un testo, confrontato tutto intero", en: "any text, compared as a whole")
    case .municipality: LocalizedText(it: "il codice ISTAT di un comune, sei cifre", en: "the ISTAT code of a municipality, six digits")
    }
  }

  static func of(_ policy: BlankPolicy) -> LocalizedText {
    switch policy {
    case .unknown: LocalizedText(it: "una casella vuota non è nota", en: "a blank cell is not known")
    case .none: LocalizedText(it: "una casella vuota vuol dire nessuno", en: "a blank cell means none")
    }
  }

  static func of(_ sensitivity: Sensitivity) -> LocalizedText {
    switch sensitivity {
    case .health: LocalizedText(it: "salute (GDPR articolo 9)", en: "health (GDPR article 9)")
    case .special: LocalizedText(it: "altra categoria particolare (GDPR articolo 9)", en: "another special category (GDPR article 9)")
    case .judicial: LocalizedText(it: "condanne e reati (GDPR articolo 10)", en: "convictions and offences (GDPR article 10)")
    case .hardship:
      LocalizedText(
        it: "disagio economico o sociale (D.Lgs. 33/2013, articolo 26)",
        en: "economic or social hardship (D.Lgs. 33/2013, article 26)")
    }
  }

  static func of(_ unit: ServiceCapacity.Unit) -> LocalizedText {
    switch unit {
    case .household: LocalizedText(it: "un posto per nucleo", en: "one place for each household")
    case .person: LocalizedText(it: "un posto per ogni componente", en: "one place for each member")
    case .hour: LocalizedText(it: "ore; `each` dice quante per nucleo", en: "hours; `each` says how many for each household")
    case .session:
      LocalizedText(it: "incontri; `each` dice quanti per nucleo", en: "sessions; `each` says how many for each household")
    }
  }

  static func of(_ subject: Program.Subject) -> LocalizedText {
    switch subject {
    case .household: LocalizedText(it: "il nucleo prende il posto", en: "the household takes the place")
    case .person: LocalizedText(it: "ogni componente prende il posto per sé", en: "each member takes the place by themself")
    }
  }

  static func of(_ attribute: ServiceAttribute) -> LocalizedText {
    switch attribute {
    case .id: LocalizedText(it: "il codice del servizio", en: "the id of the service")
    case .organization: LocalizedText(it: "l'ente che lo offre", en: "the organization that offers it")
    case .status: LocalizedText(it: "se è attivo", en: "whether it is active")
    case .areas: LocalizedText(it: "i comuni serviti quel giorno", en: "the municipalities served on the day")
    case .languages: LocalizedText(it: "le lingue parlate", en: "the languages spoken")
    case .categories: LocalizedText(it: "i bisogni a cui risponde", en: "the needs that it answers")
    case .minimumAge: LocalizedText(it: "l'età minima, in anni", en: "the least age, in years")
    case .maximumAge: LocalizedText(it: "l'età massima, in anni", en: "the largest age, in years")
    }
  }
}
