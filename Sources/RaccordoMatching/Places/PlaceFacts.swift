import RaccordoModel
import RaccordoRules

/// What the giving of places asks of one household, besides its verdict, its points and its rank.
struct PlaceFacts: Sendable {
  /// A truth as the list stands today, and as it is whatever the missing answers turn out to be.
  struct Answer: Sendable {
    let today: Truth
    let open: Truth
  }

  /// A service that may take the household.
  struct Option: Sendable {
    /// The number of the service among those of the program.
    let pool: Int
    /// Whether the household may enter by it.
    let mayEnter: Answer
    let liking: Liking
  }

  /// One for each stage after the first: whether its requirements hold.
  let later: [Answer]
  /// One for each reserve of the program.
  let reserves: [Answer]
  /// Only where places come from the catalogue: those that it may enter by, the best of today first.
  let options: [Option]
  /// The missing answers behind reserves and later stages.
  let questions: [String]

  init(
    _ program: Program, plans: [ProgramPlan], outcomes: [PlanOutcome], chosen: Int, _ truths: TruthColumns, _ asker: Asker,
    row: Int
  ) {
    let offset = row - truths.rows.lowerBound
    let possible = plans.indices.filter { outcomes[$0].settled[offset] != .no }
    /// Decided over every completion only when it is for each service that may be the best.
    func answer(_ questions: (ProgramPlan) -> [ProgramPlan.Question]) -> Answer {
      func truth(_ plan: Int, _ reading: KeyPath<ProgramPlan.Question, Int>) -> Truth {
        questions(plans[plan]).reduce(.yes) { $0 && truths.truth(of: $1[keyPath: reading], row: row) }
      }
      let open = Set(possible.map { truth($0, \.open) })
      return Answer(today: truth(chosen, \.today), open: open.count == 1 ? open.first ?? .unknown : .unknown)
    }
    later = plans[chosen].later.indices.map { step in answer { $0.later[step] } }
    reserves = plans[chosen].reserves.indices.map { index in answer { [$0.reserves[index]] } }
    options = program.usesCatalogue ? PlaceFacts.options(outcomes, offset) : []
    questions = asker.decisiveForPlaces(plans, row: row)
  }

  private static func options(_ outcomes: [PlanOutcome], _ offset: Int) -> [Option] {
    let options = outcomes.enumerated().map { index, outcome in
      Option(
        pool: index, mayEnter: Answer(today: outcome.verdicts[offset], open: outcome.settled[offset]),
        liking: Liking(outcome, offset))
    }
    return options.filter { $0.mayEnter.today == .yes || $0.mayEnter.open != .no }
      .sorted { $0.liking.comes(before: $1.liking, isEarlier: $0.pool < $1.pool) }
  }
}
