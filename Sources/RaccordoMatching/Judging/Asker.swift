import RaccordoModel
import RaccordoRules

/// Finds the answers that would decide what is open about a household.
///
/// Fields come most useful first: what decides entry, then what moves most points, then the order of the network.
/// It goes down only into parts that are themselves undecided: an unknown answer inside a part that is already decided
/// by another one is not asked.
final class Asker {
  let program: Program
  let table: ConditionTable
  let truths: TruthColumns
  let answers: AnswerTable
  private let undecided: [UInt64]

  /// - Parameter plans: the plans of the program; households on which they leave nothing open are answered at once.
  init(_ program: Program, plans: [ProgramPlan], table: ConditionTable, truths: TruthColumns, answers: AnswerTable) {
    self.program = program
    self.table = table
    self.truths = truths
    self.answers = answers
    let questions = plans.flatMap { $0.requirements + $0.scored.map(\.question) + $0.routes }
    let nodes = Set(questions.flatMap { [$0.today, $0.open] })
    let measured = plans.flatMap(\.scored).compactMap { if case .measured(let points) = $0.points { points } else { nil } }
    undecided = (0..<truths.wordsPerNode).map { word in
      let asked = nodes.reduce(0) { $0 | ~(truths.yes($1, word: word) | truths.no($1, word: word)) }
      return measured.reduce(asked) { $0 | $1.open(answers, word: truths.rows.lowerBound / 64 + word) }
    }
  }

  /// Whether any question about the household is open. O(1).
  private func hasOpenQuestions(row: Int) -> Bool {
    let offset = row - truths.rows.lowerBound
    return undecided[offset >> 6] >> UInt64(offset & 63) & 1 == 1
  }

  /// What to ask so that the rules, as they read the list today, can decide: entry and points, then the route.
  func ask(_ plan: ProgramPlan, row: Int) -> [String] {
    guard hasOpenQuestions(row: row) else { return [] }
    let scored = weights(of: plan, \.today, row: row)
    var routes: [String: Double] = [:]
    for question in plan.routes {
      add(question.today, weight: 0, row: row, to: &routes)
      if truths.truth(of: question.today, row: row) == .yes { break }
    }
    return ordered(scored) + ordered(routes.filter { scored[$0.key] == nil })
  }

  /// The answers that can still change whether the household enters, for any service, or how many points it has:
  /// also those for which the network chose what to assume.
  func decisive(_ plans: [ProgramPlan], row: Int) -> [String] {
    guard hasOpenQuestions(row: row) else { return [] }
    return ordered(
      plans.reduce(into: [:]) { all, plan in
        all.merge(weights(of: plan, \.open, row: row)) { max($0, $1) }
      })
  }

  private func weights(
    of plan: ProgramPlan, _ reading: KeyPath<ProgramPlan.Question, Int>, row: Int
  ) -> [String: Double] {
    var weights: [String: Double] = [:]
    for question in plan.requirements {
      add(question[keyPath: reading], weight: .infinity, row: row, to: &weights)
    }
    for criterion in plan.scored { add(criterion, reading, row: row, to: &weights) }
    return weights
  }

  /// All that a criterion may give hangs on what its condition asks, what is open of that on what its points go by.
  /// What moves nothing is not asked.
  private func add(
    _ criterion: ProgramPlan.Scored, _ reading: KeyPath<ProgramPlan.Question, Int>, row: Int,
    to weights: inout [String: Double]
  ) {
    let node = criterion.question[keyPath: reading]
    let truth = truths.truth(of: node, row: row)
    guard truth != .no else { return }
    if truth == .yes, case .fixed = criterion.points { return }
    let points = criterion.points.range(answers, row: row)
    var fields: Set<String> = []
    if truth == .unknown { collect(node, row: row, into: &fields) }
    var own = Dictionary(uniqueKeysWithValues: fields.map { ($0, points.upperBound) })
    for field in criterion.points.missingFields(answers, in: program, row: row) {
      own[field] = max(own[field] ?? 0, points.upperBound - points.lowerBound)
    }
    for (field, weight) in own where weight > 0 { weights[field, default: 0] += Double(weight) }
  }

  /// By what an answer can move, then in the order of the network's fields.
  private func ordered(_ weights: [String: Double]) -> [String] {
    weights.sorted { left, right in
      if left.value != right.value { return left.value > right.value }
      return (answers.order(of: left.key), left.key) < (answers.order(of: right.key), right.key)
    }.map(\.key)
  }

  private func add(
    _ node: Int, weight: Double, row: Int, to weights: inout [String: Double]
  ) {
    guard truths.truth(of: node, row: row) == .unknown else { return }
    var fields: Set<String> = []
    collect(node, row: row, into: &fields)
    for field in fields { weights[field, default: 0] += weight }
  }

  private func collect(_ node: Int, row: Int, into fields: inout Set<String>) {
    guard truths.truth(of: node, row: row) == .unknown else { return }
    switch table.nodes[node] {
    case .constant: break
    case .known(let column), .knownOnceAsked(let column), .flag(let column), .interval(let column, _, _),
      .code(let column, _), .hasAny(let column, _), .hasAll(let column, _):
      fields.formUnion(answers.missingFields(behind: column, in: program, row: row))
    case .not(let part), .assuming(let part, _): collect(part, row: row, into: &fields)
    case .all(let parts), .any(let parts), .atLeast(_, let parts):
      for part in parts { collect(part, row: row, into: &fields) }
    }
  }
}
