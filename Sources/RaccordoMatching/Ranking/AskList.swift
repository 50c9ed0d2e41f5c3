import RaccordoModel

/// Whom to ask what, so that the places can be decided: only open households whose own missing answers can move them
/// across the line.
///
/// The order is by how far past the line the answers can carry a household, in points: down for those that hold a
/// place now, up for the others. The line is the last household with a place.
struct AskList {
  let asks: [AskNext]

  init(candidates: [Candidate], entries: [RankedHousehold], places: Int?) {
    let lineIndex = entries.lastIndex { $0.hasPlace }
    let isFull = places.map { $0 == entries.count { $0.hasPlace } } ?? false
    let line = isFull ? lineIndex.map { candidates[$0].key.points } : nil
    let open = entries.indices.filter { entries[$0].standing == .open && !candidates[$0].questions.isEmpty }
    asks = open.map { index in
      let (candidate, entry) = (candidates[index], entries[index])
      return (
        stake: AskList.stake(candidate, entry, line: line),
        ask: AskNext(household: entry.judgement.household, rank: entry.rank, fields: candidate.questions)
      )
    }.sorted { left, right in
      if left.stake != right.stake { return left.stake > right.stake }
      return (left.ask.rank ?? Int.max, left.ask.household) < (right.ask.rank ?? Int.max, right.ask.household)
    }.map(\.ask)
  }

  /// How far past the line the answers can carry the household, in hundredths of a point. Without a line every
  /// household that proves eligible gets a place.
  private static func stake(_ candidate: Candidate, _ entry: RankedHousehold, line: Int?) -> Double {
    guard let line else { return .infinity }
    if entry.hasPlace {
      return candidate.bounds.worst.map { Double(line) - Double($0.points) } ?? .infinity
    }
    return candidate.bounds.best.map { Double($0.points) - Double(line) } ?? -.infinity
  }
}
