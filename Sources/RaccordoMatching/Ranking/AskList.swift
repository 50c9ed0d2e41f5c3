import RaccordoModel

/// Whom to ask what, so that the places can be decided: only open households whose own missing answers can move them
/// across the line.
///
/// The order is by how much of what is open must turn out one way for the household to cross the line: the smaller the
/// share of its open points, the more a question is worth. First come those whom any such answer moves, as a household above
/// the line that only has to prove that it may enter. The line is the last household with a place.
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
        share: AskList.share(candidate, entry, line: line),
        ask: AskNext(household: entry.judgement.household, rank: entry.rank, fields: candidate.questions)
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
