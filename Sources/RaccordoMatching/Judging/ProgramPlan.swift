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
  /// What must hold to enter.
  let requirements: [Question]
  /// The requirements of every stage.
  let inFileOrder: [Question]
  /// What must hold at each stage after the first.
  let later: [[Question]]
  let reserves: [Question]
  /// The criteria that count.
  let scored: [Scored]
  let groups: [CriterionGroup.Limit]
  let routes: [Question]
  let preferences: [Preferred]
  /// Those of them whose answers can set one service before another.
  let choosing: [Question]

  struct Preferred: Sendable {
    let question: Question
    /// In hundredths.
    let points: Int
  }

  /// All that it asks of a household.
  var questions: [Question] { inFileOrder + scored.map(\.question) + reserves + choosing + routes }

  init(_ program: Program, service: Service?, table: inout ConditionTable, scope: CompilationScope) {
    func question(_ id: String, _ condition: Condition?, _ ifUnknown: Bool?) -> Question {
      Question(
        today: table.compile(condition, ifUnknown: ifUnknown, .today, in: scope),
        open: table.compile(condition, ifUnknown: ifUnknown, .open, in: scope), id: id,
        readsService: condition?.readsService ?? false)
    }
    self.service = service
    let all = program.requirements.map { (step: program.step(of: $0), question: question($0.id, $0.condition, $0.ifUnknown)) }
    inFileOrder = all.map(\.question)
    requirements = all.filter { $0.step == 0 }.map(\.question)
    later = program.steps.indices.dropFirst().map { step in all.filter { $0.step == step }.map(\.question) }
    reserves = program.reserves.map { question($0.id, $0.condition, nil) }
    routes = program.routes.map { question($0.id, $0.condition, $0.ifUnknown) }
    let groupIDs = program.groups.map(\.id)
    groups = program.groups.map(\.limit)
    scored = program.criteria.filter { !$0.isTrial }.map { criterion in
      Scored(
        question: question(criterion.id, criterion.condition, criterion.ifUnknown),
        points: PlannedPoints(criterion.points, in: scope),
        group: criterion.group.flatMap(groupIDs.firstIndex(of:)))
    }
    preferences = program.preferences.map { preference in
      Preferred(question: question(preference.id, preference.condition, nil), points: preference.points.hundredths)
    }
    let ids = Set(program.choosingPreferences.map(\.id))
    choosing = preferences.map(\.question).filter { ids.contains($0.id) }
  }
}
