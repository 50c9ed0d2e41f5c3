@_spi(Testing) import LuaRuntime
import SeededRandom
import Testing

/// Where a function does nothing with what a row holds but take fields, it gets the fields as arguments: nobody may see the difference.
@Suite struct DirectCallTests {
  private static let rows = 70

  /// Numbers with and without a fraction, words, yes or no, lists; of each some unknown, unless `isKnown`.
  private static func reads(_ random: inout SeededGenerator, isKnown: Bool) -> [LuaColumn] {
    func known() -> [UInt64] {
      Workbench.bits((0..<rows).filter { _ in isKnown || !random.once(in: 8) }, count: rows)
    }
    let numbers = (0..<3).map { _ in (0..<rows).map { _ in Double(random.below(40) - 10) } }
    let codes = (0..<rows).map { _ in Int32(random.below(3)) }
    let sets = (0..<rows).map { _ in UInt64(random.below(8)) }
    let flags = [random.next(), random.next() & 63]
    let words: LuaDictionary = ["one", "two", "three"]
    return [
      LuaColumn(name: "a", known: known(), values: .numbers(numbers[0], integral: true)),
      LuaColumn(name: "b", known: known(), values: .numbers(numbers[1], integral: true)),
      LuaColumn(name: "c", known: known(), values: .numbers(numbers[2], divisor: 4)),
      LuaColumn(name: "word", known: known(), values: .strings(codes: codes, dictionary: words)),
      LuaColumn(name: "flag", known: known(), values: .booleans(flags)),
      LuaColumn(name: "list", known: known(), values: .sets(sets, dictionary: words)),
    ]
  }

  /// The same function, called by another that holds the table: so it gets the table itself.
  private static func files(_ function: String) -> (itself: String, through: String) {
    let limits = "limits = { low = 3, high = 7 } local by = { 1, 2 }"
    return (
      "\(limits) local f = \(function) rule(f)",
      "\(limits) local f = \(function) rule(function(h) local table = h return f(table) end)"
    )
  }

  private static func run(_ source: String, _ reads: [LuaColumn], _ rows: Range<Int>) throws -> (results: LuaResults, direct: Int) {
    var state = try Workbench.open()
    let function = try Workbench.load(source, into: &state)
    try state.seal(values: [:])
    // Else what only reckons would not be called at all (ReckoningTests).
    state.alwaysAskLua()
    let results = try state.compute(function, reads: reads, rows: rows, result: .number)
    return (results, state.directRows)
  }

  /// Also whether each row that does not fail was answered directly, when one was and nothing is unknown.
  private static func differs(_ function: String, reads: [LuaColumn], rows: Range<Int> = 0..<rows, isKnown: Bool) throws -> String? {
    let files = files(function)
    let (itself, through) = try (run(files.itself, reads, rows), run(files.through, reads, rows))
    #expect(through.direct == 0)
    let failures = itself.results.failures.count
    let isWhole = itself.direct == 0 || !isKnown || failures >= 8 || itself.direct == rows.count - failures
    if itself.results == through.results && isWhole { return nil }
    return "\(function)\n\(itself.direct) directly\nitself:  \(itself.results)\nthrough: \(through.results)"
  }

  @Test(arguments: [true, false])
  func `a function at random gives the same with its fields as arguments and with a table`(isKnown: Bool) throws {
    var random = SeededGenerator(seed: SeededGenerator.seed)
    var generator = FunctionGenerator(seed: random.next())
    var met = (given: 0, failed: 0, direct: 0)
    for _ in 0..<600 {
      let function = generator.function()
      let reads = DirectCallTests.reads(&random, isKnown: isKnown)
      let difference = try DirectCallTests.differs(function, reads: reads, isKnown: isKnown)
      #expect(difference == nil, "seed \(SeededGenerator.seed): \(difference ?? "")")
      let (results, direct) = try DirectCallTests.run(DirectCallTests.files(function).itself, reads, 0..<DirectCallTests.rows)
      met.given += results.known.reduce(0) { $0 + $1.nonzeroBitCount }
      met.failed += results.failures.count
      met.direct += direct
    }
    #expect(met.given > 8_000 && met.failed > 1_000 && met.direct > 2_000, "\(met)")
  }

