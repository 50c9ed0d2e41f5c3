import Raccordo

/// `run.json` of a screening: what is needed to repeat it and to check that nothing was lost.
///
/// How the list was cut and the number of workers are not in it: they change nothing in the results.
public struct ScreeningRecord: Sendable {
  public let inputs: RunInputs
  public let matcher: Matcher
  public let keep: Screening.Keep
  public let counts: ReadingCounts
  /// Of the list; those of rules that failed are in the result.
  public let issues: [RowIssue]
  public let result: ScreeningResult
  public let gaps: RuleGaps

  /// - Parameter gaps: those of the rules of the screening.
  public init(
    inputs: RunInputs, _ screening: Screening, counts: ReadingCounts, issues: [RowIssue], result: ScreeningResult, gaps: RuleGaps
  ) {
    self.gaps = gaps
    self.inputs = inputs
    matcher = screening.matcher
    keep = screening.keep
    self.counts = counts
    self.issues = issues
    self.result = result
  }

  public var json: JSONValue {
    .object(
      inputs.record(of: matcher.pack, on: matcher.day, seed: matcher.seed) + [
        .init("replay", .array(replay.map(JSONValue.string))), .init("counts", counts.record(issues: issues.count)),
        .init("keep", ["households": .number(keep.households), "programs": .number(keep.programs)]),
        .init("reach", .object(reach)), .init("programs", .array(programs)),
      ] + gaps.record)
  }

  private var replay: [String] {
    inputs.replay(
      "screen", on: matcher.day, seed: matcher.seed, ["--top", String(keep.households), "--each", String(keep.programs)])
  }

  /// For households, and for persons where some program is about them.
  private var reach: [JSONValue.Member] {
    Program.Subject.allCases.compactMap { subject in
      result.reach[subject].map { reach in
        .init(
          subject.rawValue,
          [
            "rows": .number(reach.rows), "eligible": .number(reach.eligible), "undetermined": .number(reach.undetermined),
            "failed": .number(reach.failed), "none": .number(reach.none),
          ])
      }
    }
  }

  private var programs: [JSONValue] {
    var versions: [String: String] = [:]
    for program in matcher.pack.programs where versions[program.id] == nil { versions[program.id] = program.version }
    return result.programs.map { program($0, version: versions[$0.program] ?? "") }
  }

  /// `eligible + undetermined + ineligible + failed` are all the rows.
  private func program(_ program: ScreenedProgram, version: String) -> JSONValue {
    [
      "program": .string(program.program), "service": program.service.map { .string($0) } ?? .null,
      "version": .string(version), "subject": .string(program.subject.rawValue),
      "counts": [
        "eligible": .number(program.eligible), "undetermined": .number(program.undetermined), "ineligible": .number(program.ineligible),
        "failed": .number(program.failed),
      ],
      "best": program.best.first?.points.json ?? .null, "cut": program.cut?.json ?? .null,
    ]
  }
}
