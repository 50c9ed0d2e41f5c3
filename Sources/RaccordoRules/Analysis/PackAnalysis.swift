import RaccordoModel

/// What can be said of the rules of a pack by looking at all the answers there can be, and of the data beside them.
///
/// Nothing is run on a list. Every claim is proved over all the answers that the rules tell apart, or shown by an
/// example; what would take too many combinations is named in `unexamined`, and nothing is claimed of it.
public struct PackAnalysis: Sendable {
  public let findings: [Finding]
  /// The programs about which some question needed more tests than they may take: what is not found there may still be.
  public let unexamined: [Program]

  /// The most tests that may be made on one pack, and for one question about it.
  public static let mostTests = ProgramQuestions.mostTests
  public static let mostTestsOfQuestion = AnswerSearch.mostTests

  /// - Parameter day: the day whose figures count; for rules that have ended or not begun, the nearest day in force.
  /// - Complexity: bounded by `mostTests`.
  public init(_ pack: RulePack, on day: CivilDay) {
    let log = AnalysisLog()
    for program in pack.programs {
      PackAnalysis.look(at: ProgramQuestions(program, in: pack, on: day, log: log))
    }
    let rows = ParameterRows(pack.sources)
    ParameterDates(pack: pack, rows: rows, day: day, log: log).report()
    WrittenThresholds(pack: pack, day: day, log: log).report()
    UnusedDeclarations(pack: pack, rows: rows, log: log).report()
    StatedNeeds(pack: pack, log: log).report()
    UnknownAreas(pack: pack, log: log).report()
    IdlePreferences(pack: pack, log: log).report()
    UnusedPlaces(pack: pack, log: log).report()
    StatedCapacities(pack: pack, log: log).report()
    findings = log.findings
    unexamined = log.unexamined
  }

  /// From the cause to what it brings about: where nobody can enter, nothing is said of routes and points.
  private static func look(at questions: ProgramQuestions) {
    let impossible = RuleOutcomes(questions: questions).report()
    let isEntryImpossible = impossible.requirements.contains { !questions.program.isLater($0) }
    let isClosed = isEntryImpossible || Entry(questions: questions).report(except: impossible.requirements)
    if !isClosed {
      RouteReach(questions: questions).report(except: impossible.routes)
      RouteGaps(questions: questions).report()
      PointlessCriteria(questions: questions).report(except: impossible.criteria)
      BandEdges(questions: questions).report()
      ReserveReach(questions: questions).report(except: impossible)
    }
    SameRules(questions: questions).report(except: impossible)
    RedundantTests(questions: questions).report(except: impossible)
  }
}
