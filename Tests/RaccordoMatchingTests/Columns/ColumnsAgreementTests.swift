import RaccordoMatching
import RaccordoModel
import RaccordoRules
import SeededRandom
import Testing

/// The fast way, the tree and the plain reading of the rules say the same of every household.
@Suite struct ColumnsAgreementTests {
  private static let sizes = [0, 1, 1, 63, 64, 65, 65, 200]
  private let day = Vocabulary.day

  /// - Parameter ofMembers: whose day of birth the list has: each member's, or that of the one person who asks.
  @Test(arguments: [true, false])
  func `columns, trees and the plain reading agree on generated packs and lists`(ofMembers: Bool) async throws {
    let seed = SeededGenerator.seed
    var generator = PackGenerator(
      vocabulary: ofMembers ? .full : .lone, allowsPersons: true, random: SeededGenerator(seed: seed))
    var cases = 0
    var packs = 0
    var failures = 0
    // A number of households, not of seconds: a slow machine must try as much as a fast one.
    while cases < 4_000 {
      let pack = generator.pack()
      let list = generator.households(generator.random.pick(ColumnsAgreementTests.sizes))
      let matcher = try Matcher(pack, on: day, seed: 7)
      let result = try await matcher.match(list, workers: 1 + generator.random.below(4))
      for (program, outcome) in zip(pack.programs, result.programs) {
        let differences = differences(program, outcome, pack, list)
        try #require(differences.isEmpty, "seed \(seed), pack \(packs), program \(program.id): \(differences[0])\n\(program)")
        cases += outcome.entries.count + outcome.failures.count
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
    for (row, plainRow) in list.plainRows(of: program).enumerated() {
      let id = plainRow.id
      guard let answers = plainAnswers(program, plainRow.household, day: day) else {
        failed.append(id)
        expect(outcome.entry(of: id), nil, "\(id) fails")
        continue
      }
      let best = PlainOutcome.best(pack, program, day: day, answers: answers, members: plainRow.members)
      let traces = traces(program, pack, answers, plainRow.members)
      let chosen = chosen(traces)
      plain.append(PlainEntry(id, best, program, answers: answers, draw: Draw(seed: 7)))
      guard let entry = outcome.entry(of: id) else {
        differences.append("\(id) is missing")
        continue
      }
      let label = "\(id) \(plainRow.facts) \(plainRow.members)"
      expect(entry.row, row, "row of \(label)")
      expect(entry.judgement, judgement(plainRow, program, chosen), "tree, \(label)")
      expect(entry.judgement, judgement(plainRow, program, best, ask: entry.judgement.ask), "plain, \(label)")
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

  private func traces(
    _ program: Program, _ pack: RulePack, _ answers: [String: FieldValue], _ members: [Person]
  ) -> [ProgramTrace] {
    let services = pack.plainServices(of: program)
    var seen = RuleAnswers(answers, members: members)
    for index in members.indices where pack.fields.derivedAges.contains(.members) {
      seen.members[index].facts["age"] = plainAge(members[index].facts["birth_date"], on: day)
    }
    return services.map { service in
      ProgramTrace(
        program, operands: OperandValues(day: day, parameters: pack.parameters, service: service),
        order: { pack.fields.index(of: $0) ?? Int.max }, answers: seen)
    }
  }

  private func chosen(_ traces: [ProgramTrace]) -> ProgramTrace { ProgramTrace.best(traces, \.self) ?? traces[0] }

  private func judgement(_ row: PlainRow, _ program: Program, _ trace: ProgramTrace) -> Judgement {
    let mayEnter = trace.verdict != .ineligible
    return Judgement(
      household: row.id, program: program.id, service: trace.service, verdict: trace.verdict,
      points: mayEnter ? trace.points : nil, route: mayEnter ? trace.route : nil,
      because: mayEnter
        ? zip(program.criteria, trace.criteria).filter { !$0.isTrial && $1.points.known > .zero }.map(\.0.id) : [],
      whyNot: trace.requirements.filter { $0.truth == .no }.map(\.id), ask: trace.ask, memberOf: row.memberOf)
  }

  private func judgement(_ row: PlainRow, _ program: Program, _ plain: PlainOutcome, ask: [String]) -> Judgement {
    let mayEnter = plain.mayEnter != false
    return Judgement(
      household: row.id, program: program.id, service: plain.service, verdict: plain.verdict,
      points: mayEnter
        ? PointsInterval(known: Points(hundredths: plain.known), possible: Points(hundredths: plain.possible)) : nil,
      route: mayEnter ? RouteChoice(possible: plain.routes, mayBeNone: plain.mayHaveNoRoute) : nil,
      because: mayEnter ? plain.because : [], whyNot: plain.whyNot, ask: ask, memberOf: row.memberOf)
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
