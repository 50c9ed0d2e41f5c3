import RaccordoMatching
import RaccordoModel
import RaccordoRules
import Testing

/// Rules that stand under several programs are compiled once: what differs between the programs counts all the same.
@Suite struct SharedRuleTests {
  private static let fields = """
    field "arrears" { kind = "money" }
    field "isee" { kind = "money" }
    field "needs" { kind = "choice", of = { "work", "home", "school" } }
    field "age" { kind = "number", of_member = true }
    """

  private static func pack(_ ids: [String]) throws -> RulePack {
    try RulePack.text(
      fields: fields,
      rules: """
        -- program "..." stands in a loop.
        for _, id in ipairs { \(ids.map { "\"\($0)\"" }.joined(separator: ", ")) } do
          local places, subject, factor = 9, "household", 2
          if id == "stages" or id == "stage" then places = nil end
          if id == "person" then subject = "person" end
          if id == "half" then factor = 0.5 end
          program(id) { title = "P", places = places, subject = subject }
          if id == "capped" then group "g" { at_most = 5 } end
          if id == "highest" then group "h" { at_most = 1 } group "g" { highest = true } end
          if id == "double" or id == "half" then
            compute "share" { kind = "number", reads = { "arrears" }, value = function(h) return h.arrears * factor end }
            requirement "share" { when = { share = at_most(1000) }, reason = "r", otherwise = "o" }
            criterion "shared" { when = { share = at_least(500) }, points = bands("share", { { to = 700, 3 }, { to = 2000, 1 } }), reason = "r" }
          end
          if id == "stages" then stage "first" { places = 3 } end
          if id == "stages" or id == "stage" then
            stage "last" { places = 1 }
            requirement "poor" { stage = "last", when = { isee = at_most(5000) }, reason = "r", otherwise = "o" }
          end
          requirement "need" { when = { needs = one_of { "work", "home" } }, reason = "r", otherwise = "o" }
          if id == "capped" or id == "highest" then
            criterion "debt" { group = "g", when = { arrears = at_least(500) }, points = 4, reason = "r" }
            criterion "isee" { group = "g", points = bands("isee", { { to = 3000, 3 }, { to = 6000, 2 } }), reason = "r" }
          end
          criterion "any" { when = { arrears = at_least(500) }, points = 2, reason = "r", if_unknown = "yes" }
        end
        """)
  }

  private static let ids = ["capped", "double", "highest", "stages", "half", "stage", "person", "plain"]

  private static var households: [Household] {
    let euros: [Int64?] = [nil, 0, 400, 600, 1_200, 2_500]
    let amounts = euros.map { $0.map { FieldValue.money(Money(cents: $0 * 100)) } }
    let needs: [FieldValue?] = [nil, "work", "school"]
    return amounts.enumerated().flatMap { first, arrears in
      amounts.enumerated().flatMap { second, isee in
        needs.enumerated().map { third, need in
          let answers: [String: FieldValue?] = ["arrears": arrears, "isee": isee, "needs": need]
          let facts = answers.compactMapValues(\.self)
          return Household(id: "N\(first)\(second)\(third)", facts: facts, members: [Person(id: "1", facts: ["age": 7])])
        }
      }
    }
  }

  @Test func `each program of a loop evaluates as it does alone`() async throws {
    let pack = try Self.pack(Self.ids)
    let together = try await Matcher(pack, on: Vocabulary.day).evaluate(pack.list(of: Self.households).list)
    var seen: Set<[PointsInterval?]> = []
    for id in Self.ids {
      let single = try Self.pack([id])
      let alone = try await Matcher(single, on: Vocabulary.day).evaluate(single.list(of: Self.households).list)
      let (pair, expected) = (try #require(together.pairs.first { $0.program == id }), try #require(alone.pairs.first))
      #expect(pair.count == Self.households.count && pair.count == expected.count)
      for row in 0..<pair.count {
        #expect(pair.verdict(row) == expected.verdict(row), "\(id), row \(row)")
        #expect(pair.points(row) == expected.points(row), "\(id), row \(row)")
      }
      seen.insert((0..<pair.count).map { pair.points($0) })
    }
    // Where the programs said the same, nothing could be mixed up. Those without a group of points are alike but for the stage.
    #expect(seen.count >= 5)
  }

  @Test func `each program of a loop is matched, proved and explained as it is alone`() async throws {
    let pack = try Self.pack(Self.ids)
    let (together, _) = try await Matcher(pack, on: Vocabulary.day).match(Self.households)
    for id in Self.ids {
      let (alone, _) = try await Matcher(try Self.pack([id]), on: Vocabulary.day).match(Self.households)
      let (program, expected) = (try #require(together[id]), try #require(alone[id]))
      #expect(program.entries.map(\.judgement) == expected.entries.map(\.judgement), "\(id)")
      #expect(program.askNext.map(\.household) == expected.askNext.map(\.household), "\(id)")
    }
  }
}
