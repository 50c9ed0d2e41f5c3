import Raccordo

/// What people and programs call the group of a field.
public struct GroupText: Sendable {
  public let field: FairnessField
  public let catalogue: ServiceCatalogue

  public init(_ field: FairnessField, catalogue: ServiceCatalogue = ServiceCatalogue()) {
    self.field = field
    self.catalogue = catalogue
  }

  /// "sì", "1-2 minori", "Alessandria (006003)", "non noto"; small groups that were put together by their number.
  public func text(of keys: [GroupKey], in language: Language) -> String {
    guard keys.count == 1, let key = keys.first else {
      return language.of(it: "\(keys.count) gruppi piccoli insieme", en: "\(keys.count) small groups together")
    }
    switch key {
    case .answer(.word(let code)) where field.schema.kind == .municipality:
      return catalogue.territories.last { $0.code == code }.map { "\($0.name) (\(code))" } ?? code
    case .answer(let value): return value.text(in: language)
    case .range(let above, let to): return range(above, to, in: language)
    case .none: return language.of(it: "nessuno", en: "none")
    case .notKnown: return language.of(it: "non noto", en: "not known")
    }
  }

  /// Whole numbers by their first and last, others by what they are above and up to.
  private func range(_ above: FieldValue?, _ to: FieldValue?, in language: Language) -> String {
    if field.schema.isWhole, let low = first(after: above) {
      let first = FieldValue.number(low).text(in: language)
      guard let last = to?.text(in: language) else { return language.of(it: "da \(first) in su", en: "\(first) or more") }
      return first == last ? first : "\(first)-\(last)"
    }
    switch (above?.text(in: language), to?.text(in: language)) {
    case (nil, let last?): return language.of(it: "fino a \(last)", en: "up to \(last)")
    case (let low?, let last?): return language.of(it: "oltre \(low), fino a \(last)", en: "over \(low), up to \(last)")
    case (let low?, nil): return language.of(it: "oltre \(low)", en: "over \(low)")
    case (nil, nil): return language.of(it: "tutti", en: "all")
    }
  }

  /// The first whole number of a group, where that is known.
  private func first(after above: FieldValue?) -> Double? {
    guard case .number(let low)? = above else { return above == nil ? field.schema.minimum : nil }
    return low == low.rounded() ? low + 1 : nil
  }

  /// For other programs: `{"answer":"yes"}`, `{"above":0,"to":2}`, `{"none":true}`, `{"not_known":true}`; the small groups that
  /// were put together one after the other.
  public static func json(of keys: [GroupKey]) -> JSONValue { .array(keys.map(json)) }

  private static func json(of key: GroupKey) -> JSONValue {
    switch key {
    case .answer(let value): ["answer": .string(value.plainText)]
    case .range(let above, let to):
      ["above": above.map { .string($0.plainText) } ?? .null, "to": to.map { .string($0.plainText) } ?? .null]
    case .none: ["none": .bool(true)]
    case .notKnown: ["not_known": .bool(true)]
    }
  }
}
