import LuaRuntime
import Testing

/// What the bridge spares a function when it can tell that nobody could see the difference.
@Suite struct ShortcutTests {
  // Through locked tables -----------------------------------------------------------------------

  @Test(arguments: [
    "rule(function(h) return math.max(h.a, 7) end)",
    "limits = { low = 3, deep = { high = 7 } } rule(function(h) return math.max(limits.low, limits.deep.high, h.a) end)",
    "local limits = { low = 3, high = 7 } rule(function(h) return h.a > 5 and limits.high or limits.high end)",
    "local by = { 7, 'x' } rule(function(h) local i = 1 return by[i] end)",
    "local t = { x = 7 } local key = 'x' rule(function(h) return t[key] end)",
    // The table itself is seen too: it must be the locked one.
    "local t = { 1, 2, 3 } rule(function(h) return #t + t[1] + t[3] end)",
    "local t = { x = 3, y = 4 } rule(function(h) local n = 0 for _, v in pairs(t) do n = n + v end return t.x + n - 3 end)",
    "t = { x = 7 } rule(function(h) local same = t return same == t and t.x end)",
    "local t = { x = 7 } rule(function(h) local inner = function() return t.x end return inner() end)",
    "local t = {} rule(function(h) return t.missing == nil and math.missing == nil and 7 end)",
  ])
  func `a function reads constants and the library as if there were no lock`(source: String) throws {
    let results = try Workbench.computeFile(source, reads: [Workbench.column("a", [5, 6])], rows: 0..<2, as: .number)
    #expect(results.optionalNumbers == [7, 7], "\(results.failures)")
  }

  @Test(arguments: [
    "rule(function(h) local n = math.max(1, 2) math.max = nil return n end)",
    "rule(function(h) local m = math m.max = nil return 1 end)",
    "local t = { x = 1 } rule(function(h) local n = t.x t.x = n + 1 return n end)",
    "local t = { x = {} } rule(function(h) local n = t.x n.y = 1 return 1 end)",
    "limits = { x = 1 } rule(function(h) local n = limits.x limits = nil return n end)",
    "local t = { 1 } local insert = table.insert rule(function(h) local n = t[1] insert(t, n) return n end)",
    "rule(function(h) local n = math.pi table.insert(math, n) return 1 end)",
  ])
  func `nothing can be changed through a shortcut`(source: String) throws {
    let results = try Workbench.computeFile(source, reads: [], rows: 0..<3, as: .number)
    #expect(results.failures.map(\.row) == [0, 1, 2], "\(results)")
  }

  @Test func `a name that is not there is still the prelude's to answer`() throws {
    let prelude = """
      local env, host = ...
      env.rule = function(value) host.declare(value) end
      host.setmetatable(env, { __index = function(_, name) host.error("no " .. name) end })
      """
    let results = try Workbench.compute(
      "function(h) return math.max(1, nowhere) end", rows: 0..<1, prelude: prelude)
    #expect(results.failures.map(\.error.message) == ["no nowhere"])
  }

  @Test func `sealing again gives other values, however often`() throws {
    let prelude = Workbench.prelude + """

      env.param = host.setmetatable({}, { __index = function(_, name) return host.values[name] end })
      """
    var state = try Workbench.open(prelude: prelude)
    let function = try Workbench.load("rule(function(h) return math.max(param.x, 0) end)", into: &state)
    for value in [1.0, 2, 3] {
      try state.seal(values: ["x": .number(value)])
      let results = try state.compute(function, reads: [], rows: 0..<2, result: .number)
      #expect(results.optionalNumbers == [value, value], "\(results.failures)")
    }
  }

  // Steps -----------------------------------------------------------------------------------------

  @Test(arguments: [
    "local function spin() while true do end end rule(function(h) return spin() end)",
    "function spin() while true do end end rule(function(h) return spin() end)",
    "local t = { deep = { spin = function() while true do end end } } rule(function(h) return t.deep.spin() end)",
    "local function spin() while true do end end rule(function(h) return ('x'):gsub('x', spin) end)",
    "local function spin() while true do end end rule(function(h) return pcall(spin) and 1 end)",
    "rule(function(h) return (function() while true do end end)() end)",
    "local again again = function(h) return again(h) end rule(again)",
    "function again(h) return again(h) end rule(again)",
    "local t = {} t.again = function(h) return t.again(h) end rule(t.again)",
    "local function twice(f) return function(x) return f(f(x)) end end\n"
      + "local f = function(x) return x + 1 end for _ = 1, 24 do f = twice(f) end rule(function(h) return f(1) end)",
    "rule(function(h) local env = _ENV return env.spin() end) function spin() while true do end end",
  ])
  func `what a function calls is counted, unless it is of the library`(source: String) throws {
    var limits = LuaLimits()
    limits.callInstructions = 100_000
    let results = try Workbench.computeFile(source, reads: [], rows: 0..<2, as: .number, limits: limits)
    #expect(results.failures.map(\.error.code) == [.instructions, .instructions], "\(results.failures)")
  }

  @Test func `functions of the library count their own work`() throws {
    var limits = LuaLimits()
    limits.callInstructions = 50_000
    let function = "function(h) local s = string.rep('a', 90000) return string.find(s, 'b') and 1 or #s end"
    let results = try Workbench.compute(function, rows: 0..<2, limits: limits)
    #expect(results.failures.map(\.error.code) == [.instructions, .instructions], "\(results.failures)")
  }

  // Lists of choices --------------------------------------------------------------------------------

  @Test(arguments: [
    "rule(function(h) table.insert(h.m, 'z') return #h.m end)",
    "local insert = table.insert rule(function(h) insert(h.m, 'z') return #h.m end)",
    "local with = { insert = table.insert } rule(function(h) with.insert(h.m, 'z') return #h.m end)",
    "rule(function(h) pcall(table.insert, h.m, 'z') return #h.m end)",
    "local function add(t) t[#t + 1] = 'z' end rule(function(h) add(h.m) return #h.m end)",
    "rule(function(h) h.m[3] = 'z' return #h.m end)",
    "rule(function(h) local t = h.m local function add() t[3] = 'z' end add() return #h.m end)",
  ])
  func `a list that one row changes is whole again in the next`(source: String) throws {
    let set = LuaColumn(name: "m", known: [0b111], values: .sets([3, 3, 3], dictionary: ["x", "y"]))
    let results = try Workbench.computeFile(source, reads: [set], rows: 0..<3, as: .number)
    #expect(results.optionalNumbers == [3, 3, 3], "\(results.failures)")
  }

  @Test func `rows with other sets get other lists, however many there are`() throws {
    let words = LuaDictionary((0..<20).map { "w\($0)" })
    let sets = (0..<4000).map { UInt64($0 * 331 % 4000) }
    let set = LuaColumn(name: "m", known: Workbench.bits(0..<4000, count: 4000), values: .sets(sets, dictionary: words))
    let function = """
      function(h) local sum = 0 for _, word in ipairs(h.m) do sum = sum + 2 ^ tonumber(word:sub(2)) end return sum end
      """
    let results = try Workbench.compute(function, reads: [set], rows: 0..<4000)
    #expect(results.optionalNumbers == sets.map(Double.init))
  }
}
