import LuaSyntax
import Testing

struct FunctionReadsTests {
  private func reads(_ file: String) throws -> (SyntaxTree, FunctionReads) {
    let tree = SyntaxTree(parsing: file)
    var found: FunctionExpression?
    tree.block.forEachExpression { value in
      if case .function(let function) = value, found == nil { found = function }
      return true
    }
    return (tree, FunctionReads(of: try #require(found), in: tree, owners: ["param"]))
  }

  @Test("fields of the first parameter are read, with their places")
  func fields() throws {
    let (tree, reads) = try reads("x = function(h, o) local d = h.debt return d / h.rent + o.x, h.debt.part end")
    #expect(reads.fields.map(\.name) == ["debt", "rent", "debt"])
    #expect(reads.fields.map { tree.slice($0.bytes) } == ["debt", "rent", "debt"])
    #expect(reads.hiddenUses.isEmpty && reads.changes.isEmpty)
  }

  @Test("uses that hide what is read are told apart")
  func hidden() throws {
    let (_, reads) = try reads("x = function(h) local k = h f(h) h:m() h() h = 1 return h[k], (h).x end")
    #expect(reads.hiddenUses.map(\.kind) == [.passedOn, .passedOn, .method, .call, .replaced, .index, .passedOn])
  }

  @Test("a parameter of an inner function with the same name is another one")
  func innerFunction() throws {
    let (_, reads) = try reads("x = function(h) return function(h) return h.inner end, h.outer end")
    #expect(reads.fields.map(\.name) == ["outer"])
    let (_, closure) = try self.reads("x = function(h) return function() return h.inner end end")
    #expect(closure.fields.map(\.name) == ["inner"])
  }

  @Test("globals and members of the owners asked about are listed")
  func globals() throws {
    let (tree, reads) = try reads("x = function(h) return math.max(h.a, param.limit) + other.y + param[1] end")
    #expect(reads.globals.map(\.name) == ["math", "param", "other", "param"])
    #expect(reads.members.map { "\($0.owner) \($0.name) \(tree.slice($0.bytes))" } == ["param limit param.limit"])
  }

  @Test("what outlives the function is told: globals, outer locals, fields of these and of the parameter")
  func changes() throws {
    let (_, reads) = try reads(
      """
      local n, seen = 0, {}
      x = function(h)
        local own, t = 1, {}
        own = 2; t.x = 1; t[1] = 2
        n = n + 1; seen[h.id] = true; seen.last.x = 1; total = 3; h.points = 4
        function seen.f() end
        return own
      end
      """)
    #expect(reads.changes.map(\.name) == ["n", "seen", "seen.last", "total", "h.points", "seen.f"])
    #expect(reads.fields.map(\.name) == ["id"])
  }

  @Test("a function without parameters reads nothing from one")
  func noParameter() throws {
    let (_, reads) = try reads("x = function() return h.a end")
    #expect(reads.fields.isEmpty && reads.globals.map(\.name) == ["h"])
  }
}
