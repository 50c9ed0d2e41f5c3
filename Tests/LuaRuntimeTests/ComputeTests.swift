import LuaRuntime
import Testing

@Suite struct ComputeTests {
  @Test func `a function gets the reads of each row`() throws {
    let results = try Workbench.compute(
      "function(h) return h.arrears / h.rent end",
      reads: [Workbench.column("arrears", [100_000, 50_000], divisor: 100), Workbench.column("rent", [100, 250])],
      rows: 0..<2)
    #expect(results.optionalNumbers == [10, 2])
    #expect(results.failures.isEmpty)
  }

  @Test func `an unknown read makes the result unknown, unless it is not touched`() throws {
    let results = try Workbench.compute(
      "function(h) if h.a > 1 then return h.b end return 0 end",
      reads: [Workbench.column("a", [2, 2, 1, nil]), Workbench.column("b", [7, nil, nil, 7])], rows: 0..<4)
    #expect(results.optionalNumbers == [7, nil, 0, nil])
    #expect(results.failures.isEmpty)
  }

  @Test(arguments: [
    "function(h) pcall(function() return h.a end) return 1 end",
    "function(h) local ok = pcall(pcall, function() return h.a end) return 1 end",
    "function(h) for k in pairs(h) do end return 1 end",
    "function(h) local n = ('x'):gsub('x', function() return h.a end) return 1 end",
  ])
  func `pcall does not hide that something is unknown`(function: String) throws {
    let results = try Workbench.compute(
      function, reads: [Workbench.column("a", [nil, 1])], rows: 0..<2)
    #expect(results.optionalNumbers == [nil, 1])
    #expect(results.failures.isEmpty)
  }

