import Raccordo
import RaccordoReports
import Testing

@Suite struct GroupTextTests {
  private static let place = SourcePlace(file: "pack.lua", line: 1)

  private func texts(_ field: FairnessField, _ answers: [FieldValue?], _ language: Language) -> [String] {
    let catalogue = ServiceCatalogue(territories: [Territory(code: "006003", name: "Alessandria")])
    let text = GroupText(field, catalogue: catalogue)
    return answers.map { text.text(of: Array(field.groups(of: $0).prefix(1)), in: language) }
  }

  @Test func `whole numbers are named by their first and last`() {
    let minors = FairnessField(FieldSchema("minors", .number, minimum: 0, isWhole: true), ends: [0, 2], at: Self.place)
    #expect(texts(minors, [0, 1, 3, nil], .italian) == ["0", "1-2", "da 3 in su", "non noto"])
    #expect(texts(minors, [0, 1, 3, nil], .english) == ["0", "1-2", "3 or more", "not known"])
    let below = FairnessField(FieldSchema("floor", .number, isWhole: true), ends: [0], at: Self.place)
    #expect(texts(below, [-4, 1], .english) == ["up to 0", "1 or more"])
  }

  @Test func `amounts and days are named by what they are above and up to`() {
    let income = FairnessField(FieldSchema("isee", .money), ends: [.money(Money(cents: 600_000)), .money(Money(cents: 1_200_050))], at: Self.place)
    #expect(texts(income, [.money(Money(cents: 600_000)), .money(Money(cents: 600_001)), .money(Money(cents: 9_999_999))], .italian)
      == ["fino a 6.000 €", "oltre 6.000 €, fino a 12.000,50 €", "oltre 12.000,50 €"])
    let born = FairnessField(FieldSchema("born", .date), ends: [.date(CivilDay(daysSince1970: 0))], at: Self.place)
    #expect(texts(born, [.date(CivilDay(daysSince1970: 1))], .english) == ["over 1 Jan 1970"])
  }

  @Test func `municipalities have their name, choices and yes or no their words`() {
    let town = FairnessField(FieldSchema("town", .municipality), at: Self.place)
    #expect(texts(town, ["006003", "006001"], .italian) == ["Alessandria (006003)", "006001"])
    #expect(texts(FairnessField(FieldSchema("ill", .yesNo), at: Self.place), [true, false], .italian) == ["sì", "no"])
    #expect(texts(FairnessField(FieldSchema("speaks", .many, choices: ["it"]), at: Self.place), [["it"], []], .english) == ["it", "none"])
    let few = GroupText(town).text(of: [.answer("006001"), .notKnown], in: .italian)
    #expect(few == "2 gruppi piccoli insieme")
  }

  @Test func `programs get the answer itself, and small groups one by one`() {
    #expect(GroupText.json(of: [.answer(true)]).text == #"[{"answer":"yes"}]"#)
    #expect(GroupText.json(of: [.range(above: 0, to: nil), .notKnown]).text == #"[{"above":"0","to":null},{"not_known":true}]"#)
  }
}
