import RaccordoMatching
import RaccordoModel
import RaccordoRules
import SeededRandom
import Testing

@Suite struct FairnessSheetTests {
  private static let fields = """
    field "sex" { kind = "choice", of = { "f", "m", "x" } }
    field "need" { kind = "number" }
    field "speaks" { kind = "many", of = { "it", "ar" } }
    field "birth_date" { kind = "date", of_member = true }
    """
  private static let rules = """
    program "p" { title = "t", places = 20 }
    criterion "need" { points = per("need", 1, { at_most = 50 }), reason = "r" }
    """

  private func pack(_ fairness: String) throws -> RulePack {
    let files = [
      "pack.lua": "pack \"test\" { version = \"1\", languages = { \"it\" }, fairness = \(fairness) }", "fields.lua": Self.fields,
      "rules.lua": Self.rules,
    ]
    return try RulePack(PackSources(files.map { PackSources.File(path: $0.key, bytes: Array($0.value.utf8)) }))
  }

  private func sheet(_ households: [Household], _ fairness: String = "{ \"sex\" }", small: SmallGroups = SmallGroups()) async throws -> FairnessSheet {
    let pack = try pack(fairness)
    let list = pack.list(of: households).list
    return FairnessSheet(try await Matcher(pack, on: Vocabulary.day).match(list), pack: pack, list: list, small: small)
  }

  private func people(_ count: Int, _ sex: String?, need: Int?) -> [Household] {
    (0..<count).map { number in
      var facts: [String: FieldValue] = [:]
      facts["sex"] = sex.map { .word($0) }
      facts["need"] = need.map { .number(Double($0)) }
      return Household(id: "\(sex ?? "-")\(number)", facts: facts)
    }
  }

  @Test func `rates are of those judged, and compared with the highest`() async throws {
    // 15 of 30 have a place; 5 of 40; the last 10 have none.
    let households = people(15, "f", need: 9) + (15..<30).map { Household(id: "f\($0)", facts: ["sex": "f", "need": 0]) }
      + (0..<40).map { Household(id: "m\($0)", facts: ["sex": "m", "need": $0 < 5 ? 8 : 1]) } + people(10, nil, need: nil)
    let fields = try #require(try await sheet(households).programs.first?.fields.first)
    #expect(fields.groups.map(\.keys) == [[.answer("f")], [.answer("m")], [.notKnown]])
    #expect(fields.groups.map(\.households) == [30, 40, 10] && fields.groups.map(\.withPlace) == [15, 5, 0])
    #expect(fields.groups.map(\.selectionRate) == [0.5, 0.125, 0] && fields.highest?.keys == [.answer("f")])
    #expect(fields.groups.map { fields.ratio(of: $0) } == [1, 0.25, nil])
    #expect(fields.belowFourFifths.map(\.keys) == [[.answer("m")]])
    #expect(fields.groups.map(\.unknownRate) == [0, 0, 1] && fields.groups[0].meanPoints == Points(hundredths: 450))
  }

  @Test func `four fifths themselves are not under four fifths`() async throws {
    let households = (0..<50).map { Household(id: "f\($0)", facts: ["sex": "f", "need": $0 < 10 ? 9 : 0]) }
      + (0..<50).map { Household(id: "m\($0)", facts: ["sex": "m", "need": $0 < 8 ? 9 : 0]) }
    var pack = try pack("{ \"sex\" }")
    pack.programs[0].places = 18
    let list = pack.list(of: households).list
    let sheet = FairnessSheet(try await Matcher(pack, on: Vocabulary.day).match(list), pack: pack, list: list)
    let fields = sheet.programs[0].fields[0]
    #expect(fields.groups.map(\.withPlace) == [10, 8] && fields.belowFourFifths == [])
    #expect(abs((fields.ratio(of: fields.groups[1]) ?? 0) - 0.8) < 1e-12)
  }

  @Test func `small groups are put together until nobody can be told apart, and rates of few are not compared`() async throws {
    let households = people(31, "f", need: 1) + people(29, "m", need: 2) + people(2, "x", need: 3) + people(6, nil, need: nil)
    let fields = try await sheet(households).programs[0].fields[0]
    // Two alone would be the total less the others: the next smallest group goes with them.
    #expect(fields.groups.map(\.keys) == [[.answer("f")], [.answer("m")], [.answer("x"), .notKnown]])
    #expect(fields.groups.map(\.households) == [31, 29, 8])
    #expect(fields.groups.map { fields.ratio(of: $0) != nil } == [false, false, false] && fields.highest == nil)
    let alone = try await sheet(people(3, "f", need: 1)).programs[0].fields[0]
    #expect(alone.groups.map(\.households) == [3])
  }

  @Test func `several choices and several members put a household into several groups`() async throws {
    let born: FieldValue = "1950-01-01", young: FieldValue = "2020-01-01"
    let households = [
      Household(
        id: "a", facts: ["speaks": ["it", "ar"]],
        members: [Person(id: "1", facts: ["birth_date": born]), Person(id: "2", facts: ["birth_date": young])]),
      Household(id: "b", facts: ["speaks": []], members: [Person(id: "1")]), Household(id: "c"),
    ]
    let sheet = try await sheet(households, "{ \"speaks\", { \"age\", to = { 17, 64 } } }", small: SmallGroups(shown: 1))
    let groups = sheet.programs[0].fields.map { $0.groups.map { [$0.keys.first: $0.households] } }
    #expect(groups[0] == [[.answer("it"): 1], [.answer("ar"): 1], [GroupKey.none: 1], [.notKnown: 1]])
    #expect(groups[1] == [[.range(above: nil, to: 17): 1], [.range(above: 64, to: nil): 1], [.notKnown: 2]])
  }

  @Test func `the draw tells whom it set in order, and where it decided a place`() async throws {
    let equal = try await sheet(people(22, "f", need: 5)).programs[0].draw
    #expect(equal.households.count == 22 && equal.atLine == equal.households)
    let apart = try await sheet((0..<22).map { Household(id: "h\($0)", facts: ["need": .number(Double($0))]) }).programs[0].draw
    #expect(apart.households == [] && apart.atLine == [])
  }

  @Test func `no group changes anything in a ranking`() async throws {
    let seed = SeededGenerator.seed &+ 531
    var generator = PackGenerator(vocabulary: .full, allowsPersons: true, random: SeededGenerator(seed: seed))
    for number in 0..<40 {
      var packs = [generator.pack()]
      packs.append(packs[0])
      packs[1].fairness = ComparedPacks.fairness(generator.vocabulary)
      let list = generator.households(30)
      let plain = try await Matcher(packs[0], on: Vocabulary.day).match(list), looked = try await Matcher(packs[1], on: Vocabulary.day).match(list)
      #expect(plain.programs.map(\.entries) == looked.programs.map(\.entries), "seed \(seed), pack \(number)")
      let sheet = FairnessSheet(looked, pack: packs[1], list: list, small: SmallGroups(shown: 4))
      for (part, outcome) in zip(sheet.programs, looked.programs) {
        for fields in part.fields {
          #expect(fields.groups.count == 1 || fields.groups.allSatisfy { $0.households >= 4 }, "seed \(seed), pack \(number), \(fields.field.name)")
          guard ComparedPacks.apart.contains(fields.field.name) else { continue }
          #expect(fields.groups.reduce(0) { $0 + $1.households } == outcome.entries.count, "seed \(seed), pack \(number), \(fields.field.name)")
        }
      }
    }
  }
}
