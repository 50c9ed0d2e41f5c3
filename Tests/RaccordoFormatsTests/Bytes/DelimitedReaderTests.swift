import Testing

@testable import RaccordoFormats

/// Every row as texts, with its line; a broken row is shown with a "!" in front.
private func rows(_ text: String, _ separator: Separator = .semicolon, expected: Int? = nil) -> [String] {
  let bytes = Array(text.utf8)
  var reader = DelimitedReader(bytes, separator: separator)
  reader.expectedCells = expected
  var record = DelimitedRecord()
  var rows: [String] = []
  while reader.next(into: &record) {
    let cells = record.indices.map { String(decoding: record.bytes(of: $0, in: bytes), as: UTF8.self) }
    let broken = record.brokenQuoteLine.map { "!\($0) " } ?? ""
    rows.append("\(record.line): " + broken + cells.joined(separator: "|"))
  }
  return rows
}

@Suite struct DelimitedReaderTests {
  @Test(arguments: ["\n", "\r\n", "\r"])
  func everyLineEndEndsARow(end: String) {
    #expect(rows(["a;b", "", "1;2", "", "", "3;4", ""].joined(separator: end)) == ["1: a|b", "3: 1|2", "6: 3|4"])
    #expect(rows(["a;b", "1;\"x\(end)y\";", "3;4"].joined(separator: end)) == ["1: a|b", "2: 1|x\(end)y|", "4: 3|4"])
  }

  @Test func quotesHoldSeparatorsLineBreaksAndQuotes() {
    #expect(rows("\"a;b\";\"c \"\"d\"\"\";\"\";e\n") == ["1: a;b|c \"d\"||e"])
    #expect(rows("\"\"\"\";x") == ["1: \"|x"])
    #expect(rows("via \"Roma\";x") == ["1: via \"Roma\"|x"])
  }

  @Test func aQuoteThatNeverClosesBreaksOnlyItsLine() {
    #expect(rows("a;b\n1;\"x\n2;y\n3;\"z\"\n") == ["1: a|b", "2: !2 1|\"x", "3: 2|y", "4: 3|z"])
    #expect(rows("1;\"x") == ["1: !1 1|\"x"])
    #expect(rows("1;\"\n2;\"\"\n") == ["1: !1 1|\"", "2: 2|"])
  }

  @Test func textAfterAClosingQuoteBreaksItsLine() {
    #expect(
      rows("1;\"Rossi \"il lungo\" Mario\";3\n2;b;4\n") == ["1: !1 1|\"Rossi \"il lungo\" Mario\"|3", "2: 2|b|4"])
  }

  @Test func aStrayQuoteDoesNotSwallowTheRowsUpToTheNextOne() {
    let text = "a;b;c\n1;\"x;2\n3;y;4\n5;z\";6\n7;w;8\n"
    #expect(rows(text, expected: 3) == ["1: a|b|c", "2: !2 1|\"x|2", "3: 3|y|4", "4: 5|z\"|6", "5: 7|w|8"])
    let many = "a;b\n1;\"x\n" + (0..<50).map { "\($0);y;\n" }.joined() + "9;z\";6\n"
    #expect(rows(many, expected: 2).count == 53)
    // A cell of several lines that are no rows is one cell.
    #expect(rows("1;\"x\ny;y\nz\";2\n", expected: 3) == ["1: 1|x\ny;y\nz|2"])
  }

  @Test(arguments: [
    ("id;a\n1;2,5\n2;3,5\n", Separator.semicolon), ("id,a\n1,2\n", .comma), ("id\ta\n1\t2,5\n", .tab),
    ("codice;comune, provincia;importo\n1;Asti;3,5\n", .semicolon), ("\"a;b;c\",x\n1,2\n", .comma),
    ("id\n1\n", .semicolon),
  ])
  func theSeparatorIsFoundOutsideQuotes(text: String, separator: Separator) {
    #expect(Separator.sniff(Array(text.utf8), from: 0) == separator)
  }
}
