@_spi(Testing) import LuaRuntime
import Testing

@Suite struct IncludeTests {
  private static let prelude = """
    local env, host = ...
    env.rule = function(value)
      local file, line = host.here()
      host.declare { value = value, file = file, line = line }
    end
    env.include = function(name)
      local found, value = host.include(name)
      if not found then host.error("no file " .. name, 2) end
      return value
    end
    """

  private static func open(_ limits: LuaLimits = LuaLimits(), files: [(String, String)]) throws -> LuaState {
    var state = try Workbench.open(limits, prelude: prelude)
    for (name, text) in files { try state.add(Array(text.utf8), named: name) }
    return state
  }

  private static func declared(_ source: String, files: [(String, String)]) throws -> [LuaValue] {
    var state = try open(files: files)
    try state.run(Array(source.utf8), named: "rules.lua")
    return try state.takeDeclarations()
  }

  private static func record(_ value: LuaValue, _ file: String, _ line: Int64) -> LuaValue {
    .table(LuaTable(entries: ["value": value, "file": .string(file), "line": .integer(line)]))
  }

  private static func failure(
    _ source: String, _ limits: LuaLimits = LuaLimits(), files: [(String, String)]
  ) throws -> LuaError? {
    do {
      var state = try open(limits, files: files)
      try state.run(Array(source.utf8), named: "rules.lua")
      return nil
    } catch let error as LuaError {
      return error
    }
  }

  @Test func `a file runs where it is taken in, each time, and keeps its own name and lines`() throws {
    let values = try Self.declared(
      "rule(1)\ninclude 'shared/a.lua'\nrule(3)\ninclude 'shared/a.lua'", files: [("shared/a.lua", "\n\nrule(2)")])
    #expect(
      values == [
        Self.record(.integer(1), "rules.lua", 1), Self.record(.integer(2), "shared/a.lua", 3),
        Self.record(.integer(3), "rules.lua", 3), Self.record(.integer(2), "shared/a.lua", 3),
      ])
  }

  @Test func `a file gives back a value, made anew for each that takes it in`() throws {
    let values = try Self.declared(
      "local one, two = include 'shared/t.lua', include 'shared/t.lua'\none.n = 5\nrule(two.n)\nrule(one == two)",
      files: [("shared/t.lua", "return { n = 1 }")])
    #expect(values == [Self.record(.integer(1), "rules.lua", 3), Self.record(.boolean(false), "rules.lua", 4)])
  }

  @Test func `what a file returns as its last word has no place, rather than that of the file around it`() throws {
    let values = try Self.declared("\ninclude 'shared/a.lua'", files: [("shared/a.lua", "return rule(1)")])
    #expect(values == [.table(LuaTable(entries: ["value": .integer(1)]))])
  }

  @Test func `locals stay in their file, and words cannot be changed from it`() throws {
    #expect(try Self.failure("local x = 1\ninclude 'a/b.lua'", files: [("a/b.lua", "rule(x.y)")])?.message == "attempt to index a nil value (global 'x')")
    let error = try Self.failure("include 'a/b.lua'", files: [("a/b.lua", "\nrule = 1")])
    #expect(error?.message == "`rule` is a word of the language: use another name" && error?.line == 2 && error?.file == "a/b.lua")
  }

  @Test func `an error stands in the file that makes it, and can be caught in the one that took it in`() throws {
    let files = [("a/b.lua", "\n\nerror('stop')")]
    #expect(try Self.failure("include 'a/b.lua'", files: files) == LuaError(code: .runtime, message: "stop", file: "a/b.lua", line: 3))
    let values = try Self.declared("rule((pcall(include, 'a/b.lua')))", files: files)
    #expect(values == [Self.record(.boolean(false), "rules.lua", 1)])
  }

  @Test func `files that take in each other end in an error, not in a crash`() throws {
    let files = [("a/b.lua", "include 'a/c.lua'"), ("a/c.lua", "include 'a/b.lua'")]
    #expect(try Self.failure("include 'a/b.lua'", files: files)?.code == .runtime)
    let caught = [("a/b.lua", "pcall(include, 'a/b.lua') pcall(include, 'a/b.lua')")]
    #expect(try Self.failure("include 'a/b.lua'", files: caught)?.code == .instructions)
  }

  @Test func `steps and memory of a file count where it is taken in, and no pcall gets past them`() throws {
    #expect(try Self.failure("pcall(include, 'a/b.lua')", files: [("a/b.lua", "while true do end")])?.code == .instructions)
    let growing = [("a/b.lua", "local t = {} for i = 1, 1e9 do t[i] = {} end")]
    var small = LuaLimits()
    small.bytes = 4 << 20
    #expect(try Self.failure("pcall(include, 'a/b.lua')", small, files: growing)?.code == .memory)
    // A file that does nothing is still a step.
    #expect(try Self.failure("while true do include 'a/b.lua' end", files: [("a/b.lua", "")])?.code == .instructions)
  }

  @Test func `a file that is not Lua, or not text, is refused when it is brought`() throws {
    for text in ["= 1", "\u{1B}Lua", String(repeating: "-", count: 300_000)] {
      var state = try Workbench.open(prelude: Self.prelude)
      #expect { try state.add(Array(text.utf8), named: "a/b.lua") } throws: { ($0 as? LuaError)?.code == .syntax }
    }
  }

  @Test func `nothing is taken in once the rules are sealed`() throws {
    var state = try Workbench.open(
      prelude: "local env, host = ... env.rule = host.declare env.include = function(name) local _, v = host.include(name) return v end")
    try state.add(Array("return 1".utf8), named: "a/b.lua")
    let function = try Workbench.load("rule(function(h) return include 'a/b.lua' end)", into: &state)
    try state.seal()
    #expect { try state.add([], named: "a/c.lua") } throws: { ($0 as? LuaError)?.code == .order }
    let results = try state.compute(function, reads: [], rows: 0..<1, result: .number)
    #expect(results.failures.first?.error.message == "a file is taken in only while the rules are read")
  }

  private func life(_ refusal: AllocationRefusal) throws -> Int {
    var state = try LuaState(limits: LuaLimits(), refusingAllocation: refusal)
    try state.install(prelude: Self.prelude, named: "prelude")
    try state.add(Array("rule { 1, { 2 } } return { n = ('x'):rep(100) }".utf8), named: "a/b.lua")
    try state.add(Array("rule('c') return include 'a/b.lua'".utf8), named: "a/c.lua")
    try state.run(Array("local t = include 'a/c.lua' rule(t.n)".utf8), named: "rules.lua")
    _ = try state.takeDeclarations()
    return state.allocationCount
  }

  @Test(arguments: [true, false])
  func `whichever allocation fails, taking in files ends in an error or goes on`(isOnce: Bool) throws {
    let total = try life(AllocationRefusal(number: 0, isOnce: false))
    #expect(total > 300)
    for number in 1...total {
      do {
        _ = try life(AllocationRefusal(number: number, isOnce: isOnce))
      } catch let error as LuaError {
        #expect(error.code == .memory, "allocation \(number): \(error)")
      }
    }
  }
}
