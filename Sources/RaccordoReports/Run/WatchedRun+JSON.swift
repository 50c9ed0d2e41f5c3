import Raccordo

extension WatchedRun {
  /// One look for other programs: findings, cases, counts of each program and what changed, with ids of rules and never an answer.
  public func json(in language: Language) -> JSONValue {
    [
      "changed": .array(changed.map(JSONValue.string)), "milliseconds": .number(milliseconds), "outcomes": .bool(hasOutcomes),
      "problem": problem.map { ["message": .string($0.message[language]), "remedy": .string($0.remedy[language])] } ?? .null,
      "packs": .array(packs.map { $0.json(in: language) }),
    ]
  }
}

extension WatchedPack {
  fileprivate func json(in language: Language) -> JSONValue {
    let failed = cases.filter { !$0.hasPassed }
    return [
      "folder": .string(folder), "pack": check.outcome.pack.map { .string($0.id) } ?? .null,
      "version": check.outcome.pack.map { .string($0.version) } ?? .null,
      "findings": .array(check.outcome.findings.map { $0.json(in: language, folder: folder) }),
      "cases": ["passed": .number(cases.count - failed.count), "failed": .array(failed.map { .string($0.one.name) })],
      "programs": .array((result?.programs ?? []).map(\.watchedJSON)), "diff": diff?.json() ?? .null,
    ]
  }
}

extension ProgramResult {
  fileprivate var watchedJSON: JSONValue {
    [
      "program": .string(program), "places": places.map { .number($0) } ?? .null,
      "with_place": .number(entries.count { $0.hasPlace }), "eligible": .number(count(.eligible)),
      "undetermined": .number(count(.undetermined)), "ask": .number(askNext.count), "rule_failed": .number(failures.count),
    ]
  }
}
