import RaccordoModel
import RaccordoRules

/// One program over one shard of the list: for each household the plan (service) that suits it best, and its judgement.
struct JudgedProgram: Sendable {
  struct Row: Sendable {
    let row: Int
    let judgement: Judgement
    let bounds: PointBounds
    /// Fields whose answers can change its place: ties are not among them.
    let decisive: [String]
    /// Whether some requirement that does not depend on the service fails.
    let failsByItself: Bool
  }

  /// The points of a household over every completion of its answers, in hundredths.
  struct PointBounds: Sendable {
    /// `nil`: it can never enter.
    let best: Int32?
    /// `nil`: in some completion it does not enter.
    let worst: Int32?
    let known: Int32
  }

  let rows: [Row]

  init(
    _ program: Program, plans: [ProgramPlan], truths: TruthColumns, answers: AnswerTable, table: ConditionTable,
    ids: [String]
  ) {
    let outcomes = plans.map { PlanOutcome($0, truths) }
    let asker = Asker(program: program, table: table, truths: truths, answers: answers)
    rows = truths.rows.map { row in
      let offset = row - truths.rows.lowerBound
      let chosen = JudgedProgram.bestPlan(outcomes, offset)
      let plan = plans[chosen]
      let outcome = outcomes[chosen]
      let verdict = Verdict(outcome.verdicts[offset])
      return Row(
        row: row,
        judgement: Judgement(
          household: ids[row], program: program.id, service: plan.service?.id, verdict: verdict,
          points: verdict == .ineligible
            ? nil
            : PointsInterval(
              known: Points(hundredths: Int(outcome.known[offset])),
              possible: Points(hundredths: Int(outcome.possible[offset]))),
          route: verdict == .ineligible ? nil : JudgedProgram.route(program, plan, truths, row),
          because: verdict == .ineligible ? [] : JudgedProgram.because(program, plan, truths, row),
          whyNot: JudgedProgram.whyNot(program, plan, truths, row),
          ask: verdict == .ineligible ? [] : asker.ask(plan, row: row)),
        bounds: JudgedProgram.bounds(outcomes, chosen: chosen, offset),
        decisive: asker.decisive(plans, row: row),
        failsByItself: JudgedProgram.failsByItself(program, plan, truths, row))
    }
  }
}

extension JudgedProgram {
  /// The service that suits best: a better verdict, then more known points, then more possible ones, then the
  /// order of the program.
  private static func bestPlan(_ outcomes: [PlanOutcome], _ offset: Int) -> Int {
    var chosen = 0
    for index in outcomes.indices.dropFirst() {
      let (candidate, current) = (outcomes[index], outcomes[chosen])
      let better =
        (candidate.verdicts[offset].rawValue, candidate.known[offset], candidate.possible[offset])
        > (current.verdicts[offset].rawValue, current.known[offset], current.possible[offset])
      if better { chosen = index }
    }
    return chosen
  }

  private static func bounds(_ outcomes: [PlanOutcome], chosen: Int, _ offset: Int) -> PointBounds {
    PointBounds(
      best: outcomes.filter { $0.settled[offset] != .no }.map { $0.best[offset] }.max(),
      worst: outcomes.filter { $0.settled[offset] == .yes }.map { $0.worst[offset] }.max(),
      known: outcomes[chosen].known[offset])
  }

  private static func because(
    _ program: Program, _ plan: ProgramPlan, _ truths: TruthColumns, _ row: Int
  ) -> [String] {
    zip(program.criteria, plan.criteria)
      .filter { !$0.isTrial && truths.truth(of: $1.today, row: row) == .yes }
      .map(\.0.id)
  }

  private static func whyNot(
    _ program: Program, _ plan: ProgramPlan, _ truths: TruthColumns, _ row: Int
  ) -> [String] {
    zip(program.requirements, plan.requirements)
      .filter { truths.truth(of: $1.today, row: row) == .no }
      .map(\.0.id)
  }

  /// The first route that fits, as far as the answers decide it.
  static func route(_ program: Program, _ plan: ProgramPlan, _ truths: TruthColumns, _ row: Int) -> RouteChoice {
    var possible: [String] = []
    for (route, question) in zip(program.routes, plan.routes) {
      switch truths.truth(of: question.today, row: row) {
      case .no: continue
      case .unknown: possible.append(route.id)
      case .yes: return RouteChoice(possible: possible + [route.id], mayBeNone: false)
      }
    }
    return RouteChoice(possible: possible, mayBeNone: true)
  }

  /// Whether a requirement about the household alone fails, so that no service, of the program or of another, could help.
  private static func failsByItself(
    _ program: Program, _ plan: ProgramPlan, _ truths: TruthColumns, _ row: Int
  ) -> Bool {
    zip(program.requirements, plan.requirements).contains { requirement, question in
      truths.truth(of: question.today, row: row) == .no && !requirement.condition.readsService
    }
  }
}
