import RaccordoModel

/// Questions about what the rules of one program can say, whatever a household answers.
///
/// A program that reads its service is asked once for each; "possible" means for one of them.
final class ProgramQuestions {
  /// The most tests that all the questions about a pack may make.
  static let mostTests = 5_000_000

  let pack: RulePack
  let program: Program
  /// The day of the check, or the day nearest to it on which the program is in force.
  let day: CivilDay
  let log: AnalysisLog
  let spaces: [AnswerSpace]

  init(_ program: Program, in pack: RulePack, on day: CivilDay, log: AnalysisLog) {
    self.program = program
    self.pack = pack
    self.log = log
    let day = pack.day(nearest: day, for: program)
    self.day = day
    let services = program.services.compactMap(pack.catalogue.service)
    let readsService = program.conditions.contains(where: \.readsService)
    let judged: [Service?] = services.isEmpty ? [nil] : readsService ? services : [services[0]]
    spaces = judged.map { service in
      AnswerSpace(program, in: pack, operands: OperandValues(day: day, parameters: pack.parameters, service: service))
    }
  }

  /// Whether some household, for some service, makes the rules come out as demanded. `nil`: too many combinations.
  func isPossible(_ demands: (AnswerSpace) -> [Demand]) -> Bool? {
    guard log.effort > 0 else {
      log.unexamined(program)
      return nil
    }
    var isCertain = true
    for space in spaces {
      switch ask(demands(space), in: space) {
      case .found: return true
      case .impossible: break
      case .tooMany: isCertain = false
      }
    }
    return isCertain ? false : nil
  }

  func ask(_ demands: [Demand], in space: AnswerSpace) -> AnswerSearch.Outcome {
    var search = AnswerSearch(demands, in: space, effort: log.effort)
    let (outcome, tests) = search.run()
    log.effort -= tests
    if case .tooMany = outcome { log.unexamined(program) }
    return outcome
  }

  /// What a criterion gives at least whenever it holds, whatever the household answers.
  func leastPoints(of criterion: Criterion) -> Points {
    let curve = PointCurve(criterion.points, operands: OperandValues(day: day, parameters: pack.parameters, service: nil))
    return curve.points(over: criterion.points.measure?.everything ?? SizeRange(0)).known
  }

  /// That nobody among those who are not refused is left out: every requirement holds, or is open.
  func mayEnter(_ space: AnswerSpace) -> [Demand] { entry(space, [.yes, .unknown]) }

  /// That every requirement holds.
  func canEnter(_ space: AnswerSpace) -> [Demand] { entry(space, .yes) }

  private func entry(_ space: AnswerSpace, _ allowed: TruthSet) -> [Demand] {
    program.requirements.map { Demand($0.condition, $0.ifUnknown, allowed, in: space) }
  }
}

extension RulePack {
  /// The day nearest to another one on which a program is in force: rules that have ended are looked at as they ended.
  func day(nearest day: CivilDay, for program: Program) -> CivilDay {
    let last = [validity.to, program.validity.to].compactMap { $0 }.min()
    let first = [validity.from, program.validity.from].compactMap { $0 }.max()
    let early = last.map { min($0, day) } ?? day
    return first.map { max($0, early) } ?? early
  }
}
