import Raccordo

// The words of ledgers and of what a network gives where.

extension DemandOutcome {
  /// What became of the demand, in a sentence.
  public func words(in language: Language) -> String {
    switch self {
    case .met: language.of(it: "ha un posto", en: "has a place")
    case .unmet(let reason): reason.words(in: language)
    }
  }

  /// The same as the head of a column.
  public func title(in language: Language) -> String {
    switch self {
    case .met: language.of(it: "con posto", en: "placed")
    case .unmet(let reason): reason.title(in: language)
    }
  }
}

extension UnmetReason {
  fileprivate func title(in language: Language) -> String {
    switch self {
    case .notEligible: language.of(it: "senza requisiti", en: "not eligible")
    case .noService: language.of(it: "nessun servizio", en: "no service")
    case .dataMissing: language.of(it: "mancano dati", en: "data missing")
    case .full: language.of(it: "posti esauriti", en: "full")
    case .stageNotMet: language.of(it: "tappa", en: "stage")
    case .declined: language.of(it: "rinuncia", en: "declined")
    case .otherProgram: language.of(it: "altro programma", en: "other program")
    case .rowSetAside: language.of(it: "riga da sistemare", en: "row to mend")
    case .ruleFailed: language.of(it: "regola ferma", en: "rule failed")
    case .notGiven: language.of(it: "solo graduatoria", en: "list only")
    case .needMet: language.of(it: "posto altrove", en: "served elsewhere")
    case .notAsked: language.of(it: "non chiesto", en: "not asked")
    }
  }
}

extension GuardedTable.Shown {
  /// "12", "<5", or "*" for what is withheld.
  public func text(in language: Language) -> String {
    switch self {
    case .count(let count): count.text(in: language)
    case .small, .withheld: mark
    }
  }

  /// For machines: a number, or the mark as a text.
  public var json: JSONValue {
    switch self {
    case .count(let count): .number(count)
    case .small, .withheld: .string(mark)
    }
  }

  public var cell: DelimitedTextWriter.Cell {
    switch self {
    case .count(let count): .number(Double(count))
    case .small, .withheld: .text(mark)
    }
  }

  private var mark: String {
    if case .small(let limit) = self { return "<\(limit)" }
    return "*"
  }

  /// What the marks mean.
  public static func legend(threshold: Int, in language: Language) -> String {
    language.of(
      it: "<\(threshold): da 1 a \(threshold - 1); *: numero tolto, perché dalle somme non si ricavi un numero piccolo",
      en: "<\(threshold): from 1 to \(threshold - 1); *: a number taken out, so that sums do not give back a small one")
  }
}

extension Language {
  /// What to call a municipality: its name, its code where no register has the name, or that it is not known.
  public func municipality(_ code: String?, named name: String?) -> String {
    guard let code else { return of(it: "non noto", en: "not known") }
    return name.flatMap { $0.isEmpty ? nil : $0 } ?? code
  }

  /// Some names, and how many more there are.
  func some(_ names: [String], most: Int = 8) -> String {
    let left = names.count - most
    return names.prefix(most).joined(separator: ", ")
      + (left > 0 ? of(it: left == 1 ? " e un altro" : " e altri \(left.text(in: self))", en: " and \(left.text(in: self)) more") : "")
  }
}

extension LedgerPeriod {
  /// "marzo 2025", "1º trimestre 2025", "2025".
  public func text(in language: Language) -> String {
    let number = (month - 1) / length.months + 1
    switch length {
    case .month: return language.of(it: LedgerPeriod.italian[month - 1], en: LedgerPeriod.english[month - 1]) + " \(year)"
    case .quarter: return language.of(it: "\(number)º trimestre \(year)", en: "quarter \(number) of \(year)")
    case .year: return "\(year)"
    }
  }

  private static let italian = [
    "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre",
  ]
  private static let english = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
  ]
}
