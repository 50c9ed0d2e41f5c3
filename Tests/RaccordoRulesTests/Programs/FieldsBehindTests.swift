import RaccordoModel
import RaccordoRules
import Testing

@Suite struct FieldsBehindTests {
  /// Each compute reads the two before it: there are more ways back to the fields than can be walked.
  private static let pack: WrittenPack = {
    let first = ["a", "b"].enumerated().map { number, field in
      "compute \"c\(number)\" { kind = \"number\", reads = { \"\(field)\" }, value = function(h) return h.\(field) end }"
    }
    let others = (2..<90).map { number in
      "compute \"c\(number)\" { kind = \"number\", reads = { \"c\(number - 1)\", \"c\(number - 2)\", \"today\" }, "
        + "value = function(h) return h.c\(number - 1) + h.c\(number - 2) - h.today end }"
    }
    let rule = "criterion \"r\" { when = { c89 = at_least(1) }, points = 1, reason = \"r\" }"
    return WrittenPack(
      "field \"a\" { kind = \"number\" }\nfield \"b\" { kind = \"number\" }", (first + others + [rule]).joined(separator: "\n"))
  }()

  @Test(.timeLimit(.minutes(1))) func `each field stands once, in the order in which it is read`() throws {
    let program = try #require(try RulePack(FieldsBehindTests.pack.sources).programs.first)
    #expect(program.fields(behind: "c89") == ["b", "a", "today"])
    #expect(program.fields(behind: "c89") { $0 != "c88" } == ["b", "a", "today"])
    #expect(program.fields(behind: "c2") { $0 != "c1" } == ["a", "today"])
    #expect(program.fields(behind: "a") == ["a"])
  }

  @Test(.timeLimit(.minutes(1))) func `cases are looked for without walking every way`() throws {
    let pack = try RulePack(FieldsBehindTests.pack.sources)
    let coverage = Coverage(pack, try CaseRunner(pack).run())
    #expect(try !CaseSuggester(pack).suggestions(for: coverage).suggestions.isEmpty)
  }
}
