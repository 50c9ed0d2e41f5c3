import LuaRuntime
import Testing

/// Packs that want to hang, fill or break the program that reads them.
@Suite struct HostileTests {
  static let endless = [
    "while true do end",
    "repeat until false",
    "for i = 1, math.huge do end",
    "::again:: goto again",
    "while true do pcall(function() while true do end end) end",
    "local function f() pcall(f) f() end f()",
    "pcall(pcall, function() while true do end end) rule('survived')",
    "local t = {} for i = 1, 100 do t[i] = i end table.sort(t, function() while true do end end)",
    "('x'):gsub('x', function() while true do end end)",
    "for w in ('x'):rep(100000):gmatch('x') do for i = 1, 1000 do end end",
    "('a'):rep(200):find(('.-'):rep(20) .. 'b')",
    "('a'):rep(5000):match(('a*'):rep(10) .. 'b')",
    "('a'):rep(30000):gsub('.-b', '')",
    "('('):rep(50000):gsub('%b()', '')",
    "('a'):rep(20000):find('[' .. ('b'):rep(20000) .. ']')",
    "local t = {} for i = 1, 200000 do t[i] = '' end while true do table.concat(t) end",
    "local t = {} while true do table.insert(t, 1, 1) end",
    "table.move({}, 1, math.maxinteger - 1, 2)",
    "table.concat({}, '', 1, math.maxinteger)",
    "local t = {} for i = 1, 1e5 do t[i] = i end while true do for k in pairs(t) do break end end",
    "while true do select('#', table.unpack({}, 1, 90000)) end",
    "while true do ('x'):rep(1000000):byte(1, 50000) end",
  ]

  @Test(arguments: endless)
  func `endless work ends, in steps or in memory`(source: String) throws {
    let error = try Workbench.failure(source)
    let code = error?.code
    #expect(code == .instructions || code == .memory || code == .runtime, "\(String(describing: error))")
  }

  static let hungry = [
    "local s = 'x' while true do s = s .. s end",
    "local s = ('x'):rep(1e9)",
    "local s = ('x'):rep(math.maxinteger, ('y'):rep(100))",
    "local t = {} for i = 1, 1e9 do t[i] = i end",
    "local t = {} while true do t[#t + 1] = ('x'):rep(1000000) .. #t end",
    "pcall(function() local s = 'x' while true do s = s .. s end end) rule('survived')",
    "local function f(n) return 1 + f(n + 1) end f(1)",
    "local s = ('x'):rep(4000000) while true do local t = s .. 'y' end",
    "('x'):rep(1000000):gsub('x', ('y'):rep(1000))",
    "string.format(('%s'):rep(100), table.unpack({ ('x'):rep(4e6), ('x'):rep(4e6), ('x'):rep(4e6) }))",
  ]

  @Test(arguments: hungry)
  func `endless hunger ends`(source: String) throws {
    let error = try Workbench.failure(source)
    let code = error?.code
    #expect(code == .memory || code == .instructions || code == .runtime, "\(String(describing: error))")
  }

  @Test func `pcall does not survive a used up budget`() throws {
    for source in Self.endless + Self.hungry where source.contains("survived") {
      var state = try Workbench.open()
      #expect(throws: LuaError.self) { try state.run(Array(source.utf8), named: "a.lua") }
      #expect(try state.takeDeclarations() == [])
    }
  }

  @Test func `the place of a used up budget is told`() throws {
    let error = try Workbench.failure("local x\n\nwhile true do\n  x = 1\nend")
    #expect(error?.code == .instructions && error?.file == "pack/rules.lua")
    #expect((3...4).contains(error?.line ?? 0))
    #expect(try Workbench.failure("\nlocal s = 'x' while true do s = s .. s end")?.line == 2)
  }

  @Test(arguments: [
    "return " + String(repeating: "(", count: 5000) + "1" + String(repeating: ")", count: 5000),
    String(repeating: "{", count: 10000),
    "local x = " + String(repeating: "-", count: 20000).replacing("--", with: "- ") + "1",
    "return " + String(repeating: "'a'..", count: 20000) + "'b'",
    String(repeating: "do ", count: 10000),
    "local " + (0..<300).map { "a\($0)" }.joined(separator: ",") + " = 1",
  ])
  func `deep or wide syntax is an error`(source: String) throws {
    #expect(try Workbench.failure(source)?.code == .syntax)
  }

  @Test func `nested pcalls and patterns stop at Lua's own bound`() throws {
    let source = "local function f(s) return pcall(string.gsub, s, '.', f) end rule((f('x')))"
    #expect(try Workbench.declared(source) == [.boolean(false)])
    let pattern = "rule(pcall(string.find, ('a'):rep(1000), ('a?'):rep(1000)))"
    #expect(try Workbench.declared(pattern) == [.boolean(false)])
  }

  @Test func `the safety net in seconds stops what steps do not measure`() throws {
    var limits = LuaLimits()
    limits.seconds = 0.05
    limits.loadInstructions = 1_000_000_000
    limits.blockBytes = 8 << 20
    let source = "local a = ('x'):rep(8e6) local b = ('x'):rep(8e6 - 1) .. 'y' while a < b do end"
    #expect(try Workbench.failure(source, limits)?.code == .time)
  }
}
