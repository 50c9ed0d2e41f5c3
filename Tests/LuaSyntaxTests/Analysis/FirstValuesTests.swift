import LuaSyntax
import Testing

struct FirstValuesTests {
  /// What the locals of a file were first given, for each use of one of them.
  private func values(_ file: String) -> [String] {
    let tree = SyntaxTree(parsing: file)
    let first = FirstValues(in: tree)
    return tree.names.uses.compactMap { use in
      guard case .local(let variable) = use.binding else { return nil }
      return use.name.text + "=" + (first.value(of: variable).map { tree.text.text(of: $0.bytes) } ?? "?")
    }
  }

  @Test("a local has the value beside it, if there is one")
  func locals() {
    #expect(values("local a, b = 1 return a, b") == ["a=1", "b=?"])
    #expect(values("do local a <const> = { x = 1 } f(a) end") == ["a={ x = 1 }"])
    #expect(values("local a = 1 local a = 2 return a") == ["a=2"])
  }

  @Test("one that changes, a parameter and the variable of a loop have none")
  func changed() {
    #expect(values("local a = 1 a = 2 return a") == ["a=?", "a=?"])
    #expect(values("for i = 1, 2 do f(i) end local function g(x) return x end") == ["i=?", "x=?"])
  }

  @Test("functions are found by their local, or by their global name")
  func functions() {
    let tree = SyntaxTree(parsing: "local function f() return f() end function g() end function t.h() end")
    let first = FirstValues(in: tree)
    #expect(values("local function f() return f() end") == ["f=function f() return f() end"])
    #expect(first.function(named: "g") != nil && first.function(named: "h") == nil && first.function(named: "f") == nil)
  }

  @Test("the value that a file gives back is the last statement's only one")
  func returned() {
    let text = { (file: String) in
      let tree = SyntaxTree(parsing: file)
      return tree.returnedValue.map { tree.text.text(of: $0.bytes) }
    }
    #expect(text("local a = 1 return { a }") == "{ a }")
    #expect(text("return") == nil && text("return 1, 2") == nil && text("f()") == nil && text("") == nil)
  }
}
