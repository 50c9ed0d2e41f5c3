import Raccordo

/// `run.json`: what is needed to repeat a run and to check that nothing was lost.
///
/// The number of workers is not in it: it changes nothing in the results.
public struct RunRecord: Sendable {
  public let inputs: RunInputs
  public let pack: RulePack
  public let reading: ListReading
  public let result: MatchResult

  public init(inputs: RunInputs, pack: RulePack, reading: ListReading, result: MatchResult) {
    self.inputs = inputs
    self.pack = pack
    self.reading = reading
    self.result = result
  }

  public var json: JSONValue {
    [
      "raccordo": .string(raccordoVersion),
      "day": .string(result.day.iso),
      "seed": .number(String(result.seed)),
      "lang": .string(inputs.language.rawValue),
      "rules": [
        "pack": .string(pack.id), "version": .string(pack.version), "folder": .string(inputs.rules),
        "files": .array(
          pack.sources.files.map { ["path": .string($0.path), "sha256": .string(sha256($0.bytes))] }),
      ],
      "list": file(inputs.list),
      "columns": inputs.columns.map(file) ?? .null,
      "members": inputs.members.map(file) ?? .null,
      "replay": .array(replay.map(JSONValue.string)),
      "counts": counts,
      "programs": .array(result.programs.map(program)),
      "programs_not_in_force": .array(result.notInForce.map(JSONValue.string)),
      "parameters_without_value": .array(result.missingParameters.map(JSONValue.string)),
      "service_values_not_said": .array(
        result.unsaidServiceValues.map {
          ["program": .string($0.program), "service": .string($0.service), "value": .string($0.attribute.rawValue)]
        }),
    ]
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
