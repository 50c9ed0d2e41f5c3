import RaccordoModel
import RaccordoRules

/// The households, or persons, of one program in rank order, and the outcome once its places are given.
final class ProgramRanking {
  let program: Program
  let pack: RulePack
  let list: HouseholdList
  let day: CivilDay
  let draw: Draw
  /// What its stages have to give.
  let supply: ProgramPlaces
  /// Who declined a place, and does not compete for it.
  let declines: Declines
  /// In rank order; those that cannot enter, or do not ask for what the program gives, stand behind them, in list order.
  private(set) var candidates: [Candidate] = []
  /// How many of them have a rank.
  private var rankedCount = 0
  private let failures: [RowIssue]
  private let answers: AnswerTable
  private let ties: [TieColumn]

  init(
    _ program: Program, pack: RulePack, list: HouseholdList, answers: AnswerTable, day: CivilDay, draw: Draw,
    declines: Declines, outcome: JudgedList.Program
  ) {
    self.program = program
    self.pack = pack
    self.list = list
    self.day = day
    self.draw = draw
    self.answers = answers
    supply = ProgramPlaces(program, pack: pack)
    self.declines = declines
    ties = TieColumn.all(of: program, answers)
    failures = outcome.failures
    order(outcome)
  }

  private func order(_ outcome: JudgedList.Program) {
    let failed = Set(outcome.failures.compactMap(\.household))
    let all = outcome.rows.filter { !failed.contains($0.judgement.household) }.map { Candidate($0, in: self) }
    // Places in the array are sorted, not the households themselves: those are large to move.
    let ranked = all.indices.filter { all[$0].isRanked }.sorted { all[$0].key < all[$1].key }
    let outside = all.indices.filter { !all[$0].isRanked }
    rankedCount = ranked.count
    candidates = (ranked + outside).map { all[$0] }
  }

  /// Says of everybody who gets no place here because of one in another program.
  func apply(_ exclusions: Exclusions) {
    for index in candidates.indices {
      (candidates[index].excludedBy, candidates[index].exclusion) = exclusions[candidates[index].judged.judgement]
    }
  }

  /// Adds those who are left out because of the places that were just given.
  ///
  /// - Returns: whether somebody who would compete is among them.
  func withhold(_ exclusions: Exclusions) -> Bool {
    var isAny = false
    for index in candidates.indices where candidates[index].excludedBy == nil {
      guard let other = exclusions[candidates[index].judged.judgement].by else { continue }
      isAny = isAny || candidates[index].unmetBeforePlaces(isClosed: supply.isClosed) == nil
      candidates[index].excludedBy = other
    }
    return isAny
  }

  /// - Parameters:
  ///   - given: the places of each stage.
  ///   - standings: for each stage, what is certain of each candidate.
  func result(_ given: GivenPlaces, _ standings: [[Standing]]) -> ProgramResult {
    var entries: [RankedHousehold] = []
    entries.reserveCapacity(candidates.count)
    var shared = 0
    for (position, candidate) in candidates.enumerated() {
      var entry = RankedHousehold(
        row: candidate.judged.row, judgement: candidate.judged.judgement,
        rank: position < rankedCount ? position + 1 : nil,
        hasPlace: given.places[position].count == supply.steps.count,
        standing: standings.last?[position] ?? .open, draw: candidate.key.draw, unmet: given.unmet[position])
      if candidate.asked == .notAsked {
        // It has nothing to answer for what it does not ask for.
        entry.judgement.ask = []
      } else if candidate.lacksSize {
        entry.judgement.ask = ProgramPlaces.askingMembers(entry.judgement.ask)
      }
      if position < rankedCount {
        if position == 0 || !candidate.key.isEqualButForDraw(to: candidates[position - 1].key) { shared = position + 1 }
        entry.sharedRank = shared
      }
      entry.places = given.places[position]
      entry.standings = standings.map { $0[position] }
      entry.excludedBy = candidate.excludedBy
      entry.declined = candidate.declined?.decline
      entry.need = candidate.asked.term(of: program)
      entry.servedBy = given.servedBy[position]
      entries.append(entry)
    }
    let asks = AskList(candidates: candidates, entries: entries, supply: supply, line: given.stages.last?.line)
    return ProgramResult(
      program: program.id, supply: supply, given: given, entries: entries, failures: failures,
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
