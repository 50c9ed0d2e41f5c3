import LuaSyntax
import Testing

struct RuleFileLayoutTests {
  /// A file as somebody wrote it, and as it is laid out.
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let written: String
    let formatted: String

    init(_ name: String, _ written: String, _ formatted: String) {
      testDescription = name
      self.written = written
      self.formatted = formatted
    }
  }

  static let blocks = [
    Case("nothing stays nothing", " \n\n", ""),
    Case("a file ends its last line", "a {}", "a {}\n"),
    Case("line ends are \\n, and no blanks stand before them", "a 'i' {}  \r\nb 'j' {}\t\r", "a 'i' {}\nb 'j' {}\n"),
    Case("word, id and brace stand on one line, one blank apart", "a\"i\"\n{b=1}", "a \"i\" { b = 1 }\n"),
    Case("no blanks inside parentheses, one inside braces", "a { b = f( 1,2 ) , c={ } }", "a { b = f(1, 2), c = {} }\n"),
    Case("a block over several lines stands apart", "a {\n1}\nb {\n2}\nc {}", "a {\n  1,\n}\n\nb {\n  2,\n}\n\nc {}\n"),
    Case("blocks of one line may stand together", "a {}\nb {}\n\n\n\nc {}", "a {}\nb {}\n\nc {}\n"),
    Case("blocks written on one line get a line each", "a {} b {}", "a {}\nb {}\n"),
    Case("a comment above a block stays with it", "a {\n1}\n-- on b\nb {}", "a {\n  1,\n}\n\n-- on b\nb {}\n"),
    Case("rulers keep their empty lines", "a {}\n\n\n-- B ------\n\n\nb {}", "a {}\n\n-- B ------\n\nb {}\n"),
    Case("plain statements stand as close as they were", "local a = {\n1}\nlocal b = 2", "local a = {\n  1,\n}\nlocal b = 2\n"),
  ]

  static let tables = [
    Case("a table on one line stays so, without a last comma", "a { b = 1, c = 2, }", "a { b = 1, c = 2 }\n"),
    Case("a table opened anywhere is open everywhere", "a { b = 1,\nc = 2 }", "a {\n  b = 1,\n  c = 2,\n}\n"),
    Case("an open table inside opens those around it", "a { b = { c = {\n1} } }", "a {\n  b = {\n    c = {\n      1,\n    },\n  },\n}\n"),
    Case("a hanging table is opened", "a { b = 1,\n    c = { d = 1,\n          e = 2 } }", "a {\n  b = 1,\n  c = {\n    d = 1,\n    e = 2,\n  },\n}\n"),
    Case("equals signs are aligned", "a {\nb=1,\nlonger={\n1},\nc=2}", "a {\n  b      = 1,\n  longer = {\n    1,\n  },\n  c      = 2,\n}\n"),
    Case("an empty line ends a run of aligned signs", "a {\nb=1,\n\nlonger=2}", "a {\n  b = 1,\n\n  longer = 2,\n}\n"),
    Case("so does a row of several", "a {\nb=1, b2=2,\nlonger=2,\nc=3}", "a {\n  b = 1, b2 = 2,\n  longer = 2,\n  c      = 3,\n}\n"),
    Case("a comment does not", "a {\nb=1,\n-- why\nlonger=2}", "a {\n  b      = 1,\n  -- why\n  longer = 2,\n}\n"),
    Case("keys in brackets are aligned too", "a {\n['x y']=1,\nb=2}", "a {\n  ['x y'] = 1,\n  b       = 2,\n}\n"),
    Case("`=` and its value come back to the key", "a {\nb\n=\n1}", "a {\n  b = 1,\n}\n"),
    Case("no empty line at the start and at the end", "a {\n\nb = 1,\n\n}", "a {\n  b = 1,\n}\n"),
    Case("a table closed over nothing", "a {\n\n}", "a {}\n"),
    Case("semicolons stay, the last one too", "a {\n1; 2;\n}", "a {\n  1; 2;\n}\n"),
    Case("a last separator is like the others", "a {\n1;\n2}", "a {\n  1;\n  2;\n}\n"),
  ]

  static let comments = [
    Case("after an entry", "a {\nb = 1 -- why\n}", "a {\n  b = 1,  -- why\n}\n"),
    Case("after an entry, before its comma", "a {\nb = 1 -- why\n, c = 2 }", "a {\n  b = 1,  -- why\n  c = 2,\n}\n"),
    Case("after what opens and what closes", "a { -- one\nb = 1 } -- two", "a {  -- one\n  b = 1,\n}  -- two\n"),
    Case("below each other", "a {\nb = 1, -- one\nlonger = 234, -- two\n}", "a {\n  b      = 1,    -- one\n  longer = 234,  -- two\n}\n"),
    Case("at the end of a table", "a {\nb = 1,\n-- last\n}", "a {\n  b = 1,\n  -- last\n}\n"),
    Case("alone in a table", "a { -- none yet\n}", "a {  -- none yet\n}\n"),
    Case("long, inside a line", "a { --[[ x ]] b = 1 --[[y]], c = 2 }", "a { --[[ x ]] b = 1, --[[y]] c = 2 }\n"),
    Case("long, over lines: the inside is not moved", "  --[[ a  \n      b ]]\na {}", "--[[ a\n      b ]]\na {}\n"),
    Case("in the middle of a block", "a -- why\n'i' -- and\n{ b = 1 }", "a      -- why\n  'i'  -- and\n  { b = 1 }\n"),
    Case("first and last in a file", "\n-- first\n\na {}\n\n\n-- last", "-- first\n\na {}\n\n-- last\n"),
    Case("a first line for the system", "#!/usr/bin/lua\na{}", "#!/usr/bin/lua\na {}\n"),
    Case("blanks at its end go", "-- a \t\na {}", "-- a\na {}\n"),
  ]

  static let code = [
    Case("a function on one line stays so", "x = function (h) return h.a*-2 end", "x = function(h) return h.a * -2 end\n"),
    Case("an open body is indented", "a {\nb = function(h)\nif h.x then\nreturn 1\nend\nreturn 2 end }", "a {\n  b = function(h)\n    if h.x then\n      return 1\n    end\n    return 2\n  end,\n}\n"),
    Case("the branches of one `if` are opened together", "if a then b() else\nc() end", "if a then\n  b()\nelse\n  c()\nend\n"),
    Case("loops and locals", "for i=1,#t do local x<const> =t[ i ] end", "for i = 1, #t do local x <const> = t[i] end\n"),
    Case("an expression keeps its line breaks", "x = a and\nb", "x = a and\n  b\n"),
    Case("minus signs never become a comment", "x = - -1 - - 2", "x = - -1 - -2\n"),
    Case("brackets never become a long text", "x = t[ [[a]] ]", "x = t[ [[a]] ]\n"),
    Case("labels and methods", ":: top :: a : b () goto top", "::top::\na:b()\ngoto top\n"),
    Case("a long text is not touched", "x = [[ a  \n   b ]]", "x = [[ a  \n   b ]]\n"),
    Case("line ends in a long text are those of the file", "x = [[a\r\nb]]", "x = [[a\nb]]\n"),
    Case("arguments opened by their author stay open", "f(\n1, 2)", "f(\n  1, 2\n)\n"),
    Case("semicolons stay after their statement", "a = 1 ; b = 2\n;(c)()", "a = 1;\nb = 2;\n(c)()\n"),
  ]

  @Test("each file has one layout, which stays", arguments: blocks + tables + comments + code)
  func layout(example: Case) throws {
    let formatted = try RuleFileLayout.format(Array(example.written.utf8)).get()
    #expect(String(decoding: formatted, as: UTF8.self) == example.formatted)
    #expect(try RuleFileLayout.format(formatted).get() == formatted)
  }

  @Test("a byte order mark stays where it is")
  func byteOrderMark() throws {
    #expect(try RuleFileLayout.format(Array("\u{FEFF}\n a{}".utf8)).get() == Array("\u{FEFF}a {}\n".utf8))
  }

  @Test("a file that Lua cannot read is refused, with every problem")
  func problems() {
    let file = "a { b = 1 c = 2 }\nd { e = = 3 }"
    guard case .failure(.problems(let problems)) = RuleFileLayout.format(Array(file.utf8)) else {
      Issue.record("it was formatted")
      return
    }
    #expect(problems == SyntaxTree(parsing: file).problems)
    #expect(problems.count == 2)
  }
}
