import LuaRuntime
import Testing

@Suite struct LoadingTests {
  @Test func `a declaration comes out as a value`() throws {
    var state = try LuaState()
    try state.install(prelude: "local env, host = ...  env.rule = host.declare", named: "prelude")
    try state.run(Array("rule { name = 'a', 1, 2.5, true }".utf8), named: "a.lua")
    #expect(
      try state.takeDeclarations() == [
        .table(
          LuaTable(
            items: [.integer(1), .number(2.5), .boolean(true)], entries: ["name": .string("a")]))
      ])
  }
}