  /// Each operation of Lua 5.4 that a function without functions inside can have, some with their registers in other places.
  @Test(arguments: [
    "return h.a", "local x, y, z x, y = h.a, h.b z = y return x + z", "local x = 5 return x + h.a", "local x = 5.0 return x * h.a",
    "local x <const> = 1e300 return h.a < x and 1 or 2", "local x = h.flag and true or false return x and 1 or 2",
    "local x = not h.flag return x == true and h.a or h.b", "local x = h.a > 3 return x == (h.b > 3) and 1 or 0",
    "return limits.low + by[1] + by[2] + h.a", "local k = 'low' return limits[k] + h.a", "local t = limits return t.low + h.b",
    "local t = { h.a, h.b, h.c, x = h.b } return t[1] + t[3] + t.x", "local t = {} t.x = h.a t[1] = h.b t[h.a] = h.c return t.x + t[1] + t[h.a]",
    "local t, v = {}, h.c t.x = v t[2] = v local k = 'y' t[k] = v return t.x + t[2] + t.y",
    "local t = { 1, 2, 3, 4, 5, 6, 7, 8, 9, h.a } return #t + t[10]", "local t = { select('#', h.a, h.b) } return t[1]",
    "return h.word:len() + h.a", "local w = h.word local n = w:len() return n + h.b", "return (h.word .. h.a .. 'x' .. h.b):len()",
    "return h.a + 3 - (h.b - 2)", "return h.a * 3 // 2 % 5", "return (h.a ^ 2) / 4.5 - h.c * 2.5", "return (h.a & 6) | (h.b ~ 3)",
    "return (h.a << 2) + (h.b >> 1 & 15) + (1 << (h.a & 3)) + (64 >> (h.b & 3))",
    "local x, y = h.a, h.b return x + y - x * y", "local x, y = h.c + 1, h.b + 50 return x / y + x // y + x % y",
    "local x, y = h.a, h.b & 7 return (x & y) + (x | y) + (x ~ y) + (x << y) + (x >> y) + x ^ y",
    "return - h.a + ~h.b + #h.word + #h.list", "if h.a == h.b then return 1 end return 2",
    "if h.a < h.b then return 1 end if h.a <= h.c then return 2 end return 3", "if h.word == 'one' then return 1 end return 2",
    "if h.a == 3 then return 1 elseif h.b < 4 then return 2 elseif h.a <= 5 then return 3 elseif h.b > 9 then return 4 elseif h.a >= 7 then return 5 end return 6",
    "local x = h.flag if x then return 1 end return 2", "local x = h.a > 0 and h.a or h.b return x", "local x = h.flag or h.word return x and 7 or 8",
    "local y = h.flag local z = y or h.a local x = y and h.b return x and h.a or z == true and 1 or 2",
    // So many constants that the name of a method stands in a register.
    "local a, b = h.a, h.b local t = { " + (0..<300).map { "'k\($0)', " }.joined() + "} local w = t[7] return w:upper():len() + a + b",
    "return math.max(h.a, h.b, h.c)", "local m = math.max(h.a, 3) return math.min(m, h.b)", "return (math.floor(h.c))",
    "return math.floor(math.max(h.a, math.min(h.b, h.c)))", "return tonumber('3') + h.a",
    "local n = 0 for i = 1, 5 do n = n + i * h.a end return n", "local n = 0 for i = h.a, h.a + 3, 2 do n = n + i end return n",
    "local n = 0 for i, item in ipairs(h.list) do n = n + i * #item end return n + h.a",
    "local n = 0 while n < 10 do n = n + 3 + h.a * 0 end return n", "local n = 0 repeat n = n + 1 until n > h.b % 5 return n",
    "if h.a > 100 then return end return h.b", "if h.a > 100 then return h.a, h.b end return h.c",
    "do local x = h.a if x > 3 then return x end end local y = h.b return y",
  ])
  func `each operation runs with the fields as arguments and gives the same`(body: String) throws {
    var random = SeededGenerator(seed: SeededGenerator.seed)
    let reads = DirectCallTests.reads(&random, isKnown: true)
    let function = "function(h) \(body) end"
    #expect(try DirectCallTests.differs(function, reads: reads, isKnown: true) == nil)
    let (results, direct) = try DirectCallTests.run(DirectCallTests.files(function).itself, reads, 0..<70)
    #expect(results.failures == [] && direct == 70, "\(direct) directly: \(results.failures)")
  }

  @Test(arguments: [
    "function(h) h = { a = 7 } return h.a end",
    "function(h) local a = h.a h = nil return a end",
    "function(h) h = h.word return #h end",
    "function(h) if h == nil then return 1 end return h.a end",
    "function(h) return h.a, h.b end",
    "function(h) return h['a'] + h[('b')] end",
    "function(h) local key = 'a' return h[key] end",
    "function(h, other) return other == nil and h.a or 0 end",
    "function(...) local h = ... return h.a end",
    "function(h) return #h.word .. '' == '3' and 1 or 2 end",
    "function(h) return h.word:len() + #h.list end",
    "function(h) return select('#', h.a, h.b, h.c) end",
    "function(h) local t = { h.a, h.b, [h.word] = h.c } return t[1] + t[2] + t[h.word] end",
    "function(h) goto over do return 1 end ::over:: return h.a end",
    "function(h) local n <const> = 3 return h.a + n end",
    "function(h) return h.a < 5 and h.a <= h.b and 5 > h.b and 1 or 0 end",
    "function(h) return h.missing end",
    "function(h) if h.a > 1e9 then return h.missing end return h.a end",
  ])
  func `a function gives the same with its fields as arguments and with a table`(function: String) throws {
    var random = SeededGenerator(seed: SeededGenerator.seed)
    for isKnown in [true, false] {
      let reads = DirectCallTests.reads(&random, isKnown: isKnown)
      #expect(try DirectCallTests.differs(function, reads: reads, isKnown: isKnown) == nil)
      #expect(try DirectCallTests.differs(function, reads: reads, rows: 3..<67, isKnown: isKnown) == nil)
    }
  }

