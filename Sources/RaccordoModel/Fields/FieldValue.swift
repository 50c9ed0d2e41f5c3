/// An answer that somebody gave. The missing answer has no value here: it is `nil`, *unknown*.
public enum FieldValue: Sendable, Hashable {
  case yesNo(Bool)
  case number(Double)
  case money(Money)
  case date(CivilDay)
  /// One word: a choice, a text, a municipality's ISTAT code.
  case word(String)
  /// The choices that hold; an empty list says that none does.
  case words([String])
}

extension FieldValue: ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
  ExpressibleByStringLiteral, ExpressibleByArrayLiteral
{
  public init(booleanLiteral value: Bool) { self = .yesNo(value) }
  public init(integerLiteral value: Int) { self = .number(Double(value)) }
  public init(floatLiteral value: Double) { self = .number(value) }
  public init(stringLiteral value: String) { self = .word(value) }
  public init(arrayLiteral elements: String...) { self = .words(elements) }
}

extension FieldValue {
  /// Why a value cannot be an answer to a field.
  public enum Misfit: Error, Sendable, Hashable {
    case wrongKind
    case notAChoice
    case belowMinimum
    case aboveMaximum
    case notWhole
    case notFinite
  }

  /// The same answer in the field's own kind, held against its choices and bounds.
  ///
  /// A plain number fits a money field as euro, and a word written `YYYY-MM-DD` fits a date field, so that
  /// households built in code or read from JSON need no conversion.
  public func fitted(to field: FieldSchema) -> Result<FieldValue, Misfit> {
    switch (field.kind, self) {
    case (.yesNo, .yesNo): .success(self)
    case (.number, .number(let value)): bounded(value, by: field)
    case (.money, .number(let euros)):
      if let money = Money(euros: euros) { FieldValue.money(money).bounded(euros, by: field) } else { .failure(.notFinite) }
    case (.money, .money(let money)): bounded(money.euros, by: field)
    case (.date, .date(let day)): bounded(Double(day.daysSince1970), by: field)
    case (.date, .word(let text)): CivilDay(iso: text).map { FieldValue.date($0).fitted(to: field) } ?? .failure(.wrongKind)
    case (.choice, .word(let word)):
      field.choice(for: word).map { .success(.word($0)) } ?? .failure(.notAChoice)
    case (.text, .word), (.municipality, .word): .success(self)
    case (.many, .word(let word)): FieldValue.words([word]).fitted(to: field)
    case (.many, .words(let words)): fittedWords(words, to: field)
    default: .failure(.wrongKind)
    }
  }

  private func bounded(_ value: Double, by field: FieldSchema) -> Result<FieldValue, Misfit> {
    if !value.isFinite { return .failure(.notFinite) }
    if let minimum = field.minimum, value < minimum { return .failure(.belowMinimum) }
    if let maximum = field.maximum, value > maximum { return .failure(.aboveMaximum) }
    if field.isWhole, value.rounded() != value { return .failure(.notWhole) }
    return .success(self)
  }

  private func fittedWords(_ words: [String], to field: FieldSchema) -> Result<FieldValue, Misfit> {
    let known = words.compactMap(field.choice(for:))
    guard known.count == words.count else { return .failure(.notAChoice) }
    return .success(.words(field.choices.filter(known.contains)))
  }
}

extension FieldSchema {
  /// The agreed choice for a word as somebody wrote it: the choice itself or one of its spellings.
  public func choice(for word: String) -> String? {
    choices.contains(word) ? word : spellings[word]
  }
}
