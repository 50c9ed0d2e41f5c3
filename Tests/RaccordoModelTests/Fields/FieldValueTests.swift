import RaccordoModel
import Testing

@Suite struct FieldValueTests {
  private static let samples: [FieldKind: FieldValue] = [
    .number: 1, .money: .money(Money(cents: 100)), .yesNo: true, .choice: "a", .many: ["a"],
    .date: .date(CivilDay(daysSince1970: 0)), .text: "anything", .municipality: "006003",
  ]
  /// Kinds whose values fit a field of another kind as they are written.
  private static let alsoFit: [FieldKind: Set<FieldKind>] = [
    .money: [.number], .many: [.choice], .choice: [], .text: [.choice, .municipality], .municipality: [.choice, .text],
  ]

  private func field(_ kind: FieldKind) -> FieldSchema {
    FieldSchema("f", kind, choices: kind == .choice || kind == .many ? ["a", "b"] : [], spellings: ["alfa": "a"])
  }

  @Test(arguments: FieldKind.allCases, FieldKind.allCases)
  func `a value fits its own kind, and few others`(kind: FieldKind, other: FieldKind) throws {
    let value = try #require(FieldValueTests.samples[other])
    let fits = (try? value.fitted(to: field(kind)).get()) != nil
    #expect(fits == (kind == other || FieldValueTests.alsoFit[kind]?.contains(other) == true))
  }

  @Test func `a value comes out in the kind of its field`() {
    #expect(FieldValue.number(10.005).fitted(to: field(.money)) == .success(.money(Money(cents: 1_001))))
    #expect(FieldValue.word("2025-03-12").fitted(to: field(.date)) == .success(.date(CivilDay(daysSince1970: 20_159))))
    #expect(FieldValue.word("12/03/2025").fitted(to: field(.date)) == .failure(.wrongKind))
    #expect(FieldValue.word("alfa").fitted(to: field(.choice)) == .success(.word("a")))
    #expect(FieldValue.word("Alfa").fitted(to: field(.choice)) == .failure(.notAChoice))
    #expect(FieldValue.words(["b", "alfa", "a"]).fitted(to: field(.many)) == .success(.words(["a", "b"])))
    #expect(FieldValue.words([]).fitted(to: field(.many)) == .success(.words([])))
    #expect(FieldValue.words(["a", "z"]).fitted(to: field(.many)) == .failure(.notAChoice))
  }

  @Test func `a value is held against the bounds of its field`() {
    let people = FieldSchema("people", .number, minimum: 0, maximum: 15, isWhole: true)
    #expect(FieldValue.number(0).fitted(to: people) == .success(0))
    #expect(FieldValue.number(15).fitted(to: people) == .success(15))
    #expect(FieldValue.number(-1).fitted(to: people) == .failure(.belowMinimum))
    #expect(FieldValue.number(16).fitted(to: people) == .failure(.aboveMaximum))
    #expect(FieldValue.number(1.5).fitted(to: people) == .failure(.notWhole))
    for number in [Double.nan, .infinity, -.infinity] {
      #expect(FieldValue.number(number).fitted(to: people) == .failure(.notFinite))
      #expect(FieldValue.number(number).fitted(to: field(.money)) == .failure(.notFinite))
    }
    let arrears = FieldSchema("arrears", .money, minimum: 0.5)
    #expect(FieldValue.money(Money(cents: 49)).fitted(to: arrears) == .failure(.belowMinimum))
    #expect(FieldValue.number(0.5).fitted(to: arrears) == .success(.money(Money(cents: 50))))
    let notice = FieldSchema("notice", .date, minimum: 20_000)
    #expect(FieldValue.date(CivilDay(daysSince1970: 19_999)).fitted(to: notice) == .failure(.belowMinimum))
  }
}