  @Test(arguments: [
    ("function(h) return h.rent end", LuaError.Code.reads, "`rent` is not in its reads"),
    ("function(h) pcall(function() return h.rent end) return 1 end", .reads, "`rent` is not in its reads"),
    ("function(h) return h[1] end", .reads, "a field is read by its name, not by a number"),
    ("function(h) return #h end", .reads, "what a rule reads is not a list"),
    ("function(h) h.new = 1 return 1 end", .reads, "a rule changes nothing in what it reads: use a local"),
    ("function(h) h.a = 2 return h.a end", .reads, "a rule changes nothing in what it reads: use a local"),
    ("function(h) h.a = nil return 1 end", .reads, "a rule changes nothing in what it reads: use a local"),
    ("function(h) local k = h k.a = 2 return 1 end", .reads, "a rule changes nothing in what it reads: use a local"),
    ("function(h) (function() h.a = 2 end)() return 1 end", .reads, "a rule changes nothing in what it reads: use a local"),
    ("function(...) local k = ... k.a = 2 return 1 end", .reads, "a rule changes nothing in what it reads: use a local"),
    ("function(h) pcall(function(x) x.a = 2 end, h) return 1 end", .reads, "a rule changes nothing in what it reads: use a local"),
    ("function(h) local t = {} t[1] = h t[1].a = 2 return 1 end", .reads, "a rule changes nothing in what it reads: use a local"),
    ("function(h) h = h for i = 1, 2 do h['a'] = i end return 1 end", .reads, "a rule changes nothing in what it reads: use a local"),
    ("function(h) table.insert(h, 1) return 1 end", .reads, "what a rule reads is not a list"),
    ("function(h) return '3' end", .result, "the result is a string, not a number"),
    ("function(h) return {} end", .result, "the result is a table, not a number"),
    ("function(h) return 0/0 end", .result, "the result is not a number: was something divided by zero?"),
    ("function(h) return -1/0 end", .result, "the result is infinite: was something divided by zero?"),
    ("function(h) return math.maxinteger end", .result, "the result is too large"),
    ("function(h) error({}) end", .runtime, "the error carries no message, but a table"),
    ("function(h) error() end", .runtime, "the error carries no message, but a nil"),
    ("function(h) return h.a.b end", .runtime, "attempt to index a number value (field 'a')"),
    ("function(h) while true do end end", .instructions, "stopped after 1000000 steps"),
    ("function(h) rule(1) return 1 end", .runtime, "nothing can be declared once the rules are sealed"),
  ])
  func `a row fails with its place`(function: String, code: LuaError.Code, message: String) throws {
    let results = try Workbench.compute(
      function, reads: [Workbench.column("a", [1])], rows: 0..<1)
    #expect(results.failures == [
      LuaRowFailure(row: 0, error: LuaError(code: code, message: message, file: "pack/rules.lua", line: 1))
    ])
    #expect(results.optionalNumbers == [nil])
  }

  @Test(arguments: [
    "while true do end", "pcall(function() while true do end end)", "local s = 'x' while true do s = s .. s end",
    "error('x')", "return h.other", "return 'x'", "local t = {} for i = 1, 1e9 do t[i] = ('x'):rep(1e5) .. i end",
    "local function f() return 1 + f() end return f()", "('a'):rep(200):find(('.-'):rep(20) .. 'b')",
  ])
  func `a failing row fails alone`(failing: String) throws {
    let results = try Workbench.compute(
      "function(h) if h.a == 2 then \(failing) end return h.a end",
      reads: [Workbench.column("a", [1, 2, 3, 2, 5])], rows: 0..<5)
    #expect(results.optionalNumbers == [1, nil, 3, nil, 5])
    #expect(results.failures.map(\.row) == [1, 3])
  }

  @Test func `rows are named as in the columns, results from the start of the batch`() throws {
    let results = try Workbench.compute(
      "function(h) return h.a + 0 * h.b end",
      reads: [Workbench.column("a", (0..<200).map(Double.init)),
        Workbench.column("b", (0..<200).map { $0 == 131 ? nil : 1 })], rows: 130..<133)
    #expect(results.optionalNumbers == [130, nil, 132])
    let failing = try Workbench.compute(
      "function(h) error('no') end", reads: [Workbench.column("a", .init(repeating: 1, count: 200))], rows: 130..<132)
    #expect(failing.failures.map(\.row) == [130, 131])
  }

  @Test func `every kind of column arrives as what it is`() throws {
    let words: LuaDictionary = ["ATC", "private", "è"]
    let all = Workbench.bits(0..<2, count: 2)
    let reads = [
      LuaColumn(name: "n", known: all, values: .numbers([3, 4.5], integral: true)),
      LuaColumn(name: "b", known: all, values: .booleans([0b10])),
      LuaColumn(name: "s", known: all, values: .strings(codes: [2, 0], dictionary: words)),
      LuaColumn(name: "m", known: all, values: .sets([0b101, 0], dictionary: words)),
    ]
    let function = """
      function(h) return math.type(h.n) .. tostring(h.b) .. h.s .. table.concat(h.m, '+') end
      """
    let kind = LuaResultKind.choice(["integerfalseèATC+è", "floattrueATC"])
    let results = try Workbench.compute(function, reads: reads, rows: 0..<2, as: kind)
    #expect(results.failures == [])
    #expect(results.values == .codes([0, 1]))
  }

  @Test func `sets of more than 64 texts take several words`() throws {
    let words = LuaDictionary((0..<70).map { "w\($0)" })
    let column = LuaColumn(name: "m", known: [1], values: .sets([1 << 63, 1 << 5], dictionary: words))
    let results = try Workbench.compute(
      "function(h) return h.m end", reads: [column], rows: 0..<1, as: .choices(words))
    #expect(results.values == .sets([1 << 63, 1 << 5]))
    #expect(results.isKnown(0))
  }

  @Test func `money is whole cents, halves away from zero`() throws {
    let values: [Double] = [1.005, 2.5, -0.005, 0.125, 1e15]
    let results = try Workbench.compute(
      "function(h) return h.a end", reads: [Workbench.column("a", values)], rows: 0..<5, as: .money)
    #expect(results.optionalNumbers == [100, 250, -1, 13, nil])
    #expect(results.failures.map(\.error.message) == ["the result is too large"])
  }

  @Test func `a whole number may be written as a float, not have a fraction`() throws {
    let results = try Workbench.compute(
      "function(h) return h.a / 2 end", reads: [Workbench.column("a", [8, 9])], rows: 0..<2, as: .wholeNumber)
    #expect(results.optionalNumbers == [4, nil])
    #expect(results.failures.map(\.error.message) == ["the result is not a whole number"])
  }

  @Test func `yes or no, and choices, are checked`() throws {
    let column = Workbench.column("a", [1, 2, 3])
    let yes = try Workbench.compute(
      "function(h) if h.a == 3 then return 1 end return h.a == 2 end", reads: [column], rows: 0..<3, as: .boolean)
    #expect(yes.values == .booleans([0b10]) && yes.known == [0b011])
    let choice = try Workbench.compute(
      "function(h) return ({ 'x', 'z' })[h.a] end", reads: [column], rows: 0..<3, as: .choice(["x", "y"]))
    #expect(choice.values == .codes([0, 0, 0]) && choice.known == [0b001])
    #expect(choice.failures.map(\.error.message) == ["the result \"z\" is not one of the choices"])
    let many = try Workbench.compute(
      "function(h) return ({ { 'y', 'x' }, { 'y', 'z' }, {} })[h.a] end", reads: [column], rows: 0..<3,
      as: .choices(["x", "y"]))
    #expect(many.values == .sets([0b11, 0, 0]) && many.known == [0b101])
  }

  @Test func `a list is a copy of the row's own`() throws {
    let words: LuaDictionary = ["x", "y"]
    let set = LuaColumn(name: "m", known: [0b111], values: .sets([1, 1, 1], dictionary: words))
    let results = try Workbench.compute(
      "function(h) local n = h.a + #h.m  table.insert(h.m, 'z')  return n * 10 + #h.m end",
      reads: [Workbench.column("a", [1, 2, 3]), set], rows: 0..<3)
    #expect(results.optionalNumbers == [22, 32, 42])
  }

  @Test(arguments: ["function(h) local n = 0 for k, v in pairs(h) do n = n + v end return n end",
    "function(h) local function f(x) return x.a + x.b end return f(h) end",
    "function(...) local h = ... return h.a + h.b end", "function(h) local t = { h } return t[1].a + t[1].b end"])
  func `a function that hands its table on reads it all the same`(function: String) throws {
    let results = try Workbench.compute(
      function, reads: [Workbench.column("a", [1, 2, nil]), Workbench.column("b", [10, 20, 30])], rows: 0..<3)
    #expect(results.optionalNumbers == [11, 22, nil] && results.failures.isEmpty)
  }

  @Test func `a code that is not in the dictionary fails the row`() throws {
    let column = LuaColumn(name: "s", known: [0b11], values: .strings(codes: [5, 0], dictionary: ["x"]))
    let results = try Workbench.compute(
      "function(h) if h.s == 'x' then return 1 end end", reads: [column], rows: 0..<2)
    #expect(results.failures.map(\.error.code) == [.value])
    #expect(results.optionalNumbers == [nil, 1])
  }

  @Test func `a function of another state is an error`() throws {
    var state = try Workbench.open()
    try state.run([], named: "a.lua")
    try state.seal()
    #expect {
      try state.compute(
        LuaFunction(reference: 7, file: "", line: 0), reads: [], rows: 0..<1, result: .number)
    } throws: { ($0 as? LuaError)?.code == .function }
  }

  @Test func `many failures keep their own texts`() throws {
    let count = 500
    let results = try Workbench.compute(
      "function(h) error('row ' .. h.a) end",
      reads: [Workbench.column("a", (0..<count).map(Double.init), integral: true)], rows: 0..<count)
    #expect(results.failures.map(\.error.message) == (0..<count).map { "row \($0)" })
    #expect(results.failures.allSatisfy { $0.error.file == "pack/rules.lua" })
  }
}
