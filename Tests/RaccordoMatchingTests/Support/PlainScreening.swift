import RaccordoMatching
import RaccordoModel
import RaccordoRules

/// What a screening keeps, by the plain reading: everything is worked out, then sorted, then cut.
struct PlainScreening {
  struct Row: Hashable {
    var id: String
    var best: [ScreenedLine] = []
    var undetermined: [ScreenedLine] = []
  }

  struct ScreenedLine: Hashable {
    var pair: Int
    var points: PointsInterval
  }

  struct Outcome: Hashable {
    var pair: ProgramService
    var counts: [Verdict: Int]
    var failed: Int
    var best: [ScreenedHousehold]
    var isCut: Bool
  }

  var programs: [Outcome] = []
  /// Of households, then of persons.
  var rows: [[Row]] = []

  init(_ screening: Screening, _ list: HouseholdList) async throws {
    let matcher = screening.matcher
    let evaluation = try await matcher.evaluate(list)
    var bySubject: [Program.Subject: [Row]] = [:]
    for (number, pair) in screening.pairs.enumerated() {
      guard let program = matcher.pack.program(pair.program),
        let evaluated = evaluation.pairs.first(where: { $0.program == pair.program && $0.service == pair.service })
      else { continue }
      let plain = list.plainRows(of: program)
      var entries: [PlainEntry] = []
      var counts: [Verdict: Int] = [:]
      var rows = bySubject[program.subject] ?? plain.map { Row(id: $0.id) }
      for (row, who) in plain.enumerated() {
        guard let answers = plainAnswers(program, who.household, day: matcher.day) else { continue }
        let verdict = evaluated.verdict(row)
        counts[verdict, default: 0] += 1
        guard let points = evaluated.points(row) else { continue }
        let line = ScreenedLine(pair: number, points: points)
        if verdict == .undetermined { rows[row].undetermined.append(line) }
        guard verdict == .eligible else { continue }
        rows[row].best.append(line)
        entries.append(
          PlainEntry(who.id, mayEnter: true, known: points.known.hundredths, program, answers: answers, draw: Draw(seed: matcher.seed)))
      }
      bySubject[program.subject] = rows
      let ranked = PlainRanking(entries, ties: program.ties, places: nil).ranked
      programs.append(
        Outcome(
          pair: pair, counts: counts, failed: plain.count - counts.values.reduce(0, +),
          best: ranked.prefix(screening.keep.households).map { ScreenedHousehold(id: $0.household, points: Points(hundredths: $0.points)) },
          isCut: ranked.count > screening.keep.households))
    }
    rows = Program.Subject.allCases.compactMap { bySubject[$0] }.map { rows in
      rows.map { row in
        var row = row
        // Swift's sort keeps equal ones in their order.
        row.best = Array(row.best.sorted { $0.points.known > $1.points.known }.prefix(screening.keep.programs))
        return row
      }
    }
  }

  /// What the screening itself keeps of a list cut in chunks.
  init(_ screening: Screening, _ list: HouseholdList, inChunksOf size: Int, workers: Int) async throws {
    var result = ScreeningResult(screening)
    for first in stride(from: 0, to: list.count, by: size) {
      let chunk = list.selecting(Array(first..<min(first + size, list.count)))
      let screened = try await screening.screen(chunk, workers: workers)
      result.add(screened)
      for (part, screened) in screened.rows.enumerated() {
        if rows.count == part { rows.append([]) }
        rows[part] += screened.ids.enumerated().map { row, id in
          Row(id: id, best: PlainScreening.lines(screened.best(row)), undetermined: PlainScreening.lines(screened.undetermined(row)))
        }
      }
    }
    programs = zip(screening.pairs, result.programs).map { pair, program in
      let counts: [Verdict: Int] = [.eligible: program.eligible, .undetermined: program.undetermined, .ineligible: program.ineligible]
      return Outcome(
        pair: pair, counts: counts.filter { $0.value > 0 }, failed: program.failed, best: program.best, isCut: program.isCut)
    }
  }

  private static func lines(_ points: ArraySlice<ScreenedPoints>) -> [ScreenedLine] {
    points.map { ScreenedLine(pair: $0.pair, points: $0.points) }
  }
}