  @Test func `rows that fail do so alone and say where, few or many`() throws {
    for failing in [[0], [5, 6], Array(3..<40), Array(0..<70)] {
      let numbers = (0..<70).map { failing.contains($0) ? 0.0 : 2 }
      let results = try Workbench.compute(
        "function(h)\n  if h.a == 0 then error('none') end\n  return 8 // h.a\nend",
        reads: [Workbench.column("a", numbers, integral: true)], rows: 0..<70)
      #expect(results.failures.map(\.row) == failing)
      #expect(results.failures.allSatisfy { $0.error.line == 2 && $0.error.file == "pack/rules.lua" && $0.error.message == "none" })
      #expect(results.optionalNumbers == (0..<70).map { failing.contains($0) ? nil : 4 })
    }
  }

  @Test func `functions of many fields and many locals run too`() throws {
    let names = (0..<40).map { "f\($0)" }
    let reads = names.enumerated().map { index, name in Workbench.column(name, Array(repeating: Double(index), count: 20)) }
    for count in [1, 31, 32, 33, 40] {
      for locals in [0, 100, 190] {
        let body = (0..<locals).map { "local v\($0) = h.f0 + \($0)" }.joined(separator: " ")
        let sum = names.prefix(count).map { "h.\($0)" }.joined(separator: " + ")
        let results = try Workbench.compute(
          "function(h) \(body) return \(sum) + \(locals > 0 ? "v\(locals - 1)" : "0") end", reads: reads, rows: 0..<20)
        let expected = Double((0..<count).reduce(0, +) + max(0, locals - 1))
        #expect(results.optionalNumbers == Array(repeating: expected, count: 20), "\(count) fields, \(locals) locals: \(results.failures)")
      }
    }
  }

  @Test func `steps and memory are limited as with a table`() throws {
    var limits = LuaLimits()
    limits.callInstructions = 20_000
    limits.callAllocationBytes = 100_000
    for function in [
      "function(h) local n = 0 for i = 1, h.a do n = n + i end return n end",
      "function(h) return #('x'):rep(h.a) end",
      "function(h) local t = {} for i = 1, h.a do t[i] = { i } end return #t end",
    ] {
      let files = DirectCallTests.files(function)
      let reads = [Workbench.column("a", (0..<40).map { Double($0 * $0 * 200) }, integral: true)]
      let results = try [files.itself, files.through].map {
        try Workbench.computeFile($0, reads: reads, rows: 0..<40, as: .number, limits: limits)
      }
      #expect(results[0].failures.map { [$0.row, Int($0.error.line ?? 0)] } == results[1].failures.map { [$0.row, Int($0.error.line ?? 0)] })
      #expect(results[0].failures.map(\.error.code) == results[1].failures.map(\.error.code))
      #expect(!results[0].failures.isEmpty && results[0].failures.count < 40)
      #expect(results[0].optionalNumbers == results[1].optionalNumbers)
    }
  }

  @Test func `the copy is made anew for nobody: batches of all sizes give the same`() throws {
    var state = try Workbench.open()
    let function = try Workbench.load("rule(function(h) return h.b - 2 * h.a end)", into: &state)
    try state.seal(values: [:])
    let columns = [Workbench.column("a", (0..<500).map { Double($0) }), Workbench.column("b", (0..<500).map { $0 % 7 == 0 ? nil : 10 })]
    for rows in [0..<500, 0..<3, 64..<200, 100..<500, 499..<500, 0..<16, 1..<16] {
      for reads in [columns, columns.reversed()] {
        let results = try state.compute(function, reads: reads, rows: rows, result: .number)
        #expect(results.optionalNumbers == rows.map { $0 % 7 == 0 ? nil : 10 - 2 * Double($0) })
      }
      // What it takes is declared for one batch and not for the next.
      let refused = try state.compute(function, reads: [columns[0]], rows: rows, result: .number)
      #expect(refused.failures.count == rows.count && refused.failures.allSatisfy { $0.error.code == .reads })
    }
  }
}
