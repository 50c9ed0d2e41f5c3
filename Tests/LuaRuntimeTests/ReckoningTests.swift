@_spi(Testing) import LuaRuntime
import SeededRandom
import Testing

/// A function that only reckons is followed without Lua: nobody may see the difference.
@Suite struct ReckoningTests {
  private static let rows = 70
  private static let figures = """
    local limits, by, weight, other = { low = 3, high = 7.5, word = 'one', yes = true }, { 1, 2.5, 3 }, 4, 'two'
    local weights, scale = { one = 2, two = 5.5, three = 4 }, { [-1] = 1, [0] = 7, [2] = 0.5, more = {} }
    """

  /// Numbers whole and not, small and as large as they come, words, yes or no, lists; all known.
  private static func reads(_ random: inout SeededGenerator) -> [LuaColumn] {
    let large: [Double] = [0, -0.0, 1, -1, 0x1p52, 0x1p53, -0x1p53, 0x1p60, -0x1p63, 0x1p63, 1e300, 2.5, -7.5]
    func numbers() -> [Double] {
      (0..<rows).map { _ in random.once(in: 30) ? random.pick(large) : Double(random.below(40) - 10) }
    }
    let words: LuaDictionary = ["one", "two", "three"]
    let known = Workbench.bits(0..<rows, count: rows)
    return [
      LuaColumn(name: "a", known: known, values: .numbers(numbers(), integral: true)),
      LuaColumn(name: "b", known: known, values: .numbers(numbers(), integral: true)),
      LuaColumn(name: "c", known: known, values: .numbers(numbers(), divisor: 4)),
      LuaColumn(name: "word", known: known, values: .strings(codes: (0..<rows).map { _ in Int32(random.below(3)) }, dictionary: words)),
      LuaColumn(name: "flag", known: known, values: .booleans([random.next(), random.next()])),
      // The last bit stands for no text.
      LuaColumn(name: "list", known: known, values: .sets((0..<rows).map { _ in UInt64(random.below(16)) }, dictionary: words)),
    ]
  }

  private struct Outcome {
    var results: LuaResults
    var reckoned: Int
  }

  private static func run(
    _ function: String, _ reads: [LuaColumn], as kind: LuaResultKind = .number, asksLua: Bool, limits: LuaLimits = LuaLimits()
  ) throws -> Outcome {
    var state = try Workbench.open(limits)
    let declared = try Workbench.load("\(figures) rule(\(function))", into: &state)
    try state.seal(values: [:])
    if asksLua { state.alwaysAskLua() }
    let results = try state.compute(declared, reads: reads, rows: 0..<rows, result: kind)
    return Outcome(results: results, reckoned: state.reckonedRows)
  }

  @Test func `a function at random gives the same with Lua and without`() throws {
    var random = SeededGenerator(seed: SeededGenerator.seed)
    var generator = ReckoningGenerator(seed: random.next())
    var met = (given: 0, failed: 0, reckoned: 0)
    let kinds: [LuaResultKind] = [.number, .number, .number, .wholeNumber, .money, .day, .boolean, .choice(["two", "one"])]
    for _ in 0..<1_000 {
      let function = generator.function()
      let reads = ReckoningTests.reads(&random)
      let kind = random.pick(kinds)
      let without = try ReckoningTests.run(function, reads, as: kind, asksLua: false)
      let with = try ReckoningTests.run(function, reads, as: kind, asksLua: true)
      #expect(with.reckoned == 0)
      #expect(without.results == with.results, "seed \(SeededGenerator.seed): \(function) as \(kind)")
      met.given += without.results.known.reduce(0) { $0 + $1.nonzeroBitCount }
      met.failed += without.results.failures.count
      met.reckoned += without.reckoned
    }
    #expect(met.given > 20_000 && met.failed > 5_000 && met.reckoned > 20_000, "\(met)")
  }

