import LuaSyntax
import Testing

struct PlaceTests {
  private let file = """
    criterion "a" {
      when   = any { { arrears = between(1000, 5000) }, { minors = some { age = less_than(6) } } },
      points = per(members { age = less_than(6) }, 5, { at_most = 15 }),
      twice  = 1, twice = 2, ["quoted"] = (3), [2] = "second",
      ties   = { higher "arrears", draw },
    }
    """

  /// The text of the key and of the value, and how far the path went.
  private func place(_ path: PathStep...) throws -> [String] {
    let tree = SyntaxTree(parsing: file)
    let table = try #require(BlockCalls(in: tree).declarations.first?.table)
    let place = table.place(of: path)
    return [place.key.map(tree.slice) ?? "", tree.slice(place.value), place.isComplete ? "whole" : "\(place.steps)"]
  }

  @Test("a key leads to where it and its value are written")
  func keys() throws {
    #expect(try place(.key("points"), .item(2)) == ["", "5", "whole"])
    #expect(try place(.key("quoted")) == ["[\"quoted\"]", "(3)", "whole"])
    #expect(try place(.item(2)) == ["[2]", "\"second\"", "whole"])
  }

  @Test("a path goes through calls with a table and with parentheses")
  func calls() throws {
    #expect(try place(.key("when"), .item(1), .key("arrears"), .item(2)) == ["", "5000", "whole"])
    #expect(try place(.key("when"), .item(2), .key("minors"), .key("age"), .item(1)) == ["", "6", "whole"])
    #expect(try place(.key("points"), .key("at_most")) == ["at_most", "15", "whole"])
    #expect(try place(.key("points"), .item(1), .key("age")) == ["age", "less_than(6)", "whole"])
    #expect(try place(.key("ties"), .item(1), .item(1)) == ["", "\"arrears\"", "whole"])
  }

  @Test("of a key written twice the last counts")
  func twice() throws {
    #expect(try place(.key("twice")) == ["twice", "2", "whole"])
  }

  @Test("a path that goes too far stops at the deepest value found")
  func partial() throws {
    #expect(try place(.key("when"), .item(1), .key("minors")) == ["", "{ arrears = between(1000, 5000) }", "2"])
    #expect(try place(.key("points"), .item(2), .key("x")) == ["", "5", "2"])
    #expect(try place(.key("none"))[2] == "0")
  }

  @Test("an empty path is the table itself")
  func empty() throws {
    #expect(try place()[1].hasPrefix("{\n  when"))
  }
}
