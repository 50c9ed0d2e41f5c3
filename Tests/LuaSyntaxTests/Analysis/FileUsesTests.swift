import LuaSyntax
import Testing

struct FileUsesTests {
  /// Each use as its path, or `?`; with `()` when it stands in a function.
  private func uses(_ file: String) -> [String] {
    FileUses(in: SyntaxTree(parsing: file), word: "include").uses.map { ($0.path ?? "?") + ($0.isInFunction ? "()" : "") }
  }

  @Test("a file is named by one text, written out")
  func named() {
    #expect(uses("include 'a/b.lua' include(\"c\") local x = include[[d]] f(include(('e')))") == ["a/b.lua", "c", "d", "e"])
    #expect(uses("include(x) include('a' .. 'b') include() include('a', 'b') include { 'a' } pcall(include, 'a') x = include") == Array(repeating: "?", count: 7))
  }

  @Test("a local of that name, a field and a method are something else")
  func others() {
    #expect(uses("local include = f include 'a' x.include 'b' x:include 'c'") == [])
  }

  @Test("what stands in a function is told apart")
  func functions() {
    #expect(uses("include 'a' local function f() include 'b' return function() include 'c' end end") == ["a", "b()", "c()"])
  }

  @Test("the place is that of the name, quotes and all; without one, that of the word")
  func places() {
    let tree = SyntaxTree(parsing: "include 'a' include(x)")
    #expect(FileUses(in: tree, word: "include").uses.map { tree.text.text(of: $0.bytes) } == ["'a'", "include"])
  }
}