  /// What each must give without Lua on every row.
  @Test(arguments: [
    "return h.a", "local x, y, z x, y = h.a, h.b z = y return x + z", "local x = 5 return x + h.a", "local x = 5.0 return x * h.a",
    "local x <const> = 1e300 return h.c < x and 1 or 2", "local x = h.flag and true or false return x and 1 or 2",
    "local x = not h.flag return x == true and h.a or h.b", "local x = h.a > 3 return x == (h.b > 3) and 1 or 0",
    "return h.a < 1e300 and 1 or h.a == 1 / 0 and 2 or 3", "return limits.low + by[1] + by[2] + h.a", "local t = limits return t.low + h.b",
    "return weights[h.word] + h.a", "return h.a * 3 - h.b + 2", "return (h.c ^ 2) / 4.5 - h.c * 2.5 + h.c % 3 + h.c // 2 + 2 ^ -h.c",
    "local x, y = h.a, h.b return x + y - x * y", "local x, y = h.c + 1, h.b + 0.5 return x / y + x // y + x % y + x ^ 2",
    "return - h.c + #h.word + #h.list", "if h.a == h.b then return 1 end return 2", "if h.a < h.b then return 1 end return 3",
    "if h.a <= h.b then return 1 end return 3", "if h.word == 'one' then return 1 end return 2", "return h.word == other and 1 or 2",
    "if h.a == 3 then return 1 elseif h.b < 4 then return 2 elseif h.a <= 5 then return 3 elseif h.b > 9 then return 4 elseif h.a >= 7 then return 5 end return 6",
    "local x = h.flag if x then return 1 end return 2", "local x = h.flag or h.word return x and 7 or 8",
    "local y = h.flag local z = y or h.a local x = y and h.b return x and h.a or z == true and 1 or 2",
    "return math.max(h.a, h.b, 3)", "local m = math.max(h.a, 3) return math.min(m, h.b)", "return (math.floor(h.c)) + math.ceil(h.c)",
    "return math.floor(math.max(h.a, math.min(h.b, 3)))", "return math.abs(h.a) + math.abs(h.c)",
    "local n = 0 for i, item in ipairs(h.list) do n = n + i * #item end return n + h.a",
    "local n = 0 for _, item in ipairs(h.list) do for _, other in ipairs(h.list) do n = n + weights[item] * weights[other] end end return n",
    "local n = 0 for _ in ipairs(h.list) do n = n + 1 end return n - #h.list + h.a",
    "local n = h.b for i, item in ipairs(h.list) do if item == 'two' then n = i break end end return n",
    "local n = 0 while n < 10 do n = n + 3 end return n + h.a", "local n = 0 repeat n = n + 1 until n > 5 return n * h.a",
    "if h.flag then return end return h.b", "return h.flag == false and h.a or h.flag == true and h.b", "if h.a > 100 then return h.a, h.b end return h.c",
    "return h.word == 'onetwo' and 1 or h.word == 'on' and 2 or 'threes' == h.word and 3 or 4",
    "do local x, y, z = 1, 2, 3 end local a, b, c return c and h.a or h.b",
    "do local x = h.a if x > 3 then return x end end local y = h.b return y", "goto over do return 1 end ::over:: return h.a",
  ])
  func `what only reckons needs no Lua`(body: String) throws {
    var random = SeededGenerator(seed: SeededGenerator.seed)
    // Numbers beyond 2^53 beside a float are Lua's to compare.
    let reads = ReckoningTests.reads(&random).map { column in
      guard case .numbers(let numbers, let divisor, let integral) = column.values else { return column }
      var column = column
      column.values = .numbers(numbers.map { abs($0) > 0x1p40 ? 8 : $0 }, divisor: divisor, integral: integral)
      return column
    }
    let function = "function(h) \(body) end"
    let without = try ReckoningTests.run(function, reads, asksLua: false)
    #expect(without.results == (try ReckoningTests.run(function, reads, asksLua: true).results))
    #expect(without.results.failures == [] && without.reckoned == ReckoningTests.rows, "\(without)")
  }

