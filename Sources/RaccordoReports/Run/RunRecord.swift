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
    .object(inputsOfRun + (inputs.declined.map(declined) ?? []) + outcome)
  }

  private var inputsOfRun: [JSONValue.Member] {
    [
      .init("raccordo", .string(raccordoVersion)), .init("day", .string(result.day.iso)),
      .init("seed", .number(String(result.seed))), .init("lang", .string(inputs.language.rawValue)),
      .init(
        "rules",
        [
          "pack": .string(pack.id), "version": .string(pack.version), "folder": .string(inputs.rules),
          "files": .array(
            pack.sources.files.map { ["path": .string($0.path), "sha256": .string(sha256($0.bytes))] }),
        ]),
      .init("list", file(inputs.list)), .init("columns", inputs.columns.map(file) ?? .null),
      .init("members", inputs.members.map(file) ?? .null),
    ]
  }

  /// Only where a file of declines was given. `rows_read` is the sum of the other counts.
  private func declined(_ file: RunInputs.File) -> [JSONValue.Member] {
    let counts = declines.counts
    return [
      .init("declined", self.file(file)),
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
      .init("replay", .array(replay.map(JSONValue.string))), .init("counts", counts),
      .init("programs", .array(result.programs.map(program))),
      .init("programs_not_in_force", .array(result.notInForce.map(JSONValue.string))),
      .init("parameters_without_value", .array(result.missingParameters.map(JSONValue.string))),
      .init(
        "service_values_not_said",
        .array(
          result.unsaidServiceValues.map {
            ["program": .string($0.program), "service": .string($0.service), "value": .string($0.attribute.rawValue)]
          })),
    ]
  }

  /// The run as a ledger takes it: of several packs over one list, `UnmetLedger(records.map(\.ledgerRun))`.
  public var ledgerRun: UnmetLedger.Run {
    UnmetLedger.Run(pack: pack, households: reading.households, setAside: reading.householdsSetAside, result: result)
  }

  private func file(_ file: RunInputs.File) -> JSONValue {
    [
      "path": .string(file.path), "bytes": .number(file.bytes.count), "sha256": .string(sha256(file.bytes)),
    ]
  }

  /// The words of the command that repeats the run; add `--out` to say where.
  var replay: [String] {
    var words = ["raccordo", "match", inputs.list.path] + inputs.allRules.flatMap { ["--rules", $0] }
    words += ["--on", result.day.iso, "--seed", String(result.seed), "--lang", inputs.language.rawValue]
    if inputs.assign != .stable { words += ["--assign", inputs.assign.rawValue] }
    for program in inputs.programs { words += ["--program", program] }
    if let columns = inputs.columns { words += ["--columns", columns.path] }
    if let members = inputs.members { words += ["--members", members.path] }
    if let declined = inputs.declined { words += ["--declined", declined.path] }
    return words
  }

  /// `rows_read == households + rows_set_aside`.
  private var counts: JSONValue {
    [
      "rows_read": .number(reading.rowsRead), "households": .number(reading.households.count),
      "rows_set_aside": .number(reading.rowsSetAside), "member_rows_read": .number(reading.memberRowsRead),
      "member_rows_set_aside": .number(reading.memberRowsSetAside), "issues": .number(reading.issues.count),
    ]
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
