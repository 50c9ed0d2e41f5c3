import RaccordoModel
import RaccordoRules

/// A household, or a person, on its way into the ranking of a program.
struct Candidate {
  /// What the rules say of it, less the stages and services that it declined.
  let judged: JudgedProgram.Row
  let key: RankKey
  let bounds: RankBounds
  /// What to ask so that its place can be decided.
  let questions: [String]
  /// How many places it takes; `nil` when nobody knows.
  let size: Int?
  /// The need for which a place here counts.
  let asked: AskedNeed
  /// The program of the pack a place in which leaves none here, and whether that is so in every completion of the list.
  var excludedBy: String?
  var exclusion = Truth.no
  /// What it declined and still counts.
  let declined: DeclinedPlaces?

  init(_ judged: JudgedProgram.Row, in ranking: ProgramRanking) {
    let row = judged.row
    let household = judged.judgement.household
    let number = ranking.draw.number(for: household, in: ranking.program.id)
    func key(_ points: Int, unknownTiesAs value: Double) -> RankKey {
      RankKey(points: points, ties: ranking.ties(row: row, unknownAs: value), draw: number, household: household)
    }
    declined = DeclinedPlaces(ranking.declines[judged.judgement], ranking.program, ranking.supply)
    self.judged = declined?.leaves(of: judged) ?? judged
    size = ranking.size(of: row)
    asked = AskedNeed(of: ranking.program, declared: ranking.list.needs[row])
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

  /// Whether it stands in the list of the program.
  var isRanked: Bool { judged.judgement.verdict != .ineligible && asked != .notAsked }

  /// Whether what it declined keeps it from competing from the first stage on.
  var isParked: Bool { declined?.step == 0 }

  /// Whether only a place in a program that excludes this one keeps it from competing.
  func isWithheld(isClosed: Bool) -> Bool { unmetBeforePlaces(isClosed: isClosed) == .otherProgram }

  /// Whether it can compete for a place in some completion of the list.
  var mayCompete: Bool { bounds.best != nil && exclusion != .yes && asked != .notAsked && !isParked }

  /// Whether it does in all of them, as far as this program alone says.
  var surelyCompetes: Bool { bounds.worst != nil && exclusion == .no && asked != .notAsked && !isParked && size != nil }

  /// Whether no missing answer can change how it competes.
  ///
  /// - Parameter isRivalled: whether it may take a place of another program in place of one here.
  func isSettled(isRivalled: Bool) -> Bool {
    guard mayCompete, let best = bounds.best else { return true }
    guard bounds.worst == best, exclusion == .no, size != nil, !isRivalled || judged.liking.isSettled else { return false }
    guard let facts = judged.places else { return true }
    let answers = facts.later + facts.reserves + facts.options.map(\.mayEnter)
    return answers.allSatisfy { $0.open != .unknown && $0.open == $0.today }
      && facts.options.allSatisfy(\.liking.isSettled)
  }
}

/// For which of a program's needs a taker would get its place.
enum AskedNeed: Hashable, Sendable {
  /// The program names no needs: it is a need of its own.
  case ofItsOwn
  /// The first of the program's terms for which the taker asks, or the first of them where nobody knows its needs: its position
  /// among `Program.needs`.
  case term(Int)
  /// Its needs are declared, and the program answers none of them.
  case notAsked

  /// - Parameter declared: the needs of the taker; `nil` where nobody declared any.
  init(of program: Program, declared: [Need]?) {
    guard !program.needs.isEmpty else {
      self = .ofItsOwn
      return
    }
    guard let declared else {
      self = .term(0)
      return
    }
    let term = program.needs.firstIndex { term in declared.contains { AskedNeed.covers($0.term, term) } }
    self = term.map(AskedNeed.term) ?? .notAsked
  }

  /// The term itself; `nil` where there is none.
  func term(of program: Program) -> String? {
    if case .term(let index) = self { program.needs[index] } else { nil }
  }

  /// Whether one term is the other, or stands above it in the taxonomy, either way: "work" and "work.traineeship".
  static func covers(_ one: String, _ other: String) -> Bool {
    one == other || one.hasPrefix(other + ".") || other.hasPrefix(one + ".")
  }
}
