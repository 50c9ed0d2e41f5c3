import Raccordo

/// `run.json`: what is needed to repeat a run and to check that nothing was lost.
///
/// The number of workers is not in it: it changes nothing in the results.
public struct RunRecord: Sendable {
  public let inputs: RunInputs
  public let pack: RulePack
  public let reading: ListReading
  public let declines: Declines
  public let result: MatchResult
  private let sheet: FairnessSheet?

  /// - Parameters:
  ///   - declines: what `inputs.declined` gave.
  ///   - fairness: what `fairness` gave before for the same run, so that it is not worked out again.
  public init(
    inputs: RunInputs, pack: RulePack, reading: ListReading, declines: Declines = Declines(), result: MatchResult,
    fairness: FairnessSheet? = nil
  ) {
    sheet = fairness
    self.inputs = inputs
    self.pack = pack
    self.reading = reading
    self.declines = declines
    self.result = result
  }

  /// What the run brought about for the groups that the pack declares; `nil` when it declares none.
  ///
  /// - Complexity: O(programs × fields × households), unless the record was given it.
  public var fairness: FairnessSheet? {
    pack.fairness.isEmpty ? nil : sheet ?? FairnessSheet(result, pack: pack, list: reading.households)
  }

  public var json: JSONValue {
    .object(inputs.record(of: pack, on: result.day, seed: result.seed) + (inputs.declined.map(declined) ?? []) + outcome)
  }

  /// Only where a file of declines was given. `rows_read` is the sum of the other counts.
  private func declined(_ file: RunInputs.File) -> [JSONValue.Member] {
    let counts = declines.counts
    return [
      .init("declined", file.record),
      .init(
        "declined_counts",
        [
          "rows_read": .number(counts.rowsRead), "in_effect": .number(counts.inEffect),
          "without_effect": .number(counts.withoutEffect), "of_other_packs": .number(counts.ofOtherPacks),
          "not_used": .number(counts.setAside),
        ]),
    ]
  }

  private var outcome: [JSONValue.Member] {
    [
      .init("replay", .array(replay.map(JSONValue.string))), .init("counts", reading.counts.record(issues: reading.issues.count)),
      .init("programs", .array(result.programs.map(program))),
    ] + result.gaps.record
  }

  /// The run as a ledger takes it: of several packs over one list, `UnmetLedger(records.map(\.ledgerRun))`.
  public var ledgerRun: UnmetLedger.Run {
    UnmetLedger.Run(pack: pack, households: reading.households, setAside: reading.householdsSetAside, result: result)
  }

  /// The words of the command that repeats the run; add `--out` to say where.
  var replay: [String] {
    let assign = inputs.assign == .stable ? [] : ["--assign", inputs.assign.rawValue]
    let words = inputs.replay("match", on: result.day, seed: result.seed, assign)
    return words + (inputs.declined.map { ["--declined", $0.path] } ?? [])
  }

  private func program(_ outcome: ProgramResult) -> JSONValue {
    let program = pack.program(outcome.program)
    let members: [JSONValue.Member] = [
      .init("program", .string(outcome.program)), .init("version", .string(program?.version ?? "")),
      .init("subject", .string((program?.subject ?? .household).rawValue)),
      .init("places", outcome.places.map { .number($0) } ?? .null), .init("line", outcome.line?.json ?? .null),
      .init("counts", outcome.counts),
    ]
    let stages: [JSONValue.Member] = outcome.stages.count > 1 ? [.init("stages", .array(outcome.stages.map(\.json)))] : []
    let uncounted = outcome.uncountedServices.map(JSONValue.string)
    return .object(members + stages + (uncounted.isEmpty ? [] : [.init("services_without_capacity", .array(uncounted))]))
  }
}
