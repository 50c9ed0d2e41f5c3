import Raccordo

// What the records of all runs say alike.

extension RunInputs {
  /// What the run was given, and what rules it applied.
  func record(of pack: RulePack, on day: CivilDay, seed: UInt64) -> [JSONValue.Member] {
    [
      .init("raccordo", .string(raccordoVersion)), .init("day", .string(day.iso)), .init("seed", .number(String(seed))),
      .init("lang", .string(language.rawValue)),
      .init(
        "rules",
        [
          "pack": .string(pack.id), "version": .string(pack.version), "folder": .string(rules),
          "files": .array(
            pack.sources.files.map { ["path": .string($0.path), "sha256": .string(sha256($0.bytes))] }),
        ]),
      .init("list", list.record), .init("columns", columns.map(\.record) ?? .null), .init("members", members.map(\.record) ?? .null),
    ]
  }

  /// The words of the command that repeats the run.
  ///
  /// - Parameter options: those that only this command has.
  func replay(_ verb: String, on day: CivilDay, seed: UInt64, _ options: [String]) -> [String] {
    var words = ["raccordo", verb, list.path] + allRules.flatMap { ["--rules", $0] }
    words += ["--on", day.iso, "--seed", String(seed), "--lang", language.rawValue] + options
    for program in programs { words += ["--program", program] }
    if let columns { words += ["--columns", columns.path] }
    if let members { words += ["--members", members.path] }
    return words
  }
}

extension RunInputs.File {
  var record: JSONValue {
    ["path": .string(path), "bytes": .number(bytes.count), "sha256": .string(sha256(bytes))]
  }
}

extension ReadingCounts {
  /// `rows_read == households + rows_set_aside`.
  func record(issues: Int) -> JSONValue {
    [
      "rows_read": .number(rowsRead), "households": .number(households), "rows_set_aside": .number(rowsSetAside),
      "member_rows_read": .number(memberRowsRead), "member_rows_set_aside": .number(memberRowsSetAside), "issues": .number(issues),
    ]
  }
}

extension RuleGaps {
  var record: [JSONValue.Member] {
    [
      .init("programs_not_in_force", .array(notInForce.map(JSONValue.string))),
      .init("parameters_without_value", .array(missingParameters.map(JSONValue.string))),
      .init(
        "service_values_not_said",
        .array(
          unsaidServiceValues.map {
            ["program": .string($0.program), "service": .string($0.service), "value": .string($0.attribute.rawValue)]
          })),
    ]
  }
}
