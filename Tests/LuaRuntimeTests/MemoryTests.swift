@_spi(Testing) import LuaRuntime
import Testing

@Suite struct MemoryTests {
  @Test func `memory is flat over 200,000 calls`() throws {
    var state = try Workbench.open()
    let function = try Workbench.load(
      "rule(function(h) local t = { h.a, h.s .. h.a } if h.a % 7 == 0 then error('x' .. h.a) end return #t end)",
      into: &state)
    try state.seal()
    let count = 20_000
    let dictionary = LuaDictionary((0..<50).map { "text \($0)" })
    let reads = [
      Workbench.column("a", (0..<count).map { $0 % 11 == 0 ? nil : Double($0) }, integral: true),
      LuaColumn(
        name: "s", known: Workbench.bits(0..<count, count: count),
        values: .strings(codes: (0..<count).map { Int32($0 % 50) }, dictionary: dictionary)),
    ]
    var highest: [Int] = []
    for _ in 0..<10 {
      _ = try state.compute(function, reads: reads, rows: 0..<count, result: .number)
      highest.append(state.bytes)
    }
    let settled = highest.dropFirst(2).max() ?? 0
    #expect(settled < 2_000_000)
    #expect(settled < 2 * (highest.dropFirst().first ?? 0))
  }

  @Test func `what Lua holds stays as it is while blocks of every size come, grow, shrink and go`() throws {
    var limits = LuaLimits()
    limits.loadInstructions = 100_000_000
    let values = try Workbench.declared(
      """
      local kept = {}
      for round = 1, 12 do
        for size = 0, 3000, 37 do kept[size] = ("x"):rep(size) .. round end
        local list = {}
        for i = 1, round * 900 do list[i] = { i } end
        for i = 1, #list do assert(list[i][1] == i) end
        for size = 0, 3000, 37 do assert(kept[size] == ("x"):rep(size) .. round) end
        kept[round] = ("y"):rep(round * 50000)
      end
      rule(#kept[12])
      """, limits)
    #expect(values == [.integer(600_000)])
  }

  @Test func `memory given back lets the next row run`() throws {
    var limits = LuaLimits()
    limits.bytes = 4 << 20
    let results = try Workbench.compute(
      "function(h) local t = {} for i = 1, 8 do t[i] = ('x'):rep(100000 + i) end return #t end",
      reads: [Workbench.column("a", Array(repeating: 1, count: 500))], rows: 0..<500, limits: limits)
    #expect(results.failures.isEmpty)
  }

  /// Everything that a state does, with columns and failures; ends early where memory ends.
  private func wholeLife(_ refusal: AllocationRefusal) throws -> Int {
    var limits = LuaLimits()
    limits.callInstructions = 10_000
    var state = try LuaState(limits: limits, refusingAllocation: refusal)
    try state.install(
      prelude: """
        local env, host = ...
        env.rule = function(value) host.declare(value) end
        env.param = host.setmetatable({}, { __index = function(_, k) return host.values[k] end })
        """, named: "prelude")
    try state.run(
      Array(
        """
        limit = 3
        rule { name = "a", list = { 1, 2, { b = true } }, text = ("x"):rep(50) }
        rule(function(h)
          local out = {}
          for k, v in pairs { x = h.n, y = param.p } do out[#out + 1] = k .. v end
          for w in h.s:gmatch("%a+") do out[#out + 1] = w:upper() end
          if h.n == 2 then error("row " .. h.n) end
          return #table.concat(out, string.format("%s-%d", h.s, #h.m)) + limit
        end)
        """.utf8), named: "pack/rules.lua")
    guard case .function(let function)? = try state.takeDeclarations().last else { return 0 }
    try state.seal(values: ["p": .integer(4), "t": .table(LuaTable(items: [.string("x")]))])
    let words: LuaDictionary = ["one two", "three"]
    let known: [UInt64] = [0b1111]
    _ = try state.compute(
      function,
      reads: [
        Workbench.column("n", [1, 2, nil, 4]),
        LuaColumn(name: "s", known: known, values: .strings(codes: [0, 1, 0, 1], dictionary: words)),
        LuaColumn(name: "m", known: known, values: .sets([1, 2, 3, 0], dictionary: words)),
      ], rows: 0..<4, result: .number)
    return state.allocationCount
  }

  @Test(arguments: [true, false])
  func `whichever allocation fails, the state ends in an error or goes on, and closes`(isOnce: Bool) throws {
    let total = try wholeLife(AllocationRefusal(number: 0, isOnce: false))
    #expect(total > 300)
    var errors = 0
    for number in 1...total {
      do {
        _ = try wholeLife(AllocationRefusal(number: number, isOnce: isOnce))
      } catch let error as LuaError {
        errors += 1
        #expect(error.code == .memory, "allocation \(number): \(error)")
      }
    }
    // One refusal alone is mostly mended: Lua collects its garbage and asks again.
    #expect(isOnce ? errors < total / 2 : errors > total * 3 / 4, "\(errors) of \(total)")
  }
}
