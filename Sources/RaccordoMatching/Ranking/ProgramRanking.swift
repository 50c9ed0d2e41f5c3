import RaccordoModel
import RaccordoRules

/// Orders the households of one program, gives the places and proves what is certain.
final class ProgramRanking {
  let program: Program
  let list: HouseholdList
  let day: CivilDay
  let draw: Draw
  /// What its stages have to give.
  let supply: ProgramPlaces
  /// Who is left out because of a place in another program.
  let exclusions: Exclusions
  private let answers: AnswerTable
  private let ties: [TieColumn]

  init(
    _ program: Program, pack: RulePack, list: HouseholdList, answers: AnswerTable, day: CivilDay, draw: Draw,
    exclusions: Exclusions = Exclusions()
  ) {
    self.program = program
    self.list = list
    self.day = day
    self.draw = draw
    self.answers = answers
    supply = ProgramPlaces(program, pack: pack)
    self.exclusions = exclusions
    ties = program.ties.compactMap { tie in
      answers.index(of: tie.field, in: program).map { TieColumn(tie: tie, index: $0, column: answers.columns[$0]) }
    }
  }

  func rank(_ outcome: JudgedList.Program) -> ProgramResult {
    let failed = Set(outcome.failures.compactMap(\.household))
    let candidates = outcome.rows.filter { !failed.contains($0.judgement.household) }.map { Candidate($0, in: self) }
    // Places in the array are sorted, not the households themselves: those are large to move.
    let ranked = candidates.indices.filter { candidates[$0].judged.judgement.verdict != .ineligible }
      .sorted { candidates[$0].key < candidates[$1].key }
    let outside = candidates.indices.filter { candidates[$0].judged.judgement.verdict == .ineligible }
    let ordered = (ranked + outside).map { candidates[$0] }
    let given = GivenPlaces(ordered, program, supply)
    let proof = FunnelProof(ordered, program, supply, given: given)
    var entries: [RankedHousehold] = []
    entries.reserveCapacity(ordered.count)
    var shared = 0
    for (position, candidate) in ordered.enumerated() {
      var entry = RankedHousehold(
        row: candidate.judged.row, judgement: candidate.judged.judgement,
        rank: position < ranked.count ? position + 1 : nil,
        hasPlace: given.places[position].count == supply.steps.count,
        standing: proof.standings.last?[position] ?? .open, draw: candidate.key.draw, unmet: given.unmet[position])
      if candidate.lacksSize { entry.judgement.ask = ProgramPlaces.askingMembers(entry.judgement.ask) }
      if position < ranked.count {
        if position == 0 || !candidate.key.isEqualButForDraw(to: ordered[position - 1].key) { shared = position + 1 }
        entry.sharedRank = shared
      }
      entry.places = given.places[position]
      entry.standings = proof.standings.map { $0[position] }
      entry.excludedBy = candidate.excludedBy
      entries.append(entry)
    }
    let asks = AskList(candidates: ordered, entries: entries, supply: supply, line: given.stages.last?.line)
    return ProgramResult(
      program: program.id, supply: supply, given: given, entries: entries, failures: outcome.failures,
      askNext: asks.asks, referrals: entries.filter { !$0.places.isEmpty }.map(referral))
  }

  private func referral(_ entry: RankedHousehold) -> Referral {
    let route = entry.judgement.route?.decided.flatMap(program.route)
    return Referral(
      household: entry.judgement.household, program: program.id, service: entry.service ?? route?.service ?? entry.judgement.service,
      route: route?.id, destination: route?.destination ?? LocalizedText(), day: day)
  }

  /// How many places a household takes; `nil` when nobody knows.
  func size(of row: Int) -> Int? {
    let members = list.members.rows(of: row).count
    return supply.size(members: members > 0 ? members : nil)
  }

  func ties(row: Int, unknownAs value: Double) -> [Double] {
    ties.map { $0.value(row: row, unknownAs: value) }
  }

  /// The fields behind the ties that nobody knows for this household.
  func unknownTies(row: Int) -> [String] {
    ties.flatMap { answers.missingFields(behind: $0.index, in: program, row: row) }
  }
}

/// The values that one declared tie orders by.
private struct TieColumn: Sendable {
  let tie: Tie
  let index: Int
  let column: Column

  /// Turned so that less is better.
  func value(row: Int, unknownAs value: Double) -> Double {
    guard column.known[row] else { return value }
    return tie.key(of: column.numbers[row])
  }
}

/// A household on its way into the ranking.
struct Candidate {
  let judged: JudgedProgram.Row
  let key: RankKey
  let bounds: RankBounds
  /// What to ask so that its place can be decided.
  let questions: [String]
  /// How many places it takes; `nil` when nobody knows.
  let size: Int?
  /// The program of the pack a place in which leaves none here, and whether that is so in every completion of the list.
  let excludedBy: String?
  let exclusion: Truth

  init(_ judged: JudgedProgram.Row, in ranking: ProgramRanking) {
    let row = judged.row
    let household = judged.judgement.household
    let number = ranking.draw.number(for: household, in: ranking.program.id)
    func key(_ points: Int, unknownTiesAs value: Double) -> RankKey {
      RankKey(points: points, ties: ranking.ties(row: row, unknownAs: value), draw: number, household: household)
    }
    self.judged = judged
    size = ranking.size(of: row)
    (excludedBy, exclusion) = ranking.exclusions[judged.judgement]
    // One that can never enter is not ordered: neither ties nor questions are looked at.
    guard judged.bounds.best != nil || judged.judgement.verdict != .ineligible else {
      self.key = RankKey(points: 0, ties: [], draw: number, household: household)
      bounds = RankBounds(best: nil, worst: nil)
      questions = []
      return
    }
    self.key = key(judged.bounds.known, unknownTiesAs: .infinity)
    bounds = RankBounds(
      best: judged.bounds.best.map { key($0, unknownTiesAs: -.infinity) },
      worst: judged.bounds.worst.map { key($0, unknownTiesAs: .infinity) })
    let members = size == nil ? [ProgramPlaces.members] : []
    questions = (judged.decisive + members + ranking.unknownTies(row: row)).reduce(into: []) {
      if !$0.contains($1) { $0.append($1) }
    }
  }

  /// Whether it gets no place because nobody knows how many it takes.
  var lacksSize: Bool { size == nil && judged.judgement.verdict != .ineligible }
}
