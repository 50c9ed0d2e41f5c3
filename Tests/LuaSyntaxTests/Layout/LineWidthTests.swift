import LuaSyntax
import Testing

struct LineWidthTests {
  private func formatted(_ file: String) throws -> [String] {
    let once = try RuleFileLayout.format(Array(file.utf8)).get()
    #expect(try RuleFileLayout.format(once).get() == once)
    return String(decoding: once, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// A text literal of so many characters, quotes included.
  private func text(_ width: Int) -> String { "\"" + String(repeating: "è", count: width - 2) + "\"" }

  @Test("a line of 120 characters stays, one of 121 is opened")
  func edge() throws {
    #expect(try formatted("a { \(text(114)) }") == ["a { \(text(114)) }"])
    #expect(try formatted("a { \(text(115)) }") == ["a {", "  \(text(115)),", "}"])
    #expect(try formatted("a {\nb = { \(text(109)) }}")[1].count == 120)
    #expect(try formatted("a {\nb = { \(text(110)) }}")[1] == "  b = {")
  }

  @Test("short plain entries fill rows, others stand one a line")
  func rows() throws {
    let words = (1...20).map { "\"word number \($0)\"" }.joined(separator: ", ")
    let filled = try formatted("a { of = { \(words) } }")
    #expect(filled.count == 8)
    #expect(filled.allSatisfy { $0.count <= RuleFileLayout.width })
    let tests = try formatted("a { when = { first = at_least(\(text(50))), second = at_most(\(text(50))), third = yes, x = no } }")
    #expect(tests.map { $0.prefix(13) } == ["a {", "  when = {", "    first  = ", "    second = ", "    third  = ", "    x      = ", "  },", "}"])
  }

  @Test("two texts stand one a line even where both would fit a row")
  func fewEntries() throws {
    let lines = try formatted("criterion { reason = { it = \(text(54)), en = \(text(53)) } }")
    #expect(lines == ["criterion {", "  reason = {", "    it = \(text(54)),", "    en = \(text(53)),", "  },", "}"])
    #expect(try formatted("criterion {\nreason = { it = \(text(45)), en = \(text(44)) } }")[1].count == 117)
  }

  @Test("rows are those of the author while they fit")
  func authorRows() throws {
    let file = ["a {", "  1, 2,", "  3,", "  4, 5, 6,", "}"]
    #expect(try formatted(file.joined(separator: "\n")) == file)
  }

  @Test("in a call, the last table is opened first")
  func lastTable() throws {
    let lines = try formatted("x = f({ 1 }, { \(text(60)), \(text(60)) })")
    #expect(lines == ["x = f({ 1 }, {", "  \(text(60)),", "  \(text(60)),", "})"])
  }

  @Test("a function or a branch that is too long is opened")
  func bodies() throws {
    #expect(try formatted("x = function(h) return \(text(100)) end") == ["x = function(h)", "  return \(text(100))", "end"])
    #expect(try formatted("if a then b(\(text(60))) else c(\(text(60))) end").count == 5)
  }

  @Test("aligned signs count in the width")
  func aligned() throws {
    let lines = try formatted("a {\nb = { \(text(100)), 1 },\n\(String(repeating: "k", count: 20)) = 2 }")
    #expect(lines.allSatisfy { $0.count <= RuleFileLayout.width })
    #expect(lines.count == 7)
  }

  @Test("comments are aligned only where all of them fit")
  func commentColumn() throws {
    let lines = try formatted("a {\nb = 1, -- short\nc = { \(text(80)) }, -- \(String(repeating: "x", count: 40))\n}")
    #expect(lines[1] == "  b = 1,  -- short")
  }

  @Test("a text longer than a line stays whole, and nothing is opened for it in vain twice")
  func unbreakable() throws {
    #expect(try formatted("a \(text(200))") == ["a \(text(200))"])
    #expect(try formatted("x = { \(text(200)) }") == ["x = {", "  \(text(200)),", "}"])
  }
}
