import RaccordoModel

extension FieldValue {
  /// The answer as a person reads it: "4.684 €", "sì", "12/03/2025", "Caritas, SerD".
  public func text(in language: Language) -> String {
    switch self {
    case .yesNo(let flag): flag ? language.of(it: "sì", en: "yes") : "no"
    case .number(let number): NumberText.number(number, in: language)
    case .money(let money): NumberText.money(money, in: language)
    case .date(let day): NumberText.date(day, in: language)
    case .word(let word): word
    case .words(let words): words.isEmpty ? language.of(it: "nessuno", en: "none") : words.joined(separator: ", ")
    }
  }

  /// The answer in machine formats: "4684.50", "yes", "2025-03-12", choices joined by commas.
  public var plainText: String {
    switch self {
    case .yesNo(let flag): flag ? "yes" : "no"
    case .number(let number): NumberText.plain(number)
    case .money(let money): NumberText.plain(money)
    case .date(let day): day.iso
    case .word(let word): word
    case .words(let words): words.joined(separator: ",")
    }
  }
}

extension FieldSchema {
  /// An answer to this field as a person reads it, with the unit that the field declares ("3 mesi"); "non noto" or
  /// "not known" when there is none.
  public func text(of value: FieldValue?, in language: Language) -> String {
    guard let value else { return language.of(it: "non noto", en: "not known") }
    let text = value.text(in: language)
    guard kind == .number, !unit.isEmpty, !unit[language].isEmpty else { return text }
    return text + " " + unit[language]
  }
}
