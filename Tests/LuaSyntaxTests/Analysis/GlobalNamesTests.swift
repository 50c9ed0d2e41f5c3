import LuaSyntax
import Testing

struct GlobalNamesTests {
  /// Each use as `name`, with `=` when written and `()` when called.
  private func uses(_ file: String) -> [String] {
    GlobalNames(in: SyntaxTree(parsing: file)).uses.map {
      $0.name + ($0.isWrite ? "=" : "") + ($0.isCalled ? "()" : "")
    }
  }

  @Test("a local hides a global from the next statement on")
  func locals() {
    #expect(uses("local a = a; a(); b = a") == ["a", "b="])
    #expect(uses("local function f() return f, g end") == ["g"])
    #expect(uses("do local a = 1 end a()") == ["a()"])
  }

  @Test("parameters, loop variables and self belong to their blocks")
  func scopes() {
    #expect(uses("function m:f(p, ...) return self, p, q end") == ["m", "q"])
    #expect(uses("for i = i, n do x(i) end i()") == ["i", "n", "x()", "i()"])
    #expect(uses("for k, v in pairs(k) do k(v) end") == ["pairs()", "k"])
  }

  @Test("until sees the locals of its loop")
  func untilCondition() {
    #expect(uses("repeat local done = f() until done") == ["f()"])
    #expect(uses("while done do local done end") == ["done"])
  }

  @Test("a name that hides another gives it back at the end of its block")
  func hiding() {
    #expect(uses("local a do local a a() end a() function f(a) return a end b(a)") == ["f=", "b()"])
  }

  @Test("keys and members are not names")
  func keys() {
    #expect(uses("x { when = y.when, [z] = \"t\" }") == ["x()", "y", "z"])
    #expect(uses("a.b.c, d[e] = 1") == ["a", "d", "e"])
  }

  @Test("all forms of call count as calls")
  func calls() {
    #expect(uses("f() g{} h'' i:j() k.l()") == ["f()", "g()", "h()", "i", "k"])
  }

  @Test("the words of a rule file are found with their places")
  func ruleFile() {
    let tree = SyntaxTree(parsing: Example.housing)
    let names = GlobalNames(in: tree)
    #expect(Set(names.uses.map(\.name)) == [
      "program", "higher", "requirement", "between", "has_any", "group", "criterion", "yes", "no", "any", "at_least",
      "at_most", "has", "compute", "route", "case", "unknown",
    ])
    #expect(names.writes.isEmpty)
    #expect(names.uses.allSatisfy { tree.slice($0.bytes) == $0.name })
  }
}
