import LuaRuntime
import Testing

@Suite struct StatefulTests {
  @Test(arguments: [
    "local n = 0 rule(function(h) n = n + 1 return n end)",
    "local seen = {} rule(function(h) seen[h.a] = true return 1 end)",
    "seen = {} rule(function(h) seen[#seen + 1] = h.a return 1 end)",
    "local kept rule(function(h) kept = h return 1 end)",
    "local it = ('abc'):gmatch('.') rule(function(h) it() return 1 end)",
    "local it = pairs { 1, 2 } rule(function(h) it() return 1 end)",
    "local c = (function() local n = 0 return function() n = n + 1 return n end end)() rule(function(h) return c() end)",
    "local t = { { 1 } } rule(function(h) t[1][1] = h.a return 1 end)",
  ])
  func `a function that keeps something is found out`(source: String) throws {
    var state = try Workbench.open()
    let function = try Workbench.load(source, into: &state)
    try state.seal()
    let reads = [Workbench.column("a", [5, 6])]
    #expect {
      try state.compute(function, reads: reads, rows: 0..<2, result: .number)
    } throws: {
      ($0 as? LuaError)?.code == .stateful && ($0 as? LuaError)?.line == 1
    }
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
    #expect(throws: LuaError.self) {
      try state.compute(functions[0], reads: reads, rows: 0..<1, result: .number)
    }
    let results = try state.compute(functions[1], reads: [], rows: 0..<1, result: .number)
    #expect(results.failures.map(\.error.message) == ["`c` is not in its reads"])
  }

  @Test(arguments: [
    "local limit = 5 rule(function(h) local n = 0 for i = 1, 3 do n = n + limit end return n end)",
    "local t = { 5, 10 } rule(function(h) local c = {} for i, v in ipairs(t) do c[i] = v end return c[1] + c[2] end)",
    "local function f(x) return x * 3 end rule(function(h) h.a = 5 return f(h.a) end)",
    "rule(function(h) local t = {} for k in pairs { x = 1, y = 2 } do t[#t + 1] = k end return #t + 13 end)",
  ])
  func `a function that keeps nothing is not`(source: String) throws {
    var state = try Workbench.open()
    let function = try Workbench.load(source, into: &state)
    try state.seal()
    let reads = [Workbench.column("a", [5, 6])]
    for _ in 0..<3 {
      let results = try state.compute(function, reads: reads, rows: 0..<2, result: .number)
      #expect(results.optionalNumbers == [15, 15])
    }
  }
}
