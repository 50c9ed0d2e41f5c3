import RaccordoModel

/// Which outcomes of the rules of a pack its agreed cases have shown.
///
/// It counts outcomes, not lines: each requirement and criterion seen yes, no and unknown, each route taken, each edge
/// of an ordered test seen on both sides. So it cannot depend on how a file is laid out. A case on which a function
/// failed shows nothing.
public struct Coverage: Sendable, Hashable {
  public struct Entry: Sendable, Hashable {
    public var outcome: RuleOutcome
    /// The names of the cases that showed it, in the order of the file.
    public var cases: [String]

    public var isCovered: Bool { !cases.isEmpty }
  }

  /// The outcomes of one program.
  public struct ProgramPart: Sendable, Hashable {
    public var program: Program
    public var entries: [Entry]

    public var count: Count { Count(of: entries) }
    /// What no case has shown yet.
    public var missing: [RuleOutcome] { entries.filter { !$0.isCovered }.map(\.outcome) }
  }

  /// How many outcomes there are, and how many were seen.
  public struct Count: Sendable, Hashable {
    public var covered: Int
    public var total: Int

    init(of entries: [Entry]) {
      covered = entries.count { $0.isCovered }
      total = entries.count
    }

    /// Whole percents, rounded down: 100 only when nothing is missing. 100 too when there is nothing to show.
    public var percent: Int { total == 0 ? 100 : covered * 100 / total }
  }

  /// In the order of the files.
  public let programs: [ProgramPart]

  public var count: Count { Count(of: programs.flatMap(\.entries)) }

  /// - Parameters:
  ///   - outcomes: how the cases of the programs came out: `CaseRunner.run`.
  ///   - only: the programs to look at, by id; none: all.
  /// - Complexity: O(cases × tests), and for each rule the combinations of the few answers that it tells apart.
  public init(_ pack: RulePack, _ outcomes: [CaseOutcome], only: [String] = []) {
    let chosen = only.isEmpty ? pack.programs : pack.programs.filter { only.contains($0.id) }
    programs = chosen.map { program in
      var showing: [RuleOutcome: [String]] = [:]
      for outcome in outcomes where outcome.program.id == program.id && outcome.failure == nil {
        for seen in outcome.trace.outcomes(isLater: program.isLater, schema: { pack.schema(of: $0, in: program) }) {
          showing[seen, default: []].append(outcome.one.name)
        }
      }
      let possible = PossibleOutcomes(program, TriedAnswers(pack, program)).outcomes
      return ProgramPart(program: program, entries: possible.map { Entry(outcome: $0, cases: showing[$0] ?? []) })
    }
  }
}
