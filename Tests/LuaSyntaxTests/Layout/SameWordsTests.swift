@testable import LuaSyntax
import SeededRandom
import Testing

struct SameWordsTests {
  private func difference(_ first: String, _ second: String) -> Int? {
    SameWords.firstDifference(between: SourceText(first), and: SourceText(second))
  }

  @Test(
    "blanks, line ends, a last separator and the side of a comma do not matter",
    arguments: [
      ("a{b=1}", "a {\n  b = 1,\n}\n"), ("a { 1, }", "a { 1 }"), ("a { 1; }", "a { 1, }"), ("-- x \na()", "-- x\na()"),
      ("a { 1 -- x\n, 2 }", "a { 1, -- x\n 2 }"), ("x = [[a\r\nb]]", "x = [[a\nb]]"), ("--[[ a \r b ]]", "--[[ a\n b ]]"),
    ])
  func same(files: (String, String)) {
    #expect(difference(files.0, files.1) == nil)
    #expect(difference(files.1, files.0) == nil)
  }

  @Test(
    "anything else is told, at its place",
    arguments: [
      ("a { b = 1 }", "a { c = 1 }", 4), ("a { 1, 2 }", "a { 1; 2 }", 5), ("a { 1, 2 }", "a { 1 2 }", 5), ("f(1, 2)", "f(1 2)", 3),
      ("a()", "a();", 3), ("a();", "a()", 3), ("a { \"x\" }", "a { 'x' }", 4), ("a { \"x\" }", "a { \"x \" }", 4),
      ("x = 1.0", "x = 1.00", 4), ("x = [[a \nb]]", "x = [[a\nb]]", 4), ("-- x\na()", "a() -- x", 0), ("-- x\na()", "a()", 0),
      ("a()", "a() -- x", 3), ("-- a b\n", "-- ab\n", 0), ("a { -- x\n1 }", "a { 1 -- x\n}", 4), ("a - -1", "a --1", 2),
      ("--[[x]]", "-- [[x]]", 0), ("a\nb()", "ab()", 0),
    ])
  func different(files: (String, String, Int)) {
    #expect(difference(files.0, files.1) == files.2)
    #expect(difference(files.1, files.0) != nil)
  }

  @Test("every change to one token of a rule file is told", arguments: [1, 2] as [UInt64])
  func spoiled(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let bytes = Array(Example.housing.utf8)
    let tokens = TokenList(lexing: SourceText(bytes)).tokens.filter { !$0.bytes.isEmpty }
    for _ in 0..<400 {
      let token = random.pick(tokens)
      var changed = bytes
      changed.replaceSubrange(token.bytes, with: Array(" zz ".utf8))
      let told = SameWords.firstDifference(between: SourceText(bytes), and: SourceText(changed))
      // A comma that ends a table is told at the brace after it.
      let latest = token.kind == .comma ? bytes.count : token.bytes.lowerBound
      #expect(told.map { $0 <= latest } == true, "seed \(seed), byte \(token.bytes.lowerBound)")
    }
  }
}
