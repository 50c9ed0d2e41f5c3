@testable import RaccordoReports
import Raccordo
import Testing

@Suite struct TextTests {
  @Test func columnsAreAlignedWithoutTrailingSpaces() {
    var table = TextTable([.right, .left, .left])
    table.append(["1", "città", "x"])
    table.append(["10", "a"])
    table.append(["100", "b", ""])
    #expect(table.lines(indent: "> ") == [">   1  città  x", ">  10  a", "> 100  b"])
  }

  @Test(arguments: [
    ("plain text", "plain text"), ("città, €", "città, €"), ("a\nb\tc", "a\u{FFFD}b\u{FFFD}c"),
    ("\u{1B}[2J", "\u{FFFD}[2J"), ("\u{9B}31m", "\u{FFFD}31m"), ("\u{202E}txt", "\u{FFFD}txt"), ("👩‍👧", "👩‍👧"),
  ])
  func whatSteersATerminalIsShownInstead(text: String, expected: String) {
    #expect(text.printable == expected)
    var table = TextTable([.left])
    table.append([text])
    #expect(table.lines() == [expected])
  }

  @Test func aNumberGoesWithItsNoun() {
    #expect(Language.italian.count(1, "nucleo", "nuclei") == "1 nucleo")
    #expect(Language.italian.count(0, "nucleo", "nuclei") == "0 nuclei")
    #expect(Language.italian.count(12_345, "nucleo", "nuclei") == "12.345 nuclei")
    #expect(Language.english.count(12_345, "household", "households") == "12,345 households")
  }

  @Test func colourIsThereOnlyWhenAskedFor() {
    for mark in [TextStyle.Mark.strong, .good, .open, .bad, .faint] {
      #expect(TextStyle.plain.mark("x", mark) == "x")
      let coloured = TextStyle(usesColor: true).mark("x", mark)
      #expect(coloured.hasPrefix("\u{1B}[") && coloured.hasSuffix("mx\u{1B}[0m"))
    }
    #expect(TextStyle(usesColor: true).mark("", .bad) == "")
  }
}
