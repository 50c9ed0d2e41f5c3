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

  @Test func `a block made in C is the table that Lua would make of it`() throws {
    var state = try LuaState()
    try state.install(
      prelude: """
        local env, host = ...
        local nothing = host.constant { ["$"] = "nothing" }
        env.between = host.word("between", nothing)
        env.criterion = host.block("criterion", nothing)
        env.list = host.block("list", nothing)
        env.plain = function(value) host.declare(value) end
        """, named: "prelude")
    try state.run(
      Array(
        """
        criterion "a" { when = between(1, nil, 3) }

        list(1) plain { file = "pack/a.lua", id = "a", line = 1, settings = { when = between(1, nil, 3) }, word = "criterion" }
        plain(between(nil, 2))
        """.utf8), named: "pack/a.lua")
    let nothing = LuaValue.table(LuaTable(entries: ["$": .string("nothing")]))
    let declared = try state.takeDeclarations()
    guard declared.count == 4, case .table(let block) = declared[0], case .table(let same) = declared[2] else {
      Issue.record("not what was declared: \(declared)")
      return
    }
    #expect(block == same && block.identity == same.identity)
    #expect(block["settings"] == .table(LuaTable(entries: ["when": .table(LuaTable(items: [.integer(1), nothing, .integer(3)], entries: ["$": .string("between")]))])))
    #expect(declared[1] == .table(LuaTable(entries: ["file": .string("pack/a.lua"), "line": .integer(3), "settings": nothing, "word": .string("list")])))
    #expect(declared[3] == .table(LuaTable(items: [nothing, .integer(2)], entries: ["$": .string("between")])))
  }

  @Test func `making words takes steps, as if Lua made them`() throws {
    var limits = LuaLimits()
    limits.loadInstructions = 100_000
    var state = try LuaState(limits: limits)
    try state.install(prelude: "local env, host = ... env.word = host.word('word', {})", named: "prelude")
    try state.run(Array("for i = 1, 2000 do word(i) end".utf8), named: "few.lua")
    let error = #expect(throws: LuaError.self) { try state.run(Array("for i = 1, 4000 do word(i) end".utf8), named: "many.lua") }
    #expect(error?.code == .instructions)
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

  @Test func `tables that hold the same are one in memory, in one take and over several`() throws {
    var state = try Workbench.open()
    try state.run(Array("local t = { 1, x = { 'y' } } rule { t, t, { 1, x = { 'y' } }, { 1, x = { 'z' } } }".utf8), named: "a.lua")
    guard case .table(let first)? = try state.takeDeclarations().first else { Issue.record("no table"); return }
    try state.run(Array("rule { 1, x = { 'y' } }".utf8), named: "b.lua")
    guard case .table(let later)? = try state.takeDeclarations().first else { Issue.record("no table"); return }
    let identities = first.items.map { value in if case .table(let table) = value { table.identity } else { ObjectIdentifier(Self.self) } }
    #expect(Set(identities.prefix(3)).count == 1)
    #expect(identities[3] != identities[0])
    #expect(later.identity == identities[0])
    #expect(first.items[0] == .table(LuaTable(items: [.integer(1)], entries: ["x": .table(LuaTable(items: [.string("y")]))])))
  }

  /// What is held many times counts each time: whoever walks over it takes as long.
  @Test(arguments: [
    "rule { a = %s, b = { %s }, c = { 'x', { %s, %s } } }", "for i = 1, 3 do rule { %s, i } end", "rule { %s, k = %s, l = { m = { n = %s } } }",
  ])
  func `limits are met at the same place whether tables are shared or written each time`(shape: String) throws {
    let table = "{ 1, 2.5, 'a text', x = { y = { true } } }"
    let (shared, written) = ("local t = \(table)\n" + shape.replacing("%s", with: "t"), "\n" + shape.replacing("%s", with: table))
    #expect(try Workbench.declared(shared) == Workbench.declared(written))
    for most in 0...64 {
      var limits = LuaLimits()
      limits.copiedValues = most
      #expect(try Workbench.failure(shared, limits) == Workbench.failure(written, limits), "\(most) values")
    }
    for depth in 1...8 {
      var limits = LuaLimits()
      limits.nesting = depth
      #expect(try Workbench.failure(shared, limits) == Workbench.failure(written, limits), "\(depth) deep")
    }
  }

  @Test func `a text that is not UTF-8 is told of each declaration that holds it`() throws {
    var state = try Workbench.open()
    try state.run(Array("local t = { { '\\xff' } }\nrule(1)\nrule { t }".utf8), named: "a.lua")
    #expect(throws: LuaError.self) { _ = try state.takeDeclarations() }
    try state.run(Array("rule { 'fine' }".utf8), named: "b.lua")
    #expect(try state.takeDeclarations() == [.table(LuaTable(items: [.string("fine")]))])
    try state.run(Array("rule { { '\\xff' } }".utf8), named: "c.lua")
    #expect(throws: LuaError(code: .encoding, message: "a text is not UTF-8: \"\u{FFFD}\"", file: "c.lua", line: 1)) {
      _ = try state.takeDeclarations()
    }
  }
}
