import RaccordoModel

/// The words of a small network made for tests, with the few answers that each field can have here.
struct Vocabulary: Sendable {
  struct Word: Sendable {
    let field: FieldSchema
    let answers: [FieldValue]
  }

  /// 2025-03-12.
  static let day = CivilDay(daysSince1970: 20_159)

  let words: [Word]

  var fields: FieldCatalogue { FieldCatalogue(words.map(\.field)) }

  func answers(to field: String) -> [FieldValue] {
    words.first { $0.field.name == field }?.answers ?? []
  }

  /// Fields of every kind.
  static let full = Vocabulary(words: [
    Word(field: FieldSchema("people", .number, minimum: 0, maximum: 3, isWhole: true), answers: [0, 1, 2, 3]),
    Word(field: FieldSchema("months", .number), answers: [0, 1.5, 12, -1]),
    Word(field: FieldSchema("arrears", .money), answers: [0, 99_999, 100_000, 100_001, -500].map(cents)),
    Word(field: FieldSchema("rent", .money, minimum: 0.01, maximum: 400), answers: [1, 10_000, 33_333].map(cents)),
    Word(field: FieldSchema("notice", .date), answers: [20_100, 20_159, 20_160].map(date)),
    Word(field: FieldSchema("working", .yesNo), answers: [true, false]),
    Word(field: FieldSchema("ill", .yesNo), answers: [true, false]),
    Word(field: FieldSchema("tenure", .choice, choices: ["public", "private", "none"]), answers: ["public", "private", "none"]),
    Word(
      field: FieldSchema("referred", .many, choices: ["church", "town", "clinic"]),
      answers: [[], ["church"], ["town"], ["church", "town"], ["church", "town", "clinic"]]),
    Word(field: FieldSchema("street", .text), answers: ["via Roma", "via Po", ""]),
    Word(field: FieldSchema("town", .municipality), answers: ["006003", "006001"]),
  ])

  /// Few fields with few answers, so that every completion of a short list can be looked at.
  static let small = Vocabulary(words: [
    Word(field: FieldSchema("people", .number, minimum: 0, maximum: 2, isWhole: true), answers: [0, 2]),
    Word(field: FieldSchema("months", .number), answers: [0, 12]),
    Word(field: FieldSchema("working", .yesNo), answers: [true, false]),
    Word(field: FieldSchema("ill", .yesNo), answers: [true, false]),
    Word(field: FieldSchema("referred", .many, choices: ["church", "town"]), answers: [[], ["church", "town"]]),
  ])

  private static func cents(_ cents: Int64) -> FieldValue { .money(Money(cents: cents)) }
  private static func date(_ day: Int) -> FieldValue { .date(CivilDay(daysSince1970: day)) }
}

extension Vocabulary {
  /// `lapsed` is set by no act on the day of the tests; `share` has two rows that cover it, of which the second counts.
  static let parameters = ParameterTable([
    parameter("limit", .number(2)),
    parameter("share", .number(7), until: 20_300),
    parameter("share", .number(1.5), from: 20_150),
    parameter("cap", .money(Money(cents: 100_000)), unit: "EUR"),
    parameter("deadline", .date(day), unit: "date"),
    parameter("lapsed", .number(1), until: 20_158),
    parameter("lapsed_cap", .money(Money(cents: 1)), from: 20_160, unit: "EUR"),
  ])

  private static func parameter(
    _ name: String, _ value: FieldValue, from: Int? = nil, until: Int? = nil, unit: String = ""
  ) -> Parameter {
    Parameter(
      name: name,
      validity: Validity(
        from: from.map(CivilDay.init(daysSince1970:)), to: until.map(CivilDay.init(daysSince1970:))),
      value: value, unit: unit)
  }

  /// One service of which everything is known, one of which the catalogue says nothing, one whose area has lapsed.
  static let catalogue = ServiceCatalogue(services: [
    Service(
      id: "full", organization: "town", name: LocalizedText(), categories: ["public", "church"],
      areas: [ServiceArea(municipality: "006003")], languages: ["church", "fr"], minimumAge: 1, maximumAge: 2),
    Service(id: "silent", organization: "none", name: LocalizedText(), status: .inactive),
    Service(
      id: "lapsed", organization: "clinic", name: LocalizedText(), categories: ["town"],
      areas: [ServiceArea(municipality: "006003", validity: Validity(to: CivilDay(daysSince1970: 20_158)))],
      languages: ["clinic", "church"], maximumAge: 12),
  ])
}