  /// What Lua alone does, and what it does not do: the same messages at the same places.
  @Test(arguments: [
    "return h.word < 'p' and 1 or 2", "return #(h.word .. 'x')", "return h.word:len()", "return h.a | 1", "return ~h.b", "return h.a // 0",
    "return h.b % 0", "return h.a // -1 + h.b % -1", "return h.word + 1", "return h.list + 1", "return -h.word", "return #h.a",
    "return math.max()", "return math.max('3', h.a)", "return math.floor(h.word)", "return math.floor(h.a, 'x')", "return math.max(h.a, nil)",
    "return weights[h.a]", "return weights[h.word].x", "return by[h.c]", "return scale.more", "return scale[nil]", "return h.list[1] == 'one' and 1 or 2",
    "return math.max(ipairs(h.list))", "local f, s, c = ipairs(h.list) return c", "for i, x in ipairs(by) do return x end",
    "for i, x in ipairs(h.list), nil, 1 do return i end", "local n = 0 for i, x in ipairs(h.list) do i = i + 1 n = n + i end return n",
    "local f, s, c, d = ipairs(h.list) local n = 0 for i, x in f, s, c, d do n = n + i end for i, x in f, s, c, d do n = n + i end return n + #s",
    "local f, s, c, d = ipairs(h.list) return f(s, c)", "return (h.flag and limits or by).low", "local t = h.flag and limits or weights return t.one",
    "return unknown", "return unknown.x", "return math.sqrt(h.a) + math.type(h.a)", "limits.low = 1 return 1", "local l = h.list l[1] = 'x' return #l",
    "for i = 1, 3 do if i == 2 then return i + h.a end end", "return (function() return h.a end)()", "return select('#', h.a)", "return nil + h.a",
    "return h.a < h.word and 1 or 2", "return h.flag < 1 and 1 or 2", "return weights < weights and 1 or 2", "return weights == weights and 1 or 2",
    "return math == math and h.a or 0", "return math.floor == math.floor and h.a or 0", "return limits.word == h.word and 1 or 2", "return h.missing",
    "return h.a < 9007199254740993 and h.c < 9007199254740993 and 1 or 2", "return h.a + 0.0 == h.b and 1 or 2", "return 1 // (h.a * 0.0)",
    "error('no')", "local t = limits; t = t.yes; return t and h.a or h.b", "return math.tointeger(h.a)", "return ('x' == h.word) == h.flag and 1 or 2",
    "return h.a == 1 and 1 or h.a == '1' and 2 or h.b == 1.0 and 3 or h.b == 0.5 and 4 or 5", "return -9223372036854775807 - 1 - h.a",
    "local x = math.mininteger + h.a * 0 return x // -1 < 0 and x % -1 or 3", "local n = 0 for i = 1, h.a do n = n + i end return n",
    "local x = 9007199254740992.0 + h.b * 0 return 9007199254740993 <= x and 1 or 9007199254740993 == x and 2 or x < 9007199254740993 and 3 or 4",
    "local k = 'more' return scale[k] and 1 or 2", "return math.min(1, 1.0) + math.maxinteger < 0 and h.a or h.b",
    "return math.max(1, 1.0) + math.maxinteger < 0 and h.a or h.b",
    "local x, y = math.max(h.a, 2) return y", "local x, y, z = math.floor(h.a), 2 return z or y",
    "do local a, b, c, d, e, f, g, j = 1, 2, 3, 4, 5, 6, 7, 8 end for i, x, y in ipairs(h.list) do if y then return 7 end end return 8",
  ])
  func `what is more than that is Lua's, and gives what it gave`(body: String) throws {
    var random = SeededGenerator(seed: SeededGenerator.seed)
    let reads = ReckoningTests.reads(&random)
    for kind in [LuaResultKind.number, .boolean, .choice(["one", "two"])] {
      let function = "function(h)\n  \(body)\nend"
      let outcomes = try [false, true].map { try ReckoningTests.run(function, reads, as: kind, asksLua: $0) }
      #expect(outcomes[0].results == outcomes[1].results)
    }
  }

  @Test func `as many steps are allowed as with Lua`() throws {
    var limits = LuaLimits()
    // Lua looks at a function when it has run a thousand steps: from there on nothing is left of these.
    limits.callInstructions = 10
    let reads = [Workbench.column("a", (0..<ReckoningTests.rows).map { Double($0 * 10) }, integral: true)]
    for loop in [
      "local n = 0 while n < h.a do n = n + 1 end return n", "local n = 0 repeat n = n + 1 until n >= h.a return n",
      "local n = 0 while true do n = n + 1 end return n", "local n = 0 ::again:: n = n + 1 if n < h.a then goto again end return n",
    ] {
      let outcomes = try [false, true].map { try ReckoningTests.run("function(h) \(loop) end", reads, asksLua: $0, limits: limits) }
      #expect(outcomes[0].results == outcomes[1].results)
      #expect(outcomes[0].results.failures.last?.error.code == .instructions)
      #expect(loop.contains("true") || outcomes[0].reckoned > 15, "\(outcomes[0].reckoned)")
    }
  }

