import LuaSyntax
import Testing

struct SyntaxProblemTests {
  /// A file, and all that is said about it.
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let file: String
    let told: [String]

    init(_ name: String, _ file: String, _ told: String...) {
      testDescription = name
      self.file = file
      self.told = told
    }
  }

  static let commas = [
    Case(
      "a comma is missing at the end of a line",
      "criterion \"a\" {\n  group  = \"x\",\n  -- note\n  when   = { arrears = at_least(1000) }\n  points = 3,\n}",
      "missing-comma 4:40-4:40"),
    Case("two commas are missing: two causes", "a { b = 1 c = 2 d = 3 }", "missing-comma 1:10-1:10", "missing-comma 1:16-1:16"),
    Case("a comma is missing between values", "x = between(1000 5000)", "missing-comma 1:17-1:17"),
    Case("a comma is missing in a file that is not indented", "a {\nb = 1\nc = 2,\n}", "missing-comma 2:6-2:6"),
    Case("a comma is missing before a key in square brackets", "a { b = {}\n[1] = 2 }", "missing-comma 1:11-1:11"),
    Case("two commas in a row", "a { b = 1,, c = 2 }", "idle-separator 1:11-1:12"),
    Case("a brace too many closes too early", "a {\n  b = { c = 1 } },\n  d = 3,\n}\nb {}", "separator-outside 2:18-2:19"),
  ]

  static let pairs = [
    Case("a brace is never closed, at the end of the file", "a \"x\" {\n  b = 1,\n", "never-closed 1:7-1:8"),
    Case("a brace is never closed, before the next block", "a \"x\" {\n  b = 1\n\nc \"y\" {\n  d = 2,\n}", "never-closed 1:7-1:8"),
    Case("a brace is never closed, after a last comma", "a \"x\" {\n  b = 1,\n\nc \"y\" {}\nd \"z\" {}", "never-closed 1:7-1:8"),
    Case("an inner brace is never closed: how lines are set tells", "a {\n  b = { c = 1,\n  d = 2,\n}\n\ne {}", "never-closed 2:7-2:8"),
    Case("two braces are never closed: the inner one is told", "a {\n  b = {\n    c = 1,\n\ne {}\nf {}", "never-closed 2:7-2:8"),
    Case("two blocks, each with its own", "a {\n  b = 1\n\nc {\n  d = 2\n\ne {}", "never-closed 1:3-1:4", "never-closed 4:3-4:4"),
    Case("a parenthesis is never closed", "a {\n  b = f(1, 2,\n}", "never-closed 2:8-2:9"),
    Case("a text is never closed", "a {\n  b = \"x },\n  c = 1,\n}\nd {", "never-closed 2:7-2:8", "never-closed 5:3-5:4"),
    Case("a long text is never closed", "x = [==[ a ]]", "never-closed 1:5-1:9"),
    Case("a long comment is never closed", "x = 1 --[[ a", "never-closed 1:7-1:11"),
    Case("a function has no end", "a { v = function(h) return h.x }\nb {}", "never-closed 1:9-1:17"),
    Case("a function has no end, before a comma", "a {\n  v = function(h)\n    x = h.x\n  ,\n}\nb {}", "never-closed 2:7-2:15"),
    Case("an if inside a function has no end", "a {\n  v = function(h)\n    if h.x then\n      return 1\n  end,\n}", "never-closed 3:5-3:7"),
    Case("else if for elseif", "a { v = function(h)\n  if h.x then return 1\n  else if h.y then return 2 end\nend }", "else-if 3:3-3:10"),
    Case("a loop without until", "repeat\n  x()\n", "never-closed 1:1-1:7"),
    Case("a brace too many", "a {}\n}\nb {}", "closes-nothing 2:1-2:2"),
    Case("an end too many", "a {}\nend\nb {", "closes-nothing 2:1-2:4", "never-closed 3:3-3:4"),
  ]

  static let texts = [
    Case("an apostrophe ends a text", "a { b = 'Manca l'azienda' }", "text-ended-early 1:17-1:18"),
    Case("quotes inside quotes", "a { b = \"detto \"Gigi\" qui\" }", "text-ended-early 1:16-1:17"),
    Case("a text without quotes", "a { to = Fondo sociale regionale }", "text-needs-quotes 1:10-1:33"),
    Case("an id without quotes", "criterion x {}", "text-needs-quotes 1:11-1:12"),
    Case("typographic quotes", "criterion “x” {}\nb {", "unknown-character 1:11-1:12", "never-closed 2:3-2:4"),
    Case("a blank from a web page", "a {\u{A0}b = 1 }", "unknown-character 1:4-1:5"),
    Case("an accent in a name does not hide the rest", "a { età = 3 b = 2 }", "letter-in-name 1:5-1:8", "missing-comma 1:12-1:12"),
    Case("a backslash in a path", #"a { b = "C:\dati" }"#, "invalid-escape 1:12-1:14"),
    Case("a number with letters", "a { b = 12abc }", "malformed-number 1:9-1:14"),
  ]

  static let signs = [
    Case("a colon for an equals sign", "a { b: 3 }", "colon-for-equals 1:6-1:7"),
    Case("a colon for an equals sign before a name", "a { b: yes }", "colon-for-equals 1:6-1:7"),
    Case("a key in quotes", "a { \"b\" = 3 }", "key-needs-brackets 1:5-1:8"),
    Case("a key in quotes, with a colon", "a { \"b\": 3 }", "colon-for-equals 1:8-1:9"),
    Case("a word of Lua as a key", "a { end = 3 }", "reserved-word 1:5-1:8"),
    Case("a setting inside parentheses", "x = f(a = 1)", "name-inside-parentheses 1:9-1:10"),
    Case("one equals sign in a condition", "if a = 1 then b() end", "single-equals 1:6-1:7"),
    Case("different from, as other languages write it", "if a != 1 then b() end", "unknown-character 1:6-1:8"),
    Case("a comment of another language", "// text\na {", "foreign-comment 1:1-1:3", "never-closed 2:3-2:4"),
    Case("a value is missing", "a { b = , c = 1 }", "missing-value 1:8-1:8"),
    Case("then is missing at the end of a line", "if a\nb()\nend\nwhile a do b = end", "missing-word 1:5-1:5", "missing-value 4:15-4:15"),
    Case("do for then", "if a do b() end", "missing-word 1:5-1:5"),
    Case("do is missing", "while a end", "missing-word 1:8-1:8"),
    Case("a value does nothing", "a == b", "not-a-statement 1:1-1:2"),
    Case("a break outside a loop", "break", "break-outside-loop 1:1-1:6"),
    Case("a constant that changes", "local a <const> = 1\na = 2", "assigned-constant 2:1-2:2"),
    Case("a goto over a local", "goto x\nlocal a\n::x::\na()", "jump-into-scope 1:6-1:7"),
    Case("too deep", "x = " + String(repeating: "(", count: 300), "too-deep 1:204-1:205"),
  ]

  @Test("one cause, one problem, where it can be put right", arguments: commas + pairs + texts + signs)
  func cases(_ sample: Case) {
    #expect(SyntaxTree(parsing: sample.file).told == sample.told)
  }

  @Test("a rule file as people write it has no problems")
  func fine() {
    #expect(SyntaxTree(parsing: Example.housing).told == [])
    #expect(SyntaxTree(parsing: Example.traineeships).told == [])
  }

  @Test("the tree keeps what could be read around a problem")
  func partialTree() {
    let tree = SyntaxTree(parsing: "a \"x\" { b = 1 c = , d = 2 }\ne \"y\" {}")
    #expect(BlockCalls(in: tree).declarations.map(\.id) == ["x", "y"])
  }

  @Test("messages say it in plain words, in English and in Italian")
  func messages() throws {
    let comma = try #require(SyntaxTree(parsing: "a {\n  b = {}\n  c = 1,\n}").problems.first)
    #expect(comma.message(italian: false) == "a comma is missing here")
    #expect(comma.help(italian: false) == "settings inside { ... } are separated by commas: add `,` at the end of this line")
    #expect(comma.message(italian: true) == "qui manca una virgola")
    #expect(comma.help(italian: true) == "le voci dentro { ... } sono separate da virgole: aggiungi `,` alla fine di questa riga")
    let brace = try #require(SyntaxTree(parsing: "a {").problems.first)
    #expect(brace.message(italian: false) == "this { was never closed")
    #expect(brace.message(italian: true) == "qui si apre { e non si chiude mai")
    let quote = try #require(SyntaxTree(parsing: "a { b = “x” }").problems.first)
    #expect(quote.help(italian: false) == "this is a typographic quotation mark: write \" instead")
    let blank = try #require(SyntaxTree(parsing: "\u{A0}").problems.first)
    #expect(blank.message(italian: false) == "Lua does not know U+00A0")
  }
}
