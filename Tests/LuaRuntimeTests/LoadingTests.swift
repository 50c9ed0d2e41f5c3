import LuaRuntime
import SeededRandom
import Testing

@Suite struct LoadingTests {
  @Test func `here is the nearest line of the pack, whatever prelude code is between`() throws {
    let prelude = """
      local env, host = ...
      local function deep() local file, line = host.here() host.declare { file = file, line = line } end
      env.rule = function() return (function() deep() end)() end
      """
    let values = try Workbench.declared("local function f()\n rule()\nend\nf()", prelude: prelude)
    #expect(values == [.table(LuaTable(entries: ["file": .string("pack/rules.lua"), "line": .integer(2)]))])
  }

  @Test func `here is nothing when no pack code runs`() throws {
    let prelude = "local env, host = ... host.declare(host.here() == nil)"
    #expect(try Workbench.declared("", prelude: prelude) == [.boolean(true)])
  }

  @Test func `an error of syntax has its line and a message without it`() throws {
    let error = try Workbench.failure("\n\nrule { 1")
    #expect(error?.code == .syntax)
    #expect(error?.file == "pack/rules.lua")
    #expect(error?.line == 3)
    #expect(error?.message.hasPrefix("'}' expected") == true)
  }

  @Test func `an error of syntax has its line under a very long file name too`() throws {
    var state = try Workbench.open()
    let name = String(repeating: "cartella/", count: 20) + "regole.lua"
    #expect {
      try state.run(Array("\nx = = 1".utf8), named: name)
    } throws: {
      ($0 as? LuaError)?.line == 2 && ($0 as? LuaError)?.file == name
    }
  }

  @Test func `an error raised by a word of the prelude is placed in the pack`() throws {
    let prelude = "local env, host = ... env.rule = function(x) host.error('no such rule') end"
    let error = try Workbench.failure("\n\n\nrule(1)", prelude: prelude)
    #expect(error == LuaError(code: .runtime, message: "no such rule", file: "pack/rules.lua", line: 4))
  }

  @Test(arguments: [
    ("error()", "the error carries no message, but a nil"),
    ("error({})", "the error carries no message, but a table"),
    ("error('a\\27[31mb\\n\\255')", "a [31mb \u{FFFD}"),
    ("error(42)", "42"),
    ("local t = nil; t.x = 1", "attempt to index a nil value (local 't')"),
    ("string.rep()", "bad argument #1 to 'rep' (string expected, got no value)"),
    ("string.format('%d', 'x')", "bad argument #2 to 'format' (number expected, got string)"),
  ])
  func `an error is told in a short plain message`(source: String, message: String) throws {
    #expect(try Workbench.failure(source)?.message == message)
  }

  @Test func `a message is never longer than 200 bytes`() throws {
    let error = try Workbench.failure("error(string.rep('\\xff', 5000))")
    #expect((error?.message.utf8.count ?? 999) <= 200)
  }

  @Test func `a file may have a UTF-8 mark, any line ends and any bytes`() throws {
    var state = try Workbench.open()
    try state.run([0xEF, 0xBB, 0xBF] + Array("rule(1)\r\nrule(2)\r".utf8), named: "a.lua")
    try state.run(Array("-- ".utf8) + [0xFF, 0x00, 0xC0, 0x0A] + Array("rule(3)".utf8), named: "b.lua")
    #expect(try state.takeDeclarations() == [.integer(1), .integer(2), .integer(3)])
  }

  @Test func `random bytes are an error, never a crash`() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var generator = SeededGenerator(seed: seed)
    var state = try Workbench.open()
    for _ in 0..<500 {
      let bytes = (0..<Int.random(in: 0..<200, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      do {
        try state.run(bytes, named: "noise.lua")
      } catch {
        let isExpected = error.code == .syntax || error.code == .runtime
        #expect(isExpected, "seed \(seed): \(error)")
      }
    }
  }

  @Test func `compiled Lua is refused`() throws {
    var state = try Workbench.open()
    #expect(throws: LuaError(
      code: .syntax, message: "this is compiled Lua; only text is read", file: "a.luac")
    ) {
      try state.run([0x1B, 0x4C, 0x75, 0x61, 0x54, 0x00], named: "a.luac")
    }
  }

  @Test func `a file that is too long is refused`() throws {
    let error = try Workbench.failure("-- " + String(repeating: "x", count: 300_000))
    #expect(error?.code == .syntax)
  }

  @Test func `a failing file does not stop the next one`() throws {
    var state = try Workbench.open()
    #expect(throws: LuaError.self) { try state.run(Array("rule(1) error('x')".utf8), named: "a.lua") }
    #expect(throws: LuaError.self) { try state.run(Array("while true do end".utf8), named: "b.lua") }
    try state.run(Array("rule(2)".utf8), named: "c.lua")
    #expect(try state.takeDeclarations() == [.integer(1), .integer(2)])
  }

  @Test func `each call belongs to its phase`() throws {
    var state = try Workbench.open()
    try state.run(Array("rule(function() end)".utf8), named: "a.lua")
    #expect(throws: LuaError.self) { try state.install(prelude: "", named: "late") }
    let function = LuaFunction(reference: 1, file: "", line: 0)
    #expect(throws: LuaError.self) {
      try state.compute(function, reads: [], rows: 0..<1, result: .number)
    }
    _ = try state.takeDeclarations()
    try state.seal()
    try state.seal()
    #expect(throws: LuaError.self) { try state.run([], named: "late.lua") }
    #expect(try state.compute(function, reads: [], rows: 0..<1, result: .number).failures.isEmpty)
  }
}
