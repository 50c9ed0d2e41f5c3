import Raccordo

// What other programs read of a tested pack. The names of keys are stable.

extension TestedPack {
  /// One object: the cases, the coverage with every outcome, and the suggestions when they were asked for.
  public func json(in language: Language) -> JSONValue {
    .object(
      [
        .init("pack", .string(pack.id)), .init("folder", .string(folder)), .init("passed", .bool(hasPassed)),
        .init("counts", counts), .init("cases", .array(outcomes.map { $0.json })),
        .init("coverage", coverageJSON(in: language)),
      ] + (suggestions.map { [.init("suggestions", json($0, in: language))] } ?? []))
  }

  private var counts: JSONValue {
    let passed = outcomes.count(where: \.hasPassed)
    return [
      "cases": .number(outcomes.count), "passed": .number(passed), "failed": .number(outcomes.count - passed),
    ]
  }

  private func coverageJSON(in language: Language) -> JSONValue {
    let count = coverage.count
    let outcomes = coverage.programs.flatMap { part in
      part.entries.map { entry in
        JSONValue.object(
          [.init("program", .string(part.program.id))] + entry.outcome.members + [
            .init("text", .string(entry.outcome.ruleTitle + ": " + entry.outcome.words(in: language))),
            .init("covered", .bool(entry.isCovered)), .init("cases", .array(entry.cases.map(JSONValue.string))),
          ])
      }
    }
    return [
      "covered": .number(count.covered), "total": .number(count.total), "percent": .number(count.percent),
      "threshold": threshold.map { .number($0) } ?? .null, "outcomes": .array(outcomes),
    ]
  }

  private func json(_ found: CaseSuggestions, in language: Language) -> JSONValue {
    [
      "cases": .array(
        found.suggestions.map { suggestion in
          [
            "program": .string(suggestion.program), "file": .string(suggestion.file), "name": .string(suggestion.name),
            "like": suggestion.like.map(JSONValue.string) ?? .null,
            "shows": .array(suggestion.shows.map { .object($0.members) }),
            "lua": .string(suggestion.lines.joined(separator: "\n") + "\n"),
          ]
        }),
      "not_found": .array(
        found.notFound.flatMap { part in
          part.outcomes.map { .object([.init("program", .string(part.program))] + $0.members) }
        }),
    ]
  }
}

extension CaseOutcome {
  fileprivate var json: JSONValue {
    [
      "program": .string(program.id), "name": .string(one.name), "file": .string(one.place.file),
      "line": .number(one.place.line), "day": .string(situation.day.iso), "passed": .bool(hasPassed),
      "differences": .array(
        differences.map {
          [
            "aspect": .string($0.aspect.rawValue), "expected": .string($0.expected.description),
            "got": .string($0.got.description),
          ]
        }),
      "rule_failed": failure.map { .string($0.detail ?? $0.code.rawValue) } ?? .null,
    ]
  }
}

extension RuleOutcome {
  /// `"rule":"criterion","id":"large_debt","outcome":"no"`; an edge also says of what field, at what value, on which side.
  fileprivate var members: [JSONValue.Member] {
    let head: [JSONValue.Member] = [.init("rule", .string(rule.rawValue)), .init("id", .string(id))]
    switch aspect {
    case .truth(let truth): return head + [.init("outcome", .string(truth.word))]
    case .amount: return head + [.init("outcome", "points"), .init("points", .string(words(in: .english)))]
    case .taken: return head + [.init("outcome", "taken")]
    case .edge(let edge):
      return head + [
        .init("outcome", "edge"), .init("field", .string(edge.field)), .init("edge", .string(edge.plainOperand)),
        .init("side", .string(edge.side.rawValue)),
      ]
    }
  }
}

extension RuleOutcome.Edge {
  fileprivate var plainOperand: String {
    if case .literal(let value) = operand, !isFromToday { value.plainText } else { operandText(in: .english) }
  }
}
