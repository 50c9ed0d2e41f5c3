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
    /// How it likes the program's places beside those of others.
    let liking: Liking
    /// What the giving of places asks of it; `nil` where places go to the first of the list.
    var places: PlaceFacts?
  }

  /// The points of a household over every completion of its answers, in hundredths.
  struct PointBounds: Sendable {
    /// `nil`: it can never enter.
    let best: Int?
    /// `nil`: in some completion it does not enter.
    let worst: Int?
    let known: Int
  }

  let rows: [Row]

  init(
    _ program: Program, plans: [ProgramPlan], truths: TruthColumns, points: PointColumns, answers: AnswerTable, table: ConditionTable,
    members: OpenMembers, ids: [String], households: [String] = []
  ) {
    let outcomes = plans.map { PlanOutcome($0, truths, points) }
    let asker = Asker(program, plans: plans, table: table, truths: truths, answers: answers, members: members)
    rows = truths.rows.map { row in
      let offset = row - truths.rows.lowerBound
      let chosen = JudgedProgram.bestPlan(outcomes, offset)
      let plan = plans[chosen]
      let bounds = JudgedProgram.bounds(outcomes, chosen: chosen, offset)
      var judgement = Judgement(
        household: ids[row], program: program.id, service: plan.service?.id,
        verdict: Verdict(outcomes[chosen].verdicts[offset]), memberOf: households.isEmpty ? nil : households[row])
      if judgement.verdict == .ineligible {
        judgement.whyNot = JudgedProgram.whyNot(plan, truths, row)
      } else {
        judgement.points = outcomes[chosen].interval(offset)
        judgement.route = JudgedProgram.route(plan, truths, row)
        judgement.because = JudgedProgram.because(plan, truths, answers, row)
        if !plan.later.isEmpty { judgement.whyNot = JudgedProgram.whyNot(plan, truths, row) }
        judgement.ask = asker.ask(plan, row: row)
      }
      return Row(
        row: row, judgement: judgement, bounds: bounds,
        // A household that can never enter moves nobody, whatever it answers.
        decisive: bounds.best == nil ? [] : asker.decisive(plans, row: row),
        failsByItself: JudgedProgram.failsByItself(plan, truths, row),
        liking: Liking(outcomes, chosen: chosen, offset),
        places: bounds.best == nil && judgement.verdict == .ineligible || !program.hasPlaceRules
          ? nil : PlaceFacts(program, plans: plans, outcomes: outcomes, chosen: chosen, truths, asker, row: row))
    }
  }
}

extension JudgedProgram {
  /// The service that suits best: a better verdict, then more preferred, then more known points, then more possible
  /// ones, then the order of the program.
  private static func bestPlan(_ outcomes: [PlanOutcome], _ offset: Int) -> Int {
    var chosen = 0
    for index in outcomes.indices.dropFirst() {
      let (candidate, current) = (outcomes[index], outcomes[chosen])
      let better =
        (candidate.verdicts[offset].rawValue, candidate.preference.today(offset), candidate.known[offset], candidate.possible[offset])
        > (current.verdicts[offset].rawValue, current.preference.today(offset), current.known[offset], current.possible[offset])
      if better { chosen = index }
    }
    return chosen
  }

  private static func bounds(_ outcomes: [PlanOutcome], chosen: Int, _ offset: Int) -> PointBounds {
    var best: Int?
    var worst: Int?
    var isCertain = false
    for index in outcomes.indices where outcomes[index].settled[offset] != .no {
      if outcomes[index].settled[offset] == .yes { isCertain = true }
      guard let least = leastPoints(outcomes, of: index, offset) else { continue }
      best = max(best ?? 0, outcomes[index].best[offset])
      worst = min(worst ?? least, least)
    }
    return PointBounds(best: best, worst: isCertain ? worst : nil, known: outcomes[chosen].known[offset])
  }

  /// The fewest points with which the household may be led to one of the services; `nil` when it never is.
  ///
  /// A service that surely takes the household, and is surely preferred, leaves no room for another one; where it is
  /// surely preferred no less, another one is chosen only for points that are not fewer.
  private static func leastPoints(_ outcomes: [PlanOutcome], of chosen: Int, _ offset: Int) -> Int? {
    let most = outcomes[chosen].preference.most(offset)
    var points = outcomes[chosen].worst[offset]
    for index in outcomes.indices where index != chosen && outcomes[index].settled[offset] == .yes {
      let least = outcomes[index].preference.least(offset)
      if least > most { return nil }
      if least == most { points = max(points, outcomes[index].worst[offset]) }
    }
    return points
  }

  private static func because(_ plan: ProgramPlan, _ truths: TruthColumns, _ answers: AnswerTable, _ row: Int) -> [String] {
    let asked = AskedColumns(answers: answers, truths: truths, reading: .today)
    var ids: [String] = []
    for criterion in plan.scored where truths.truth(of: criterion.question.today, row: row) == .yes {
      if criterion.points.range(asked, row: row).lowerBound > 0 { ids.append(criterion.question.id) }
    }
    return ids
  }

  private static func whyNot(_ plan: ProgramPlan, _ truths: TruthColumns, _ row: Int) -> [String] {
    var ids: [String] = []
    for requirement in plan.inFileOrder where truths.truth(of: requirement.today, row: row) == .no {
      ids.append(requirement.id)
    }
    return ids
  }

  /// The first route that fits, as far as the answers decide it.
  private static func route(_ plan: ProgramPlan, _ truths: TruthColumns, _ row: Int) -> RouteChoice {
    var possible: [String] = []
    for route in plan.routes {
      let truth = truths.truth(of: route.today, row: row)
      if truth != .no { possible.append(route.id) }
      if truth == .yes { return RouteChoice(possible: possible, mayBeNone: false) }
    }
    return RouteChoice(possible: possible, mayBeNone: true)
  }

  /// Whether a requirement about the household alone fails, so that no service, of the program or of another, could help.
  private static func failsByItself(_ plan: ProgramPlan, _ truths: TruthColumns, _ row: Int) -> Bool {
    plan.requirements.contains { !$0.readsService && truths.truth(of: $0.today, row: row) == .no }
  }
}
