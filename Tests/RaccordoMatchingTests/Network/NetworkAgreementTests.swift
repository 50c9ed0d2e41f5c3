import RaccordoMatching
import RaccordoModel
import RaccordoRules
import SeededRandom
import Testing

/// Places over many packs are those of the plain reading, fair by definition, and the same whatever decides nothing.
@Suite struct NetworkAgreementTests {
  private let day = Vocabulary.day

  private func generator(_ number: UInt64) -> PackGenerator {
    PackGenerator(
      vocabulary: .full, allowsFailures: false,
      most: PackGenerator.Most(programs: 2, requirements: 1, criteria: 3, routes: 0, depth: 1), mostMembers: 0,
      random: SeededGenerator(seed: SeededGenerator.seed &+ number))
  }

  private func match(
    _ packs: [RulePack], _ list: HouseholdList, assign: AssignmentMode = .stable, workers: Int = 1
  ) async throws -> NetworkResult {
    let matcher = try NetworkMatcher(packs, on: day, seed: 7, assign: assign)
    return try await matcher.match(packs.map { _ in list }, workers: workers)
  }

  @Test func `places of generated networks are those of the plain reading, and nobody is passed over`() async throws {
    var generator = generator(41)
    var (networks, places, elsewhere, silent) = (0, 0, 0, 0)
    while networks < 1_000 {
      let packs = generator.network()
      let list = generator.householdsWithNeeds(generator.random.pick([1, 2, 4, 9]))
      let label: Comment = "seed \(SeededGenerator.seed &+ 41), network \(networks)"
      let result = try await match(packs, list)
      let plain = PlainNetworkRun(packs, list, seed: 7)
      let given = plain.given
      for (number, outcome) in result.results.flatMap(\.programs).enumerated() {
        let program = plain.places[number].program
        for entry in outcome.entries {
          let id = entry.judgement.household
          let expected = given[number].enumerated().compactMap { step, stage in
            stage[id].map { StagePlace(stage: program.steps[step].id, reserve: $0.reserve, service: $0.service) }
          }
          try #require(entry.places == expected, label)
          try #require((entry.unmet == .notAsked) == (plain.needs[number][id] == nil), label)
          try #require((entry.unmet == nil) == entry.hasPlace, label)
          places += expected.count
          elsewhere += entry.servedBy == nil ? 0 : 1
          silent += entry.unmet == .notAsked ? 1 : 0
        }
      }
      try expectFair(result.assignment, label)
      networks += 1
    }
    print("networks: seed \(SeededGenerator.seed &+ 41), \(networks) networks, \(places) places, \(elsewhere) served elsewhere, \(silent) not asked")
    #expect(places > 1_000 && elsewhere > 100 && silent > 100)
  }

