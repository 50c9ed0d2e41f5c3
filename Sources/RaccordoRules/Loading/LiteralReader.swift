import LuaRuntime
import RaccordoModel

/// Turns a value written in a rule or in a case into an answer to a field.
struct LiteralReader {
  enum Problem: Error {
    case wrongKind
    case notAChoice(String)
    case notADay
    case notAMunicipality
    case moreThanCents
  }

  let field: FieldSchema

  /// Bounds of the field do not count: a rule may ask for what no list holds, and a case may try it.
  func read(_ value: LuaValue) -> Result<FieldValue, Problem> {
    switch (field.kind, value) {
    case (.number, _): value.finiteNumber.map { .success(.number($0)) } ?? .failure(.wrongKind)
    case (.money, _): money(value)
    case (.date, .string(let text)): CivilDay(iso: text).map { .success(.date($0)) } ?? .failure(.notADay)
    case (.yesNo, _): yesNo(value)
    case (.choice, .string(let word)), (.many, .string(let word)):
      field.choices.contains(word) ? .success(.word(word)) : .failure(.notAChoice(word))
    case (.text, .string(let word)): .success(.word(word))
    case (.municipality, .string(let word)): isMunicipality(word) ? .success(.word(word)) : .failure(.notAMunicipality)
    default: .failure(.wrongKind)
    }
  }

  /// An answer is always the six digits: a name, or a code that lost its zeros, would fit nobody.
  private func isMunicipality(_ word: String) -> Bool {
    word.utf8.count == 6 && word.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private func money(_ value: LuaValue) -> Result<FieldValue, Problem> {
    guard let euros = value.number, let money = Money(euros: euros) else { return .failure(.wrongKind) }
    // 0.1 + 0.2 and the like are within this; a third decimal is not.
    return abs(euros * 100 - Double(money.cents)) < 1e-4 ? .success(.money(money)) : .failure(.moreThanCents)
  }

  private func yesNo(_ value: LuaValue) -> Result<FieldValue, Problem> {
    switch value.truth {
    case .yes: .success(.yesNo(true))
    case .no: .success(.yesNo(false))
    case .unknown, nil: .failure(.wrongKind)
    }
  }
}

extension LiteralReader.Problem {
  func finding(for value: LuaValue, field: FieldSchema, at place: SourcePlace) -> Finding {
    switch self {
    case .notAChoice(let word): return .unknownChoice(word, of: field.name, at: place, choices: field.choices)
    case .notADay:
      return Finding(
        .wrongValue, at: place, LocalizedText(it: "questo giorno non esiste", en: "there is no such day"),
        help: [LocalizedText(it: "scrivi i giorni così: \"2025-03-12\"", en: "write days like this: \"2025-03-12\"")])
    case .notAMunicipality:
      return Finding(
        .wrongValue, at: place,
        LocalizedText(it: "un comune è il suo codice ISTAT di sei cifre", en: "a municipality is its six-digit ISTAT code"),
        help: [LocalizedText(it: "scrivi i comuni così: \"006003\"", en: "write municipalities like this: \"006003\"")])
    case .moreThanCents:
      return Finding(
        .wrongValue, at: place,
        LocalizedText(it: "gli importi hanno al massimo due decimali", en: "amounts have two decimals at most"))
    case .wrongKind:
      let described = PredicateReader.describe(field)
      return Finding(
        .wrongKind, at: place,
        LocalizedText(
          it: "\(described[.italian]): non può essere \(value.description[.italian])",
          en: "\(described[.english]): it cannot be \(value.description[.english])"))
    }
  }
}
