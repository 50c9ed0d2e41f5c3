import RaccordoRules
import Testing

@Suite struct SuppressionTests {
  private static let field = "field \"n\" { kind = \"number\", min = 0 }\n"
  private static let impossible = "criterion \"c\" { when = { n = less_than(0) }, points = 1, reason = \"r\" }"

  private func places(_ comment: String, _ rule: String = impossible) -> [String] {
    WrittenPack(Self.field, comment + "\n" + rule).places
  }

  @Test func `a warning is allowed on the line above, by code or by word, with a reason`() {
    #expect(places("") == ["W105 rules.lua:3:30"])
    #expect(places("-- check: allow W105 under discussion") == [])
    #expect(places("--check: allow impossible-condition under discussion") == [])
    #expect(places("-- check: allow W105 under discussion\n-- and another comment") == [])
  }

  @Test func `a permission that does not hold is told, and allows nothing`() {
    #expect(places("-- check: allow W105") == ["W121 rules.lua:2:1", "W105 rules.lua:3:30"])
    #expect(places("-- check: allow W999 why") == ["W121 rules.lua:2:1", "W105 rules.lua:3:30"])
    #expect(places("-- check: allow E003 why") == ["W121 rules.lua:2:1", "W105 rules.lua:3:30"])
    #expect(places("-- check: ignore W105 why") == ["W121 rules.lua:2:1", "W105 rules.lua:3:30"])
    #expect(places("", Self.impossible + " -- check: allow W105 why") == ["W105 rules.lua:3:30", "W121 rules.lua:3:73"])
  }

  @Test func `a permission for nothing is told`() {
    #expect(places("-- check: allow W101 why") == ["W120 rules.lua:2:1", "W105 rules.lua:3:30"])
    #expect(places("-- check: allow W105 why\n") == ["W120 rules.lua:2:1", "W105 rules.lua:4:30"])
  }

  @Test func `while there are errors, what is allowed is not said to be unused`() {
    #expect(places("-- check: allow W105 why", "criterion \"c\" { when = { m = 1 }, points = 1, reason = \"r\" }") == ["E003 rules.lua:3:26"])
  }

  @Test func `an unused figure is allowed in its note`() {
    let rule = "criterion \"c\" { when = { n = more_than(0) }, points = 1, reason = \"r\" }"
    #expect(WrittenPack(Self.field, rule, parameters: "x,,,5,EUR,\n").places == ["W114 parameters.csv:2:1"])
    #expect(WrittenPack(Self.field, rule, parameters: "x,,,5,EUR,check: allow W114 for people to read\n").places == [])
    #expect(WrittenPack(Self.field, rule, parameters: "x,,,5,EUR,check: allow W114\n").places == ["W121 parameters.csv:2", "W114 parameters.csv:2:1"])
  }
}
