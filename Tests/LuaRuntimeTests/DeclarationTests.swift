import LuaRuntime
import Testing

@Suite struct DeclarationTests {
  @Test func `a table comes out with its list and its entries by key`() throws {
    let values = try Workbench.declared("rule { 1, 2.5, true, b = 'x', a = { z = 1 }, ['è'] = 2 }")
    guard case .table(let table)? = values.first else { Issue.record("no table"); return }
    #expect(table.items == [.integer(1), .number(2.5), .boolean(true)])
    #expect(table.entries.map(\.key) == ["a", "b", "è"])
    #expect(table["b"] == .string("x"))
    #expect(table["a"] == .table(LuaTable(entries: ["z": .integer(1)])))
    #expect(table["c"] == nil)
  }

  @Test func `declarations come in order, once, nil included`() throws {
    var state = try Workbench.open()
    try state.run(Array("rule(nil) rule(2) rule(false)".utf8), named: "a.lua")
    #expect(try state.takeDeclarations() == [.none, .integer(2), .boolean(false)])
    #expect(try state.takeDeclarations() == [])
  }

  @Test func `a function comes out as where it is defined, and the same one is equal`() throws {
    let values = try Workbench.declared("local f = function() end\nrule(f) rule(f)\nrule(function() end)")
    #expect(values == [1, 1, 3].enumerated().map { index, line in
      .function(LuaFunction(reference: index < 2 ? 1 : 2, file: "pack/rules.lua", line: line))
    })
  }

  @Test(arguments: [
    ("rule { 1, nil, 3 }", LuaError.Code.value, "the list has a hole: item 2 is missing"),
    ("rule { when = { [1.5] = 1 } }", .value,
      "when: a key here is a number that counts nothing; only names and 1, 2, 3... are read"),
    ("rule { [0] = 1 }", .value,
      "a key here is a number that counts nothing; only names and 1, 2, 3... are read"),
    ("rule { a = { { [true] = 1 } } }", .value,
      "a[1]: a key here is yes or no; only names and 1, 2, 3... are read"),
    ("rule { [{}] = 1 }", .value,
      "a key here is a table or a function; only names and 1, 2, 3... are read"),
    ("local t = {} t.inner = { t } rule(t)", .nesting, "inner[1]: a table contains itself"),
    ("rule { a = '\\xff\\xfe' }", .encoding, "a text is not UTF-8: \"\u{FFFD}\u{FFFD}\""),
    ("rule { ['\\xff'] = 1 }", .encoding, "a text is not UTF-8: \"\u{FFFD}\""),
  ])
  func `what cannot come out is told with its place`(
    source: String, code: LuaError.Code, message: String
  ) throws {
    let error = try Workbench.failure("rule(1)\n\n" + source)
    #expect(error == LuaError(code: code, message: message, file: "pack/rules.lua", line: 3))
  }

  @Test func `depth is bounded`() throws {
    let source = "local t = {} for i = 1, %d do t = { t } end rule(t)"
    var limits = LuaLimits()
    limits.nesting = 10
    #expect(try Workbench.failure(source.replacing("%d", with: "9"), limits) == nil)
    #expect(try Workbench.failure(source.replacing("%d", with: "10"), limits)?.code == .nesting)
    #expect(try Workbench.failure(source.replacing("%d", with: "1000"))?.code == .nesting)
  }

  @Test func `a small table that unfolds into millions of values is refused`() throws {
    let source = "local t = { 1 } for i = 1, 40 do t = { t, t } end rule(t)"
    #expect(try Workbench.failure(source)?.code == .nesting)
  }

  @Test func `a text repeated in many places is bounded too`() throws {
    let source = "local s = ('x'):rep(16000) local t = {} for i = 1, 10000 do t[i] = s end rule(t)"
    #expect(try Workbench.failure(source)?.code == .nesting)
  }
}
