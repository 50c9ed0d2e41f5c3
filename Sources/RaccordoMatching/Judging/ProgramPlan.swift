import RaccordoModel
import RaccordoRules

/// One program towards one service, with its questions as nodes of the run's table.
struct ProgramPlan: Sendable {
  /// A rule's question in both readings. They are the same node unless the rule uses `known` or `if_unknown`.
  struct Question: Sendable {
    let today: Int
    let open: Int
    /// The id of the rule.
    let id: String
    /// Whether it asks anything of the service.
    let readsService: Bool
  }

  struct Scored: Sendable {
    let question: Question
    let points: PlannedPoints
    /// Which of the plan's groups caps it.
    let group: Int?
  }

  let service: Service?
  let requirements: [Question]
  /// The criteria that count.
  let scored: [Scored]
  let groups: [CriterionGroup.Limit]
  let routes: [Question]

  init(_ program: Program, service: Service?, table: inout ConditionTable, scope: CompilationScope) {
    func question(_ id: String, _ condition: Condition?, _ ifUnknown: Bool?) -> Question {
      Question(
        today: table.compile(condition, ifUnknown: ifUnknown, .today, in: scope),
        open: table.compile(condition, ifUnknown: ifUnknown, .open, in: scope), id: id,
        readsService: condition?.readsService ?? false)
    }
    self.service = service
    requirements = program.requirements.map { question($0.id, $0.condition, $0.ifUnknown) }
    routes = program.routes.map { question($0.id, $0.condition, $0.ifUnknown) }
    let groupIDs = program.groups.map(\.id)
    groups = program.groups.map(\.limit)
    scored = program.criteria.filter { !$0.isTrial }.map { criterion in
      Scored(
        question: question(criterion.id, criterion.condition, criterion.ifUnknown),
        points: PlannedPoints(criterion.points, in: scope),
        group: criterion.group.flatMap(groupIDs.firstIndex(of:)))
    }
  }
}
