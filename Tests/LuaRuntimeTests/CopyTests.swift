import LuaRuntime
import SeededRandom
import Testing

/// Values of every shape, against what was written and against a plain count.
@Suite struct CopyTests {
  private static let file = "pack/rules.lua"

  private struct Written {
    let source: [UInt8]
    let declared: [LuaValue]
  }

  private static func written(seed: UInt64) -> Written {
    var generator = ValueGenerator(seed: seed)
    let declared = (0..<1 + Int(seed % 4)).map { _ in generator.declaration(in: file) }
    return Written(source: Array(generator.statements.joined(separator: "\n").utf8), declared: declared)
  }

  private static func taken(_ written: Written, _ limits: LuaLimits) throws -> Result<[LuaValue], LuaError> {
    var state = try Workbench.open(limits, prelude: ValueGenerator.prelude)
    try state.run(written.source, named: file)
    do {
      return .success(try state.takeDeclarations())
    } catch {
      return .failure(error)
    }
  }

  @Test func `whatever is written comes out as it was written`() throws {
    for run in 0..<400 {
      let seed = SeededGenerator.seed &+ UInt64(run)
      let written = Self.written(seed: seed)
      let values = try Self.taken(written, LuaLimits()).get()
      #expect(values == written.declared, "seed \(seed): \(String(decoding: written.source, as: UTF8.self))")
    }
  }

  @Test func `limits are met at the value at which a plain count meets them`() throws {
    var refused = 0
    for run in 0..<600 {
      let seed = SeededGenerator.seed &+ UInt64(run)
      let written = Self.written(seed: seed)
      var random = SeededGenerator(seed: seed)
      var limits = LuaLimits()
      limits.copiedValues = random.pick([200_000, random.below(120)])
      limits.nesting = random.pick([64, 1 + random.below(6)])
      limits.textBytes = random.pick([16 << 10, random.below(80)])
      let expected = CountedCopy.refusal(of: written.declared, limits)
      let message: String? = if case .failure(let error) = try Self.taken(written, limits) { error.message } else { nil }
      // A path is cut where it is long.
      #expect(message == expected || (expected?.utf8.count ?? 0) > 110, "seed \(seed): \(String(decoding: written.source, as: UTF8.self))")
      if expected != nil { refused += 1 }
    }
    #expect(refused > 100)
  }

  @Test(arguments: [
    ("local t = {} t.a = 1 t[2] = 2 rule(t)", "the list has a hole: item 1 is missing"),
    ("local t = { { [true] = 1 }, [1.5] = 1 } rule(t)", "a key here is a number that counts nothing; only names and 1, 2, 3... are read"),
    ("rule { a = { [0] = 1 }, [3] = 1 }", "the list has a hole: item 1 is missing"),
    ("rule { { [0] = 1 }, z = print }", "[1]: a key here is a number that counts nothing; only names and 1, 2, 3... are read"),
  ])
  func `the outer table is looked at before what it holds`(source: String, message: String) throws {
    #expect(try Workbench.failure(source)?.message == message)
  }

  @Test func `an empty table comes out though nothing else was ever declared`() throws {
    #expect(try Workbench.declared("rule {}") == [.table(LuaTable())])
  }

  @Test func `deep tables that hold many come out after deep tables that hold few`() throws {
    let narrow = "local t = { 1 } for i = 1, 60 do t = { t } end rule(t)"
    let wide = "local t = { 1 } for i = 1, 60 do local outer = {} for k = 1, 12 do outer['k' .. k] = { k } end outer.k12 = t t = outer end rule(t)"
    var state = try Workbench.open()
    try state.run(Array("\(narrow) do \(wide) end".utf8), named: "a.lua")
    let values = try state.takeDeclarations()
    var (inner, depth) = (values.last, 0)
    while case .table(let table)? = inner, table.entries.count == 12 {
      #expect(table["k1"] == .table(LuaTable(items: [.integer(1)])) && table["k11"] == .table(LuaTable(items: [.integer(11)])))
      (inner, depth) = (table["k12"], depth + 1)
    }
    #expect(depth == 60)
  }

  @Test func `a table that Lua keeps without an order of its items comes out in theirs`() throws {
    let values = try Workbench.declared("local t = { x = 1 } for i = 9, 1, -1 do t[i] = i % 2 == 0 and { i } or i end rule(t)")
    let items = (1...9).map { LuaValue.integer(Int64($0)) }
    let expected = items.enumerated().map { $0 % 2 == 0 ? $1 : .table(LuaTable(items: [$1])) }
    #expect(values == [.table(LuaTable(items: expected, entries: ["x": .integer(1)]))])
  }

  @Test func `a key is found by its bytes, among few and among many`() throws {
    for count in [1, 3, 8, 9, 40] {
      var entries: [String: LuaValue] = ["\u{E8}": .integer(-1), "": .integer(-2)]
      for index in 0..<count { entries["key \(index)"] = .integer(Int64(index)) }
      let table = LuaTable(entries: entries)
      for (key, value) in entries { #expect(table[key] == value, "\(key) among \(count)") }
      // The same letter, written with an accent of its own.
      for key in ["e\u{300}", "key", "key 4\u{0}", "z"] { #expect(table[key] == nil, "\(key) among \(count)") }
    }
  }

  @Test func `a block in the last word of a file is declared where it stands`() throws {
    var state = try Workbench.open(prelude: ValueGenerator.prelude)
    try state.run(Array("criterion 'a' {}\n\nreturn criterion 'b' {}".utf8), named: Self.file)
    let lines = try state.takeDeclarations().map { value -> LuaValue? in if case .table(let table) = value { table["line"] } else { nil } }
    #expect(lines == [.integer(1), .integer(3)])
  }
}
