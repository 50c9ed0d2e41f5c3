import RaccordoModel
import RaccordoRules

/// The programs of a screening that are about households, or those about persons.
struct ScreeningPart: Sendable {
  private let matcher: Matcher
  private let subject: Program.Subject
  private let programs: [Program]
  /// For each program with each of its services, its number in the screening.
  private let pairs: [Int]
  private let keep: Screening.Keep
  private let rules: ChunkRules

  init(_ matcher: Matcher, _ subject: Program.Subject, _ programs: [Program], pairs: [Int], keep: Screening.Keep) {
    self.matcher = matcher
    self.subject = subject
    self.programs = programs
    self.pairs = pairs
    self.keep = keep
    rules = ChunkRules(ListJudge(pack: matcher.pack, programs: programs, day: matcher.day))
  }

  /// - Parameter floors: for each pair of the screening the points that the first of its list have at least.
  func screen(_ chunk: HouseholdList, workers: Int, floors: [Int], into screened: inout ScreenedChunk) async throws {
    let roll = subject == .person ? PersonRoll(chunk) : nil
    let rows = roll.map { chunk.persons($0) } ?? chunk
    let prepared = try await rules.prepare(rows, workers: workers)
    let plans = plans(prepared, floors: floors)
    let shares = try await inOrder(PreparedList.shards(rows.count, workers: workers)) { [keep] share in
      ScreenedShare(prepared, share, plans, keep: keep)
    }
    for (program, failures) in zip(programs, prepared.computed.failures) where !failures.isEmpty {
      screened.failures[program.id] = failures
    }
    screened.add(shares, of: subject, ids: rows.ids, roll: roll, plans)
  }

  /// What each plan needs beside what is evaluated.
  private func plans(_ prepared: PreparedList, floors: [Int]) -> [ScreenedPlan] {
    let (draw, evaluated) = (Draw(seed: matcher.seed), prepared.compiled.plans.plans)
    var plans: [ScreenedPlan] = []
    for ((program, ofProgram), failures) in zip(prepared.compiled.programs, prepared.computed.failures) {
      let ties = TieColumn.all(of: program, prepared.answers)
      let failed = failures.isEmpty ? nil : ScreeningPart.rows(of: failures, in: prepared.list)
      for number in plans.count..<plans.count + ofProgram.count {
        plans.append(
          ScreenedPlan(
            pair: pairs[number], floor: floors[pairs[number]], sums: evaluated[number].sums, draw: draw.of(program.id), ties: ties,
            failed: failed))
      }
    }
    return plans
  }

  private static func rows(of failures: [RowIssue], in list: HouseholdList) -> Bitmap {
    var rows = Bitmap(repeating: false, count: list.count)
    for id in failures.compactMap(\.household) { if let row = list.row(of: id) { rows[row] = true } }
    return rows
  }
}

/// One program towards one service, as a chunk is screened for it.
struct ScreenedPlan: Sendable {
  /// Its number in the screening.
  let pair: Int
  /// Whoever has fewer points is not among the first of its list.
  let floor: Int
  /// The numbers of its sums in an evaluated block.
  let sums: Range<Int>
  let draw: Draw.OfProgram
  let ties: [TieColumn]
  /// The rows on which one of the program's functions failed: what it says of them means nothing.
  let failed: Bitmap?

  /// Where somebody of the chunk stands among those that the program may take.
  func key(_ points: Int, row: Int, id: String) -> RankKey {
    RankKey(
      points: points, ties: ties.map { $0.value(row: row, unknownAs: .infinity) }, draw: draw.number(for: id), household: id)
  }
}
