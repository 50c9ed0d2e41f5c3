import RaccordoMatching
import RaccordoModel
import RaccordoRules
import SeededRandom
import Testing

/// What "surely" promises over many packs that share needs, held against every completion of short lists.
@Suite struct NetworkProofTests {
  @Test(arguments: [false, true]) func `standings hold in every completion of generated networks`(hasExclusions: Bool) async throws {
    let seed = SeededGenerator.seed &+ (hasExclusions ? 52 : 51)
    var generator = PackGenerator(
      vocabulary: .small, allowsFailures: false,
      most: PackGenerator.Most(programs: 2, requirements: 1, criteria: 2, routes: 0, depth: 1), mostMembers: 0,
      random: SeededGenerator(seed: seed))
    var (networks, completions, decided) = (0, 0, 0)
    var standings: [Standing: Int] = [:]
    while networks < 60 {
      let packs = generator.network(PackGenerator.NetworkShape(packs: 2, hasExclusions: hasExclusions))
      let list = generator.householdsWithNeeds(2 + generator.random.below(2))
      let all = completed(list, packs)
      guard (2...150).contains(all.count) else { continue }
      let matcher = try NetworkMatcher(packs, on: Vocabulary.day, seed: 3)
      func match(_ list: HouseholdList) async throws -> [ProgramResult] {
        try await matcher.match(packs.map { _ in list }).results.flatMap(\.programs)
      }
      let result = try await match(list)
      var seen = result.map { $0.entries.reduce(into: [String: Set<Int>]()) { $0[$1.judgement.household] = [] } }
      for one in all {
        for (number, program) in try await match(one).enumerated() {
          for entry in program.entries { seen[number][entry.judgement.household]?.insert(entry.places.count) }
        }
      }
      for (number, program) in result.enumerated() {
        for entry in program.entries {
          let passed = seen[number][entry.judgement.household] ?? []
          for (step, standing) in entry.standings.enumerated() {
            let (always, never) = (passed.allSatisfy { $0 > step }, passed.allSatisfy { $0 <= step })
            let isTrue = standing == .open || (standing == .surelyIn ? always : never)
            try #require(isTrue, "seed \(seed), network \(networks), \(program.program) \(entry), \(list), \(packs.map(\.programs))")
            standings[standing, default: 0] += 1
            decided += standing == .open && (always || never) ? 1 : 0
          }
        }
      }
      networks += 1
      completions += all.count
    }
    print(
      """
      standing over networks: seed \(seed), \(networks) networks, \(completions) completions; in \(standings[.surelyIn, default: 0]), \
      out \(standings[.surelyOut, default: 0]), open \(standings[.open, default: 0]) of which in truth decided \(decided)
      """)
    #expect(standings.count == 3)
  }

  @Test func `where every answer is known the standings are the places`() async throws {
    var generator = PackGenerator(
      vocabulary: .small, allowsGaps: false, allowsFailures: false,
      most: PackGenerator.Most(programs: 2, requirements: 1, criteria: 2, routes: 0, depth: 1), mostMembers: 0,
      random: SeededGenerator(seed: SeededGenerator.seed &+ 53))
    for number in 0..<200 {
      let packs = generator.network(PackGenerator.NetworkShape(hasExclusions: true))
      var list = HouseholdList(fields: generator.vocabulary.fields)
      for row in 0..<8 {
        let facts = generator.vocabulary.words.map { ($0.field.name, generator.random.pick($0.answers)) }
        list.append(
          Household(
            id: "N\(row)", facts: Dictionary(uniqueKeysWithValues: facts),
            members: (0...generator.random.below(3)).map { Person(id: String($0)) },
            needs: generator.random.pick([[], ["a"], ["b"]]).map { Need(term: $0) }))
      }
      let result = try await NetworkMatcher(packs, on: Vocabulary.day).match(packs.map { _ in list })
      for entry in result.results.flatMap(\.programs).flatMap(\.entries) {
        for (step, standing) in entry.standings.enumerated() {
          let expected: Standing = entry.places.count > step ? .surelyIn : .surelyOut
          try #require(standing == expected, "seed \(SeededGenerator.seed &+ 53), network \(number), \(entry)")
        }
      }
    }
  }

  /// Every way in which a list can turn out: each missing answer takes each value or stays missing, and so does how many people
  /// live where nobody is listed.
  private func completed(_ list: HouseholdList, _ packs: [RulePack]) -> [HouseholdList] {
    let read = packs.flatMap(\.programs).reduce(into: Set<String>()) { $0.formUnion($1.readFields) }
    let countsPeople = packs.flatMap(\.programs).contains { $0.unit.kind == .person }
    var lists: [[Household]] = [[]]
    for row in 0..<list.count {
      let household = list[row]
      let words = Vocabulary.small.words.filter { household.facts[$0.field.name] == nil && read.contains($0.field.name) }
      var ways = [household]
      for word in words {
        ways = ways.flatMap { way in
          [way] + word.answers.map { answer in
            var way = way
            way.facts[word.field.name] = answer
            return way
          }
        }
      }
      if household.members.isEmpty, countsPeople {
        ways = ways.flatMap { way in
          [0, 1, 2, 4].map { count in
            var way = way
            way.members = (0..<count).map { Person(id: String($0)) }
            return way
          }
        }
      }
      // More than are looked at anyway.
      guard lists.count * ways.count <= 1_000 else { return [] }
      lists = lists.flatMap { before in ways.map { before + [$0] } }
    }
    return lists.map { households in
      var list = HouseholdList(fields: list.fields)
      for household in households { list.append(household) }
      return list
    }
  }
}
