import Testing

@testable import RaccordoModel

@Suite struct ColumnTests {
  private static let fields = [
    FieldSchema("rent", .money), FieldSchema("alone", .yesNo), FieldSchema("street", .text),
    FieldSchema("helps", .many, choices: ["a", "b"]), FieldSchema("home", .choice, choices: ["erp", "own"]),
  ]

  private static func answer(_ row: Int, _ field: FieldSchema) -> FieldValue? {
    switch field.kind {
    case _ where row % 3 == 0: nil
    case .money: .money(Money(cents: Int64(row)))
    case .yesNo: .yesNo(row % 2 == 0)
    case .many: .words(row % 2 == 0 ? ["b"] : [])
    case .choice: .word(row % 2 == 0 ? "own" : "erp")
    default: .word("via \(row % 5)")
    }
  }

  private static func column(_ field: FieldSchema, _ rows: Range<Int>) -> Column {
    rows.reduce(into: Column(field)) { $0.append(answer($1, field)) }
  }

  @Test(arguments: fields, [0, 1, 63, 64, 65, 130, 200])
  func columnsPutTogetherAreTheColumnThatIsFilledAtOnce(_ field: FieldSchema, _ cut: Int) {
    var together = Self.column(field, 0..<cut)
    together.append(contentsOf: Self.column(field, cut..<200))
    let whole = Self.column(field, 0..<200)
    #expect((0..<200).allSatisfy { together[$0] == whole[$0] })
    #expect(together.dictionary == whole.dictionary && together.known == whole.known)
  }
}