  private func expectFair(_ summary: AssignmentSummary, _ label: Comment) throws {
    let faults = summary.justifiedEnvy + summary.passedOver + summary.waste + summary.reservesNotHonoured + summary.withheldInVain
    try #require(faults == 0, label)
    try #require(summary.matched <= summary.demands && summary.rounds == 1, label)
    for unit in summary.places {
      if let total = unit.total { try #require(unit.given + unit.free == total, label) }
    }
    if let largest = summary.largest { try #require(largest.points >= summary.totalPoints && largest.bound >= largest.points, label) }
  }

  @Test func `neither the order of the list nor the number of workers changes anything`() async throws {
    var generator = generator(42)
    for number in 0..<200 {
      let packs = generator.network(PackGenerator.NetworkShape(hasExclusions: true))
      let list = generator.householdsWithNeeds(70)
      var rows = Array(0..<list.count)
      rows.shuffle(using: &generator.random)
      let mode = generator.random.pick([AssignmentMode.stable, .stable, .best])
      let label: Comment = "seed \(SeededGenerator.seed &+ 42), network \(number), \(mode)"
      guard let one = try? await match(packs, list, assign: mode) else {
        await #expect(throws: MatchingError.self, label) { try await match(packs, list.selecting(rows), assign: mode) }
        continue
      }
      let other = try await match(packs, list.selecting(rows), assign: mode, workers: 3)
      try #require(one.assignment == other.assignment, label)
      for (left, right) in zip(one.results.flatMap(\.programs), other.results.flatMap(\.programs)) {
        func told(_ program: ProgramResult) -> [String: RankedHousehold] {
          Dictionary(uniqueKeysWithValues: program.entries.map { entry in
            var entry = entry
            entry.row = 0
            return (entry.judgement.household, entry)
          })
        }
        try #require(told(left) == told(right), label)
        try #require(left.stages == right.stages && left.askNext == right.askNext, label)
      }
    }
  }

  @Test func `the largest total is the largest of all ways to give the places`() async throws {
    var generator = generator(43)
    var (networks, larger) = (0, 0)
    while networks < 600 {
      let packs = generator.network(PackGenerator.NetworkShape(hasSizes: false, hasReserves: false))
      let list = generator.householdsWithNeeds(1 + generator.random.below(4))
      let plain = PlainNetworkRun(packs, list, seed: 7)
      let demands = plain.wishes.sorted { $0.key < $1.key }.map(\.value)
      guard demands.reduce(1, { min(100_000, $0 * ($1.count + 1)) }) <= 2_000 else { continue }
      let most = largest(demands, plain, heaps: plain.places.map { $0.heaps(0) })
      let label: Comment = "seed \(SeededGenerator.seed &+ 43), network \(networks)"
      let best = try await match(packs, list, assign: .best).assignment
      let stable = try await match(packs, list).assignment
      try #require(best.totalPoints == Points(hundredths: most) && best.gap == .zero, label)
      try #require(best.largest == stable.largest && best.largest?.isProved == true, label)
      larger += best.totalPoints > stable.totalPoints ? 1 : 0
      networks += 1
    }
    print("largest totals: seed \(SeededGenerator.seed &+ 43), \(networks) networks, \(larger) above the stable total")
    #expect(larger > 10)
  }

  /// Tries everything.
  private func largest(
    _ demands: [[PlainNetwork.Wish]], _ plain: PlainNetworkRun, heaps: [[String?: PlainHeap]]
  ) -> Int {
    guard let wishes = demands.first else { return 0 }
    let rest = Array(demands.dropFirst())
    var most = largest(rest, plain, heaps: heaps)
    for wish in wishes {
      guard let heap = heaps[wish.program][wish.service], heap.places > 0 else { continue }
      var left = heaps
      left[wish.program][wish.service]?.places -= 1
      let liking = wish.contender.wishes(in: plain.places[wish.program]).first { $0.service == wish.service }
      most = max(most, (liking?.known ?? 0) + largest(rest, plain, heaps: left))
    }
    return most
  }

  @Test func `one more place leaves nobody worse off, where all take as many`() async throws {
    var generator = generator(44)
    var better = 0
    for number in 0..<400 {
      let packs = generator.network(PackGenerator.NetworkShape(hasSizes: false))
      let list = generator.householdsWithNeeds(2 + generator.random.below(8))
      var more = packs
      let pack = generator.random.below(packs.count)
      let program = generator.random.below(packs[pack].programs.count)
      guard case .number(let places) = packs[pack].programs[program].steps[0].supply else { continue }
      let added = packs[pack].programs[program].unit.each
      if more[pack].programs[program].stages.isEmpty {
        more[pack].programs[program].places = places + added
      } else {
        more[pack].programs[program].stages[0].supply = .number(places + added)
      }
      let wishes = PlainNetworkRun(packs, list, seed: 7).wishes
      let (before, after) = (try await match(packs, list), try await match(more, list))
      for (demand, wishes) in wishes {
        let (old, new) = (position(wishes, before), position(wishes, after))
        try #require(new <= old, "seed \(SeededGenerator.seed &+ 44), network \(number), \(demand)")
        better += new < old ? 1 : 0
      }
    }
    print("one more place: seed \(SeededGenerator.seed &+ 44), \(better) demands better off")
    #expect(better > 50)
  }

  /// How far down its wishes a demand came.
  private func position(_ wishes: [PlainNetwork.Wish], _ result: NetworkResult) -> Int {
    let programs = result.results.flatMap(\.programs)
    return wishes.firstIndex { wish in
      let first = programs[wish.program].entry(of: wish.contender.entry.household)?.places.first
      return first != nil && first?.service == wish.service
    } ?? wishes.count
  }
}
