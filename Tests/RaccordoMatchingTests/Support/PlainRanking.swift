import RaccordoMatching
import RaccordoModel
import RaccordoRules

/// A household in the plain ranking.
struct PlainEntry: Hashable {
  var household: String
  /// `nil`: undetermined.
  var mayEnter: Bool?
  var points: Int
  /// One for each declared tie; `nil` where nobody knows.
  var ties: [Double?]
  var draw: UInt64
}

/// The ranking as its documentation puts it: known points, then each declared tie (unknown answers last), then the
/// draw; places go to those who may enter.
struct PlainRanking {
  let ranked: [PlainEntry]
  let chosen: Set<String>

  init(_ entries: [PlainEntry], ties: [Tie], places: Int?) {
    ranked = entries.filter { $0.mayEnter != false }.sorted { PlainRanking.isBefore($0, $1, ties) }
    let eligible = ranked.filter { $0.mayEnter == true }
    chosen = Set(eligible.prefix(places ?? Int.max).map(\.household))
  }

  private static func isBefore(_ left: PlainEntry, _ right: PlainEntry, _ ties: [Tie]) -> Bool {
    if left.points != right.points { return left.points > right.points }
    for (index, tie) in ties.enumerated() {
      switch (left.ties[index], right.ties[index]) {
      case (let mine?, let other?) where mine != other: return tie.order == .higher ? mine > other : mine < other
      case (.some, nil): return true
      case (nil, .some): return false
      default: continue
      }
    }
    return left.draw < right.draw
  }
}

extension PlainEntry {
  init(_ household: String, _ outcome: PlainOutcome, _ program: Program, answers: [String: FieldValue], draw: Draw) {
    self.init(household, mayEnter: outcome.mayEnter, known: outcome.known, program, answers: answers, draw: draw)
  }

  init(_ household: String, mayEnter: Bool?, known: Int, _ program: Program, answers: [String: FieldValue], draw: Draw) {
    self.init(
      household: household, mayEnter: mayEnter, points: known,
      ties: program.ties.map { tie in answers[tie.field].flatMap(PlainEntry.size) },
      draw: draw.number(for: household, in: program.id))
  }

  private static func size(_ value: FieldValue) -> Double? {
    switch value {
    case .number(let number): number
    case .money(let money): Double(money.cents)
    case .date(let day): Double(day.daysSince1970)
    case .yesNo, .word, .words: nil
    }
  }
}
