import RaccordoModel
import RaccordoRules

/// Whom to ask what, so that the places can be decided: only households whose own missing answers can move somebody
/// across the line of a stage.
///
/// The order is by how much of what is open must turn out one way for the household to cross the line: the smaller the
/// share of its open points, the more a question is worth. First come those whom any such answer moves, as a household above
/// the line that only has to prove that it may enter. The line is the last household with a place.
struct AskList {
  let asks: [AskNext]

  /// - Parameter line: the points of the last household with a place, when there is none left.
  init(candidates: [Candidate], entries: [RankedHousehold], supply: ProgramPlaces, line: Points?) {
    let line = line?.hundredths
    let open = Openness(entries, supply)
    asks = entries.indices.compactMap { index -> (share: Double, ask: AskNext)? in
      let (candidate, entry) = (candidates[index], entries[index])
      let fields = open.fields(of: candidate, entry)
      if fields.isEmpty { return nil }
      return (
        share: AskList.share(candidate, entry, line: line),
        ask: AskNext(household: entry.judgement.household, rank: entry.rank, fields: fields)
      )
    }.sorted { left, right in
      if left.share != right.share { return left.share < right.share }
      return (left.ask.rank ?? Int.max, left.ask.household) < (right.ask.rank ?? Int.max, right.ask.household)
    }.map(\.ask)
  }

  /// The share of its open points, from 0 to 1, that must turn out one way for the household to reach the line: down for
  /// those that hold a place now, up for the others. Without a line whoever proves eligible gets a place.
  private static func share(_ candidate: Candidate, _ entry: RankedHousehold, line: Int?) -> Double {
    guard let line else { return 0 }
    let known = candidate.judged.bounds.known
    let (distance, open) =
      entry.hasPlace
      ? (known - line, known - (candidate.bounds.worst?.points ?? Int.min / 2))
      : (line - known, (candidate.bounds.best?.points ?? known) - known)
    if distance <= 0 { return 0 }
    return open <= distance ? 1 : Double(distance) / Double(open)
  }
}

/// At which stages answers can still change who passes, and whose.
private struct Openness {
  private let supply: ProgramPlaces
  /// For each stage, whether it, or one after it, is open for anybody.
  private let isOpen: [Bool]

  init(_ entries: [RankedHousehold], _ supply: ProgramPlaces) {
    self.supply = supply
    var isOpen = supply.steps.indices.map { step in entries.contains { $0.standings[step] == .open } }
    for step in isOpen.indices.dropLast().reversed() { isOpen[step] = isOpen[step] || isOpen[step + 1] }
    self.isOpen = isOpen
  }

  /// The missing answers of a household that can change who passes a stage: none when they cannot.
  func fields(of candidate: Candidate, _ entry: RankedHousehold) -> [String] {
    guard candidate.mayCompete else { return [] }
    let steps = supply.steps.indices.filter { matters(at: $0, entry) }
    guard !steps.isEmpty else { return [] }
    let places = candidate.judged.places?.questions ?? []
    return (candidate.questions + places).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// An open household moves itself. One that is certain moves others where it may take one place or another of those there
  /// are, or where one that does not fit stops the giving.
  private func matters(at step: Int, _ entry: RankedHousehold) -> Bool {
    if entry.standings[step] == .open { return true }
    guard isOpen[step], step == 0 || entry.standings[step - 1] != .surelyOut else { return false }
    if !supply.isUniform { return true }
    guard entry.standings[step] == .surelyIn else { return false }
    if case .pools = supply.steps[step].places { return true }
    return !supply.steps[step].reserves.isEmpty
  }
}
