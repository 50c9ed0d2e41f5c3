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

  /// A criterion as plans ask it: one object for all of them in which it asks the same.
  final class ScoredRule: Sendable {
    let question: Question
    let points: PlannedPoints

    init(_ question: Question, _ points: PlannedPoints) {
      (self.question, self.points) = (question, points)
    }
  }

  struct Scored: Sendable {
    let rule: ScoredRule
    /// Which of the plan's groups caps it.
    let group: Int?

    var question: Question { rule.question }
    var points: PlannedPoints { rule.points }
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
    let all = program.requirements.map { rule in
      scope.known.question(of: rule, in: scope) { question(rule.id, rule.condition, rule.ifUnknown) }
    }
    let steps = program.stages.isEmpty ? [] : program.requirements.map(program.step)
    func ofStep(_ step: Int) -> [Question] { zip(all, steps).filter { $1 == step }.map(\.0) }
    inFileOrder = all
    requirements = steps.isEmpty ? all : ofStep(0)
    later = program.stages.indices.dropFirst().map(ofStep)
    reserves = program.reserves.map { question($0.id, $0.condition, nil) }
    routes = program.routes.map { question($0.id, $0.condition, $0.ifUnknown) }
    let groupIDs = program.groups.map(\.id)
    groups = program.groups.map(\.limit)
    var scored: [Scored] = []
    scored.reserveCapacity(program.criteria.count)
    for rule in program.criteria where !rule.isTrial {
      let compiled = scope.known.scored(rule, in: scope) {
        ScoredRule(question(rule.id, rule.condition, rule.ifUnknown), PlannedPoints(rule.points, &table, in: scope))
      }
      scored.append(Scored(rule: compiled, group: rule.group.flatMap(groupIDs.firstIndex(of:))))
    }
    self.scored = scored
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
