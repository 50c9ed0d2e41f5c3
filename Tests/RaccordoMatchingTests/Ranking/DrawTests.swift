import RaccordoMatching
import RaccordoModel
import RaccordoRules
import Testing

/// The draw can be replayed by anybody. The numbers here come from this Lua 5.4 script, not from our code:
///
///     local function draw(seed, program, household)
///       local hash = 0xcbf29ce484222325
///       for _, byte in ipairs({ (seed .. "/" .. program .. "/" .. household):byte(1, -1) }) do
///         hash = (hash ~ byte) * 0x100000001b3
///       end
///       hash = (hash ~ (hash >> 30)) * 0xbf58476d1ce4e5b9
///       hash = (hash ~ (hash >> 27)) * 0x94d049bb133111eb
///       return string.format("0x%x", hash ~ (hash >> 31))
///     end
@Suite struct DrawTests {
  @Test func `the numbers are those of the published recipe`() {
    #expect(Draw(seed: 20_250_312).number(for: "N001", in: "decadenza") == 0x37a1_6215_a62a_2e42)
    #expect(Draw(seed: 20_250_312).number(for: "N002", in: "decadenza") == 0x5206_a947_ee69_78c7)
    #expect(Draw(seed: 0).number(for: "", in: "") == 0x0417_0ea9_f1fb_3f44)
    #expect(Draw(seed: .max).number(for: "perché", in: "fondo_sociale") == 0xc062_71cf_a37a_d7cb)
  }

  @Test func `the draw decides among equals, and each seed decides anew`() async throws {
    let pack = try RulePack.text(fields: "field \"people\" { kind = \"number\" }", rules: "program \"p\" { title = \"t\", places = 3 }")
    let households = (0..<20).map { Household(id: "N\($0)") }
    var shortlists: Set<[String]> = []
    for seed in 0..<10 as Range<UInt64> {
      let (result, _) = try await Matcher(pack, on: Vocabulary.day, seed: seed).match(households)
      let draw = Draw(seed: seed)
      let expected = households.map(\.id).sorted { draw.number(for: $0, in: "p") < draw.number(for: $1, in: "p") }
      #expect(result.programs[0].entries.map(\.judgement.household) == expected)
      shortlists.insert(Array(expected.prefix(3)))
    }
    #expect(shortlists.count > 5)
  }

  @Test func `the seed is the day unless said otherwise`() throws {
    let pack = try RulePack.text(fields: "field \"people\" { kind = \"number\" }", rules: "program \"p\" { title = \"t\" }")
    #expect(try Matcher(pack, on: Vocabulary.day).seed == 20_250_312)
  }
}
