import LuaRuntime
import Testing

@Suite struct SandboxTests {
  @Test(arguments: [
    "setmetatable", "getmetatable", "next", "rawget", "rawset", "rawequal", "rawlen", "load",
    "loadstring", "loadfile", "dofile", "require", "package", "os", "io", "debug", "coroutine",
    "collectgarbage", "print", "warn", "utf8", "_G", "_VERSION", "xpcall", "string.dump",
    "string.pack", "math.random", "math.randomseed", "host",
  ])
  func `a pack does not have`(word: String) throws {
    #expect(try Workbench.value(of: "\(word) == nil") == .boolean(true))
  }

  @Test func `a pack has exactly the words of the allow-list`() throws {
    let prelude = """
      local env, host = ...
      env.rule = host.declare
      local names = {}
      for name in host.next, env do names[#names + 1] = name end
      table.sort(names)
      host.declare(table.concat(names, " "))
      """
    #expect(try Workbench.declared("", prelude: prelude) == [.string(
      "assert error ipairs math pairs pcall rule select string table tonumber tostring type")])
  }

  @Test(arguments: [
    "math.pi = 3", "math.new = 1", "string.rep = nil", "table.insert = 1", "table.insert(math, 1)",
    "rule = 1", "pcall = function() end", "('x').y = 1", "table.sort({1, 2}, 3)",
    "local s = '10' + 1", "local s = -'1'", "local s = '2' * '3'", "local s = '1' // 1",
    "string.format('%p', {})", "string.format('%a', 1)", "string.format('%', 1)",
    "for k in pairs { [{}] = 1 } do end", "table.unpack({}, 1, 1e8)", "string.char(256)",
    "local x <close> = {}", "math.floor({})", "table.concat({ {} })",
  ])
  func `is an error`(source: String) throws {
    #expect(try Workbench.failure(source)?.code == .runtime)
  }

  @Test func `a file may set globals of its own while it loads, and another file reads them`() throws {
    var state = try Workbench.open()
    try state.run(Array("limit = 6000".utf8), named: "a.lua")
    try state.run(Array("rule(limit)".utf8), named: "b.lua")
    #expect(try state.takeDeclarations() == [.integer(6000)])
  }

  @Test func `the prelude answers for unknown globals before and after sealing`() throws {
    let prelude = """
      local env, host = ...
      env.rule = host.declare
      host.setmetatable(env, {
        __index = function(_, name) return "word " .. name end,
        __newindex = function(_, name) error("no globals: " .. name, 0) end,
      })
      """
    var state = try Workbench.open(prelude: prelude)
    try state.run(Array("rule(yes) rule(function() return betwen end)".utf8), named: "a.lua")
    let values = try state.takeDeclarations()
    #expect(values.first == .string("word yes"))
    #expect(throws: LuaError(code: .runtime, message: "no globals: x", file: "b.lua", line: 1)) {
      try state.run(Array("x = 1".utf8), named: "b.lua")
    }
    guard case .function(let function)? = values.last else { Issue.record("no function"); return }
    try state.seal()
    let kind = LuaResultKind.choice(["word betwen"])
    let results = try state.compute(function, reads: [], rows: 0..<1, result: kind)
    #expect(results.isKnown(0) && results.failures.isEmpty)
  }

  @Test func `once sealed, no global can be set, new or old`() throws {
    for assignment in ["fresh = 1", "old = 2", "rule = 3", "string = 4"] {
      let source = "old = 1 rule(function() \(assignment) return 1 end)"
      var state = try Workbench.open()
      let function = try Workbench.load(source, into: &state)
      try state.seal()
      let results = try state.compute(function, reads: [], rows: 0..<1, result: .number)
      #expect(results.failures.map(\.error.code) == [.runtime], "\(assignment)")
      #expect(results.failures.first?.error.message.contains("cannot be set") == true)
    }
  }

  @Test func `a prelude cannot leak globals, nor make finalizers`() throws {
    for prelude in ["x = 1", "string.y = 1", "local _, host = ... host.setmetatable({}, { __gc = 1 })"] {
      #expect(throws: LuaError.self) { _ = try Workbench.open(prelude: prelude) }
    }
  }

  @Test func `host values are those of the last seal`() throws {
    let prelude = """
      local env, host = ...
      env.rule = host.declare
      env.param = host.setmetatable({}, { __index = function(_, name) return host.values[name] end })
      """
    var state = try Workbench.open(prelude: prelude)
    let function = try Workbench.load("rule(function() return param.limit end)", into: &state)
    try state.seal(values: ["limit": .integer(6000)])
    let first = try state.compute(function, reads: [], rows: 0..<1, result: .number)
    try state.seal(values: ["limit": .number(9360.5)])
    let second = try state.compute(function, reads: [], rows: 0..<1, result: .number)
    try state.seal()
    let third = try state.compute(function, reads: [], rows: 0..<1, result: .number)
    #expect([first, second, third].map(\.optionalNumbers) == [[6000], [9360.5], [nil]])
  }

  @Test func `pairs goes by key: numbers, then texts by byte, then booleans`() throws {
    let source = """
      local t = { z = 1, a = 1, B = 1, [3] = 1, [-1] = 1, [2.5] = 1, [true] = 1, [false] = 1, ab = 1 }
      t[9007199254740993] = 1  t[2^53] = 1
      local keys = {}
      for k in pairs(t) do keys[#keys + 1] = tostring(k) end
      rule(table.concat(keys, ","))
      """
    for _ in 0..<20 {
      #expect(try Workbench.declared(source) == [.string(
        "-1,2.5,3,9007199254740992,9007199254740993,B,a,ab,z,false,true")])
    }
  }

  @Test func `pairs may change and remove while it goes`() throws {
    let source = """
      local t, seen = { a = 1, b = 2, c = 3 }, ""
      for k, v in pairs(t) do seen = seen .. k .. v  t.b = nil  t[k] = 9 end
      rule(seen)
      """
    #expect(try Workbench.declared(source) == [.string("a1c3")])
  }

  @Test(arguments: [
    ("tostring({})", "table"), ("tostring(print)", "nil"), ("tostring(rule)", "function"),
    ("tostring(0/0)", "nan"), ("tostring(1/0)", "inf"), ("tostring(2.0)", "2.0"),
    ("string.format('%s %s', {}, rule)", "table function"), ("string.format('%5.1f|%-4d|', 2.25, 7)", "  2.2|7   |"),
    ("string.format('%q', 'a\\nb')", "\"a\\\nb\""), ("('ab'):rep(3, '-')", "ab-ab-ab"),
    ("table.concat({ 1, 'b', 2.5 }, ', ')", "1, b, 2.5"), ("select('#', table.unpack({1, 2, 3})) .. ''", "3"),
    ("tostring(tonumber('0x10')) .. tostring(tonumber('z', 36))", "1635"),
    ("tostring(tonumber(('1'):rep(300)))", "nil"),
    ("table.concat(table.move({ 1, 2, 3, 4 }, 1, 3, 2), '')", "1123"),
    ("string.byte('abc', -2) .. string.byte('a')", "9897"),
  ])
  func `the library gives`(expression: String, text: String) throws {
    #expect(try Workbench.value(of: expression) == .string(text))
  }

  @Test func `lists can be changed as in Lua`() throws {
    let source = """
      local t = { 3, 1, 2 }
      table.insert(t, 9) table.insert(t, 1, 0) rule(table.remove(t, 2)) rule(table.remove(t))
      table.sort(t, function(a, b) return a > b end)
      rule(table.concat(t, ",")) rule(table.pack(1, nil, 3).n) rule(table.remove({}) == nil)
      """
    #expect(
      try Workbench.declared(source) == [
        .integer(3), .integer(9), .string("2,1,0"), .integer(3), .boolean(true),
      ])
  }
}
