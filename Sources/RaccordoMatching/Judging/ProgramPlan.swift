import RaccordoModel
import RaccordoRules

/// One program towards one service, with its questions as nodes of the run's table.
struct ProgramPlan: Sendable {
  /// A rule's question in both readings. They are the same node unless the rule uses `known` or `if_unknown`.
  struct Question: Sendable, Hashable {
    let today: Int
    let open: Int
    /// The id of the rule.
    let id: String
    /// Whether it asks anything of the service.
    let readsService: Bool

    func node(_ reading: Reading) -> Int { reading == .today ? today : open }
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

  /// Where its points stand in the run's table, in either reading.
  let points: Range<Int>
  let openPoints: Range<Int>
  /// Whether some requirement is read differently before the missing answers have come.
  let readsDiffer: Bool

  /// All that it asks of a household.
  var questions: [Question] { inFileOrder + scored.map(\.question) + scored.flatMap(\.points.questions) + reserves + choosing + routes }

  init(
    _ program: Program, service: Service?, table: inout ConditionTable, points sums: inout PointTable, scope: CompilationScope
  ) {
    func question(_ id: String, _ condition: Condition?, _ ifUnknown: Bool?) -> Question {
      let today = table.compile(condition, ifUnknown: ifUnknown, .today, in: scope)
      return Question(
        today: today, open: scope.provesToo ? table.compile(condition, ifUnknown: ifUnknown, .open, in: scope) : today, id: id,
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
        points: PlannedPoints(criterion.points, &table, in: scope),
        group: criterion.group.flatMap(groupIDs.firstIndex(of:)))
    }
    preferences = program.preferences.map { preference in
      Preferred(question: question(preference.id, preference.condition, nil), points: preference.points.hundredths)
    }
    let ids = Set(program.choosingPreferences.map(\.id))
    choosing = preferences.map(\.question).filter { ids.contains($0.id) }
    points = sums.add(scored, groups, .today, in: table)
    openPoints = scope.provesToo ? sums.add(scored, groups, .open, in: table) : points
    readsDiffer = requirements.contains { $0.today != $0.open }
  }
}
