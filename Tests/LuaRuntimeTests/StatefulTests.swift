import LuaRuntime
import Testing

@Suite struct StatefulTests {
  static let keeping = [
    "local n = 0 rule(function(h) n = n + 1 return n end)",
    "local seen = {} rule(function(h) seen[h.a] = true return 1 end)",
    "seen = {} rule(function(h) seen[#seen + 1] = h.a return 1 end)",
    "local kept rule(function(h) kept = h return 1 end)",
    "local it = ('abc'):gmatch('.') rule(function(h) it() return 1 end)",
    "local it = pairs { 1, 2 } rule(function(h) it() return 1 end)",
    "local c = (function() local n = 0 return function() n = n + 1 return n end end)() rule(function(h) return c() end)",
    "local t = { { 1 } } rule(function(h) t[1][1] = h.a return 1 end)",
    "local t = { 3, 1 } rule(function(h) table.sort(t) return 1 end)",
    "local t = {} rule(function(h) table.insert(t, h.a) return #t end)",
    "local t = { 1 } rule(function(h) return table.remove(t) end)",
    "local t = {} rule(function(h) table.move({ 1 }, 1, 1, 1, t) return 1 end)",
    "local t = {} rule(function(h) pcall(function() t.x = 1 end) return 1 end)",
    "rule(function(h) _ENV = { h = h.a } return 1 end)",
    "local f = function() return 1 end rule(function(h) f = function() return 2 end return 1 end)",
    // Back where it was after every second row: what is the same before and after a batch is kept all the same.
    "local n = 0 rule(function(h) n = (n + 1) % 2 return n end)",
    "local t = { n = 0 } local function bump() t.n = (t.n + 1) % 2 return t.n end rule(function(h) return bump() end)",
    // One number as two: Lua can tell them apart.
    "local n = 1 rule(function(h) n = math.type(n) == 'integer' and 1.0 or 1 return 1 end)",
    "local n = 0.0 rule(function(h) n = -n return 1 end)",
    "local t = setmetatable and {} or { inner = { deep = {} } } rule(function(h) t.inner.deep.x = h.a return 1 end)",
  ]

  @Test(arguments: keeping)
  func `each row on which a function keeps something fails`(source: String) throws {
    let results = try Self.run(source)
    #expect(results.failures.map(\.row) == [0, 1])
    #expect(results.failures.allSatisfy { $0.error.code == .stateful && $0.error.line == 1 }, "\(results.failures)")
    #expect(results.optionalNumbers == [nil, nil])
  }

  @Test func `what one row kept is gone before the next`() throws {
    let source = "local last = 0 rule(function(h) if h.a == 6 then last = 100 end return last + h.a end)"
    let results = try Self.run(source, a: [5, 6, 7, 6, 8])
    #expect(results.failures.map(\.row) == [1, 3])
    #expect(results.optionalNumbers == [5, nil, 7, nil, 8])
  }

  @Test func `what a row kept before it failed is gone too`() throws {
    let source = "local last = 0 rule(function(h) if h.a == 6 then last = 100 error('no') end return last + h.a end)"
    let results = try Self.run(source, a: [5, 6, 7])
    #expect(results.failures.map(\.error.message) == ["no"])
    #expect(results.optionalNumbers == [5, nil, 7])
  }

  @Test func `the table of an earlier batch is of no use to a later one`() throws {
    var state = try Workbench.open()
    let source = "local kept rule(function(h) kept = h return 1 end) rule(function() return kept.c end)"
    try state.run(Array(source.utf8), named: "a.lua")
    let functions = try state.takeDeclarations().compactMap { value -> LuaFunction? in
      if case .function(let function) = value { function } else { nil }
    }
    try state.seal()
    let reads = ["a", "b", "c"].map { Workbench.column($0, [nil]) }
    let first = try state.compute(functions[0], reads: reads, rows: 0..<1, result: .number)
    #expect(first.failures.map(\.error.code) == [.stateful])
    let results = try state.compute(functions[1], reads: [], rows: 0..<1, result: .number)
    #expect(results.failures.map(\.error.message) == ["attempt to index a nil value (upvalue 'kept')"])
  }

  @Test(arguments: [
    "local limit = 5 rule(function(h) local n = 0 for i = 1, 3 do n = n + limit end return n end)",
    "local t = { 5, 10 } rule(function(h) local c = {} for i, v in ipairs(t) do c[i] = v end return c[1] + c[2] end)",
    "local function f(x) return x * 3 end rule(function(h) return f(math.max(5, h.a - 100)) end)",
    "rule(function(h) local t = {} for k in pairs { x = 1, y = 2 } do t[#t + 1] = k end return #t + 13 end)",
    // A name of the function's own that a function inside it sets is no state.
    "rule(function(h) local n = 0 local function add(x) n = n + x end add(7) add(8) return n end)",
    "local function each(t, f) for _, v in ipairs(t) do f(v) end end rule(function(h) local n = 0 each({ 7, 8 }, function(v) n = n + v end) return n end)",
    // What was made while the file was read can be read in every way.
    "local t = { 9, 6, n = { x = 1 } } rule(function(h) local n = 0 for k, v in pairs(t) do if k ~= 'n' then n = n + v end end return n end)",
    "local t = { 9, 6 } rule(function(h) local a, b = table.unpack(t) return a + b + #t - 2 end)",
    "local t = { 'a', 'b' } rule(function(h) return #table.concat(t, '-') + 12 end)",
    "big = { deep = { 15 } } rule(function(h) return big.deep[1] end)",
    "local t = { x = 'y' } rule(function(h) return ('x'):gsub('x', t) == 'y' and 15 or 0 end)",
    "local t = { 3, 1, 2 } rule(function(h) local c = table.move(t, 1, 3, 1, {}) table.sort(c) return c[3] * 5 end)",
  ])
  func `a function that keeps nothing is not disturbed`(source: String) throws {
    var state = try Workbench.open()
    let function = try Workbench.load(source, into: &state)
    for _ in 0..<3 {
      try state.seal()
      let results = try state.compute(function, reads: [Workbench.column("a", [5, 6])], rows: 0..<2, result: .number)
      #expect(results.optionalNumbers == [15, 15], "\(results.failures)")
    }
  }

  @Test func `a list made while the file was read may be given back`() throws {
    let words: LuaDictionary = ["x", "y"]
    let results = try Workbench.computeFile(
      "local both = { 'x', 'y' } rule(function(h) return both end)", reads: [], rows: 0..<2, as: .choices(words))
    #expect(results.values == .sets([0b11, 0b11]) && results.known == [0b11])
  }

  private static func run(_ source: String, a: [Double] = [5, 6]) throws -> LuaResults {
    try Workbench.computeFile(source, reads: [Workbench.column("a", a)], rows: 0..<a.count, as: .number)
  }
}
