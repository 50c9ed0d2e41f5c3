import RaccordoMatching
import RaccordoModel
import RaccordoRules
import Testing

/// The fast way, the tree and the plain reading of the rules say the same of every household.
@Suite struct ColumnsAgreementTests {
  private static let sizes = [0, 1, 1, 63, 64, 65, 65, 200]
  private let day = Vocabulary.day

  @Test func `columns, trees and the plain reading agree on generated packs and lists`() async throws {
    let seed = SeededGenerator.seed
    var generator = PackGenerator(vocabulary: .full, random: SeededGenerator(seed: seed))
    var cases = 0
    var packs = 0
    var failures = 0
    // A number of households, not of seconds: a slow machine must try as much as a fast one.
    while cases < 6_000 {
      let pack = generator.pack()
      let list = generator.households(generator.random.pick(ColumnsAgreementTests.sizes))
      let matcher = try Matcher(pack, on: day, seed: 7)
      let result = try await matcher.match(list, workers: 1 + generator.random.below(4))
      for (program, outcome) in zip(pack.programs, result.programs) {
        let differences = differences(program, outcome, pack, list)
        try #require(differences.isEmpty, "seed \(seed), pack \(packs), program \(program.id): \(differences[0])\n\(program)")
        cases += list.count
        failures += outcome.failures.count
      }
      packs += 1
    }
    print("columns agreement: seed \(seed), \(packs) packs, \(cases) households judged, \(failures) failures of functions")
    #expect(failures > 0)
  }

  private func differences(
    _ program: Program, _ outcome: ProgramResult, _ pack: RulePack, _ list: HouseholdList
  ) -> [String] {
    var differences: [String] = []
    func expect<Value: Equatable>(_ got: Value, _ expected: Value, _ what: String) {
      if got != expected { differences.append("\(what): got \(got), expected \(expected)") }
    }
    var plain: [PlainEntry] = []
    var failed: [String] = []
    for row in 0..<list.count {
      let id = list.ids[row]
      guard let answers = plainAnswers(program, list[row].facts, day: day) else {
        failed.append(id)
        expect(outcome.entry(of: id), nil, "\(id) fails")
        continue
      }
      let best = PlainOutcome.best(pack, program, day: day, answers: answers)
      let traces = traces(program, pack, answers)
      let chosen = chosen(traces)
      plain.append(PlainEntry(id, best, program, answers: answers, draw: Draw(seed: 7)))
      guard let entry = outcome.entry(of: id) else {
        differences.append("\(id) is missing")
        continue
      }
      let label = "\(id) \(list[row].facts)"
      expect(entry.row, row, "row of \(label)")
      expect(entry.judgement, judgement(id, program, chosen), "tree, \(label)")
      expect(entry.judgement, judgement(id, program, best, ask: entry.judgement.ask), "plain, \(label)")
      expect(entry.unmet, unmet(entry, best, isClosed: pack.plainIsClosed(program)), "unmet of \(label)")
    }
    expect(outcome.failures.map(\.household), failed, "failures")
    let ranking = PlainRanking(plain, ties: program.ties, places: pack.plainPlaces(of: program))
    let ranked = outcome.entries.filter { $0.rank != nil }
    expect(ranked.map(\.judgement.household), ranking.ranked.map(\.household), "order")
    expect(ranked.compactMap(\.rank), Array(1..<(ranked.count + 1)), "ranks")
    expect(Set(outcome.shortlist.map(\.judgement.household)), ranking.chosen, "places")
    expect(outcome.referrals.map(\.household), outcome.shortlist.map(\.judgement.household), "referrals")
    return differences
  }

  private func traces(_ program: Program, _ pack: RulePack, _ answers: [String: FieldValue]) -> [ProgramTrace] {
    let services = pack.plainServices(of: program)
    return services.map { service in
      ProgramTrace(
        program, operands: OperandValues(day: day, parameters: pack.parameters, service: service),
        order: { pack.fields.index(of: $0) ?? Int.max }, answers: { answers[$0] })
    }
  }

  /// The service that suits best: the better verdict, then known points, then possible ones, then the earlier one.
  private func chosen(_ traces: [ProgramTrace]) -> ProgramTrace {
    let order: [Verdict] = [.ineligible, .undetermined, .eligible]
    func rank(_ trace: ProgramTrace) -> (Int, Points, Points) {
      (order.firstIndex(of: trace.verdict) ?? 0, trace.points.known, trace.points.possible)
    }
    return traces.reduce(traces[0]) { rank($1) > rank($0) ? $1 : $0 }
  }

  private func judgement(_ id: String, _ program: Program, _ trace: ProgramTrace) -> Judgement {
    let mayEnter = trace.verdict != .ineligible
    return Judgement(
      household: id, program: program.id, service: trace.service, verdict: trace.verdict,
      points: mayEnter ? trace.points : nil, route: mayEnter ? trace.route : nil,
      because: mayEnter
        ? zip(program.criteria, trace.criteria).filter { !$0.isTrial && $1.points.known > .zero }.map(\.0.id) : [],
      whyNot: trace.requirements.filter { $0.truth == .no }.map(\.id), ask: trace.ask)
  }

  private func judgement(_ id: String, _ program: Program, _ plain: PlainOutcome, ask: [String]) -> Judgement {
    let mayEnter = plain.mayEnter != false
    return Judgement(
      household: id, program: program.id, service: plain.service, verdict: plain.verdict,
      points: mayEnter
        ? PointsInterval(known: Points(hundredths: plain.known), possible: Points(hundredths: plain.possible)) : nil,
      route: mayEnter ? RouteChoice(possible: plain.routes, mayBeNone: plain.mayHaveNoRoute) : nil,
      because: mayEnter ? plain.because : [], whyNot: plain.whyNot, ask: ask)
  }

  private func unmet(_ entry: RankedHousehold, _ plain: PlainOutcome, isClosed: Bool) -> UnmetReason? {
    if entry.hasPlace { return nil }
    switch plain.mayEnter {
    case true?: return isClosed ? .noService : .full
    case nil: return .dataMissing
    case false?: return plain.failsAnywhere || plain.service == nil ? .notEligible : .noService
    }
  }
}