  @Test func `loops in loops over long lists are counted too`() throws {
    var limits = LuaLimits()
    limits.callInstructions = 10
    let words = LuaDictionary((0..<64).map { "word \($0)" })
    let sets = (0..<ReckoningTests.rows).map { $0 >= 64 ? UInt64.max : (UInt64(1) << UInt64($0)) &- 1 }
    let known = Workbench.bits(0..<ReckoningTests.rows, count: ReckoningTests.rows)
    let reads = [LuaColumn(name: "list", known: known, values: .sets(sets, dictionary: words))]
    let function = "function(h) local n = 0 for _, x in ipairs(h.list) do for _, y in ipairs(h.list) do n = n + (x == y and 1 or 0) end end return n end"
    let outcomes = try [false, true].map { try ReckoningTests.run(function, reads, asksLua: $0, limits: limits) }
    #expect(outcomes[0].results == outcomes[1].results)
    #expect(outcomes[0].results.failures.count > 40 && outcomes[0].reckoned > 5, "\(outcomes[0].reckoned)")
  }

  @Test(arguments: [1, 47, 48, 49, 300])
  func `tables small and large are looked up in`(count: Int) throws {
    let entries = (0..<count).map { "['\($0)'] = \($0 * 2), [\($0 * 3)] = \($0)," }.joined()
    let reads = [Workbench.column("a", (0..<ReckoningTests.rows).map { Double($0) }, integral: true)]
    let source = "local known = { \(entries) } rule(function(h) return (known[h.a] or -1) + (known[h.a < 9 and '1' or '0'] or 100) end)"
    let results = try Workbench.computeFile(source, reads: reads, rows: 0..<ReckoningTests.rows, as: .number)
    #expect(results.failures == [])
    let expected = (0..<ReckoningTests.rows).map { row in
      Double((row % 3 == 0 && row / 3 < count ? row / 3 : -1) + (row >= 9 ? 0 : count > 1 ? 2 : 100))
    }
    #expect(results.optionalNumbers == expected)
  }

  @Test func `rows that Lua must be asked for are asked for alone`() throws {
    let numbers = (0..<ReckoningTests.rows).map { $0 % 20 == 7 ? 0.0 : Double($0) }
    let reads = [Workbench.column("a", numbers, integral: true)]
    let outcome = try ReckoningTests.run("function(h) return 840 // h.a end", reads, asksLua: false)
    #expect(outcome.results.failures.map(\.row) == [0, 7, 27, 47, 67])
    #expect(outcome.results.failures.allSatisfy { $0.error.message == "attempt to divide by zero" && $0.error.line == 2 }, "\(outcome.results.failures)")
    #expect(outcome.reckoned == ReckoningTests.rows - 5)
  }

  @Test func `what the prelude answers to a name that is not known before is asked of it`() throws {
    let prelude = """
      local env, host = ...
      env.rule = function(value) host.declare(value) end
      env.param = host.setmetatable({ raw = 3 }, { __index = function(_, name) return #name end })
      """
    let reads = [Workbench.column("a", (0..<40).map { Double($0 % 3) }, integral: true)]
    let results = try Workbench.compute(
      "function(h) local name = h.a == 1 and 'long' or h.a == 2 and 'raw' or 'longest' return param[name] end",
      reads: reads, rows: 0..<40, prelude: prelude)
    #expect(results.optionalNumbers == (0..<40).map { [7, 4, 3][$0 % 3] })
  }

  @Test func `a value that is given anew when the rules are sealed again counts from then on`() throws {
    let prelude = """
      local env, host = ...
      env.rule = function(value) host.declare(value) end
      env.param = host.setmetatable({}, { __index = function(_, name) return host.values[name] end })
      """
    var state = try Workbench.open(prelude: prelude)
    let function = try Workbench.load("rule(function(h) return param.word == 'more' and h.a + param.more or 0 end)", into: &state)
    let reads = [Workbench.column("a", Array(repeating: 1, count: 20))]
    for more in [1.0, 5, 7] {
      try state.seal(values: ["more": .number(more), "word": .string(more == 5 ? "less" : "more")])
      let results = try state.compute(function, reads: reads, rows: 0..<20, result: .number)
      #expect(results.optionalNumbers == Array(repeating: more == 5 ? 0 : 1 + more, count: 20))
      #expect(state.reckonedRows == 20)
    }
    // What nobody gave is Lua's to tell.
    try state.seal(values: ["word": .string("more")])
    let failed = try state.compute(function, reads: reads, rows: 0..<20, result: .number)
    #expect(failed.failures.map(\.error.message).allSatisfy { $0 == "attempt to perform arithmetic on a nil value (field 'more')" })
    #expect(failed.failures.count == 20)
  }
}
