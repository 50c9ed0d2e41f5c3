import LuaSyntax
import Testing

struct BlockCallsTests {
  /// Each declaration as `word id [entries]`.
  private func found(_ file: String) -> [String] {
    BlockCalls(in: SyntaxTree(parsing: file)).declarations.map {
      "\($0.word.text) \($0.id ?? ($0.identity == nil ? "-" : "?")) \($0.table.map { String($0.entries.count) } ?? "-")"
    }
  }

  @Test("all the forms of a declaration are found")
  func forms() {
    #expect(found("a \"i\" { 1 }") == ["a i 1"])
    #expect(found("a('i') { 1, 2 }") == ["a i 2"])
    #expect(found("a('i' .. n) { }") == ["a ? 0"])
    #expect(found("a { b = 1 }") == ["a - 1"])
    #expect(found("a({ b = 1 })") == ["a - 1"])
    #expect(found("a [[i]]") == ["a i -"])
    #expect(found("a 'i' ({ 1 })") == ["a i 1"])
  }

  @Test("calls of another shape are not declarations")
  func others() {
    #expect(found("a(1) a() a.b 'i' {} a:b {} a(1, 2) {} (a)'i'") == [])
    #expect(found("a 'i' 'j' {}") == ["a i -"])
  }

  @Test("they are found in loops, functions, branches and inside one another")
  func anywhere() {
    #expect(found("for i = 1, 3 do c('n' .. i) { when = w { x = 1 } } end") == ["c ? 1", "w - 1"])
    #expect(found("function f() if x then a 'i' {} else b 'j' {} end end") == ["a i 0", "b j 0"])
    #expect(found("a(b 'i') { c 'j' }") == ["a ? 1", "b i -", "c j -"])
    #expect(found("local t = { ties = { higher 'x', earlier 'y' } }") == ["higher x -", "earlier y -"])
  }

  @Test("places of the word, the id and the whole")
  func places() throws {
    let tree = SyntaxTree(parsing: "x()\nroute \"small\" {\n  to = 1,\n}")
    let route = try #require(BlockCalls(in: tree).declarations.first)
    #expect(tree.text.range(of: route.word.bytes).description == "2:1-2:6")
    #expect(tree.text.range(of: try #require(route.idBytes)).description == "2:7-2:14")
    #expect(tree.text.range(of: route.bytes).description == "2:1-4:2")
    #expect(BlockCalls(in: tree).reported(at: 2).map(\.id) == ["small"])
    #expect(BlockCalls(in: tree).reported(at: 3).isEmpty)
  }

  @Test("a declaration that is given back has no line for Lua")
  func returned() {
    let calls = BlockCalls(in: SyntaxTree(parsing: "function f() return a 'i' {} end function g() return (b 'j' {}) end"))
    #expect(calls.declarations.map(\.isReturned) == [true, false])
  }

  @Test("a whole rule file gives its declarations in order")
  func ruleFile() {
    let tree = SyntaxTree(parsing: Example.traineeships)
    let blocks = BlockCalls(in: tree).declarations.filter { $0.table != nil && $0.id != nil }
    #expect(blocks.count == 19)
    #expect(blocks.prefix(3).map { $0.id ?? "" } == ["tirocini", "selection", "activation"])
    #expect(blocks.allSatisfy { tree.slice($0.bytes).hasPrefix($0.word.text) })
  }
}
