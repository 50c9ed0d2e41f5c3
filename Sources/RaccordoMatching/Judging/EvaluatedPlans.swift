import RaccordoRules

/// All programs towards each of their services, with nothing but what evaluating asks; lists stand in one array.
struct EvaluatedPlans: Sendable {
  struct Plan: Sendable {
    let program: String
    let service: String?
    /// Its sums among those of all plans: one, but for the few plans whose points do not fit 32 bits together.
    let sums: Range<Int>
  }

  /// A sum of points, for who may enter the plan that it is of.
  struct Sum: Sendable {
    /// Where the nodes of what must hold stand in `requirements`, as the list stands today.
    let requirements: Range<Int>
    /// Where the sum stands in the table of points.
    let points: Int
  }

  private(set) var plans: [Plan] = []
  private(set) var sums: [Sum] = []
  private(set) var requirements: [Int] = []

  init(_ programs: [(program: Program, plans: [ProgramPlan])]) {
    for (program, plans) in programs {
      for plan in plans {
        let nodes = plan.requirements.map(\.today)
        let (place, first) = (requirements.count..<requirements.count + nodes.count, sums.count)
        requirements += nodes
        sums += plan.points.map { Sum(requirements: place, points: $0) }
        self.plans.append(Plan(program: program.id, service: plan.service?.id, sums: first..<sums.count))
      }
    }
  }
}
