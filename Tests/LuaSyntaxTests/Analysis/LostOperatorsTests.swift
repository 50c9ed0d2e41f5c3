import LuaSyntax
import Testing

struct LostOperatorsTests {
  private func uses(_ file: String) -> [LostOperators.Use] { LostOperators(in: SyntaxTree(parsing: file)).uses }

  @Test("an operator between conditions is found with its sides")
  func sides() throws {
    let file = "criterion \"a\" { when = { arrears = at_least(1000) and at_most(5000) } }"
    let use = try #require(uses(file).first)
    #expect(use.sign == .and && use.left == .call(word: "at_least") && use.right == .call(word: "at_most"))
    #expect(SourceText(file).text(of: use.signBytes) == "and")
  }

  @Test("every kind of side is told", arguments: [
    ("all { a = yes } and any { b = yes }", LostOperators.Operand.call(word: "all"), .call(word: "any")),
    ("\"ATC\" or \"Comune\"", .string, .string), ("minors == 2", .name("minors"), .other),
    ("{} or (x)", .table, .name("x")), ("service.x >= 3", .other, .other), ("1 < f.g()", .other, .call(word: nil)),
    ("word \"a\" { } ~= 3", .call(word: "word"), .other),
  ] as [(String, LostOperators.Operand, LostOperators.Operand)])
  func operands(value: String, left: LostOperators.Operand, right: LostOperators.Operand) {
    let found = uses("x = " + value)
    if left == .other, right == .other {
      #expect(found.isEmpty)
    } else {
      #expect(found.map(\.left) == [left] && found.map(\.right) == [right])
    }
  }

  @Test("not has one side")
  func negation() {
    let found = uses("when = not guilty")
    #expect(found.map(\.left) == [nil] && found.map(\.right) == [.name("guilty")])
  }

  @Test("inside functions operators are at home")
  func functions() {
    #expect(uses("x = function(h) return h.a and g(1) or \"b\" end").isEmpty)
    #expect(uses("local function f() return a == b end").isEmpty)
  }

  @Test("sums, locals and numbers are what operators are for")
  func plain() {
    #expect(uses("local n = 1; x = n > 2; y = 'a' .. b; z = f() + 1").isEmpty)
  }

  @Test("operators of one chain are one cause, unless a table stands between")
  func nested() {
    #expect(uses("x = a == 1 and b == 2").map(\.isSameCause) == [false, true])
    #expect(uses("x = f() and b == 2 and c").map(\.isSameCause) == [false, true, true])
    #expect(uses("x = any { y = a or b } and c").map(\.isSameCause) == [false, false])
  }

  @Test("the conditions of Lua itself are told apart")
  func tested() {
    #expect(uses("for _, w in ipairs(l) do if w == \"a\" then x = b or c end end").map(\.isTested) == [true, false])
  }
}
