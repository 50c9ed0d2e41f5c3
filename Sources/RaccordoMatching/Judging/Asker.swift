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
  private let members: OpenMembers
  private let undecided: [UInt64]
  /// Whether the points of a household, or the places that it may get, can depend on which service is chosen for it.
  private let choiceMoves: Bool

  /// - Parameter plans: the plans of the program; households on which they leave nothing open are answered at once.
  init(_ program: Program, plans: [ProgramPlan], table: ConditionTable, truths: TruthColumns, answers: AnswerTable, members: OpenMembers) {
    self.program = program
    self.table = table
    self.truths = truths
    self.answers = answers
    self.members = members
    let questions = plans.flatMap(\.questions)
    let decided = plans.map { $0.scored.map(\.question) + $0.reserves + $0.later.joined() }
    choiceMoves = program.usesCatalogue || Set(decided.map { $0.map { [$0.today, $0.open] } }).count > 1
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

  /// What to ask so that the rules, as they read the list today, can decide: entry and points, then which service is
  /// preferred, then the route.
  func ask(_ plan: ProgramPlan, row: Int) -> [String] {
    guard hasOpenQuestions(row: row) else { return [] }
    let scored = weights(of: plan, .today, row: row)
    let preferred = weights(of: plan.choosing, .today, row: row)
    var routes: [String: Double] = [:]
    for question in plan.routes {
      add(question.today, weight: 0, row: row, to: &routes)
      if truths.truth(of: question.today, row: row) == .yes { break }
    }
    var told = Set(scored.keys)
    return ordered(scored)
      + [preferred, placeWeights(of: plan, .today, row: row), routes].flatMap { tier in
        ordered(tier.filter { told.insert($0.key).inserted })
      }
  }

  /// The fields behind reserves and later stages, up to the one at which the household falls out.
  private func placeWeights(
    of plan: ProgramPlan, _ reading: Reading, row: Int
  ) -> [String: Double] {
    var weights: [String: Double] = [:]
    for question in plan.reserves { add(question.node(reading), weight: 0, row: row, to: &weights) }
    for stage in plan.later {
      if stage.contains(where: { truths.truth(of: $0.node(reading), row: row) == .no }) { break }
      for question in stage { add(question.node(reading), weight: 0, row: row, to: &weights) }
    }
    return weights
  }

  /// The answers that can change through which reserve or how far the household comes, for any service.
  func decisiveForPlaces(_ plans: [ProgramPlan], row: Int) -> [String] {
    guard hasOpenQuestions(row: row) else { return [] }
    return ordered(
      plans.reduce(into: [:]) { all, plan in all.merge(placeWeights(of: plan, .open, row: row)) { max($0, $1) } })
  }

  /// The answers that can still change whether the household enters, for any service, or how many points it has, be it
  /// by the service that is chosen: also those for which the network chose what to assume.
  func decisive(_ plans: [ProgramPlan], row: Int) -> [String] {
    guard hasOpenQuestions(row: row) else { return [] }
    return ordered(
      plans.reduce(into: [:]) { all, plan in
        all.merge(weights(of: plan, .open, row: row)) { max($0, $1) }
        if choiceMoves { all.merge(weights(of: plan.choosing, .open, row: row)) { max($0, $1) } }
      })
  }

  private func weights(
    of plan: ProgramPlan, _ reading: Reading, row: Int
  ) -> [String: Double] {
    var weights: [String: Double] = [:]
    for question in plan.requirements {
      add(question.node(reading), weight: .infinity, row: row, to: &weights)
    }
    for criterion in plan.scored { add(criterion, reading, row: row, to: &weights) }
    return weights
  }

  /// What decides between services moves no points by itself.
  private func weights(
    of choosing: [ProgramPlan.Question], _ reading: Reading, row: Int
  ) -> [String: Double] {
    choosing.reduce(into: [:]) { add($1.node(reading), weight: 0, row: row, to: &$0) }
  }

  /// All that a criterion may give hangs on what its condition asks, what is open of that on what its points go by.
  /// What moves nothing is not asked.
  private func add(
    _ criterion: ProgramPlan.Scored, _ reading: Reading, row: Int,
    to weights: inout [String: Double]
  ) {
    let node = criterion.question.node(reading)
    let truth = truths.truth(of: node, row: row)
    guard truth != .no else { return }
    if truth == .yes, case .fixed = criterion.points { return }
    let points = criterion.points.range(AskedColumns(answers: answers, truths: truths, reading: reading), row: row)
    var fields: Set<String> = []
    if truth == .unknown { collect(node, row: row, into: &fields) }
    var own = Dictionary(uniqueKeysWithValues: fields.map { ($0, points.upperBound) })
    var measured = Set(criterion.points.missingFields(answers, in: program, row: row))
    for question in criterion.points.questions { collect(question.node(reading), row: row, into: &measured) }
    for field in measured {
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
    case .members(let asked, _, _): members.collect(asked, household: row, in: program, into: &fields)
    }
  }
}
