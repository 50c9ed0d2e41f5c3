import Raccordo

// Outcomes in machine formats. The names of keys are stable: other programs read them.

extension RankedHousehold {
  /// One line of `judgements.ndjson`.
  public var json: JSONValue {
    func names(_ values: [String]) -> JSONValue { .array(values.map(JSONValue.string)) }
    var members: [JSONValue.Member] = [
      .init("household", .string(judgement.household)),
      .init("program", .string(judgement.program)),
    ]
    if let service = judgement.service { members.append(.init("service", .string(service))) }
    members.append(.init("eligible", .string(judgement.verdict.word)))
    if let points = judgement.points { members.append(.init("points", [points.known.json, points.possible.json])) }
    members.append(.init("route", judgement.route?.decided.map(JSONValue.string) ?? .null))
    if let route = judgement.route, route.decided == nil {
      members.append(.init("routes_possible", names(route.possible)))
    }
    members += [
      .init("rank", rank.map { .number($0) } ?? .null), .init("place", .bool(hasPlace)),
      .init("standing", .string(standing.rawValue)), .init("ask", names(judgement.ask)),
      .init("because", names(judgement.because)), .init("why_not", names(judgement.whyNot)),
    ]
    if let unmet { members.append(.init("unmet", .string(unmet.rawValue))) }
    return .object(members)
  }
}

extension Points {
  public var json: JSONValue { .number(description) }
}

extension ProgramResult {
  /// The program with its counts and its households, for `--format json`.
  public func json() -> JSONValue {
    [
      "program": .string(program), "places": places.map { .number($0) } ?? .null, "line": line?.json ?? .null,
      "counts": counts,
      "ask_next": .array(
        askNext.map { ["household": .string($0.household), "fields": .array($0.fields.map(JSONValue.string))] }),
      "households": .array(entries.map(\.json)),
    ]
  }

  /// How many households came out how. They add up to the households that were judged.
  public var counts: JSONValue {
    [
      "eligible": .number(count(.eligible)), "undetermined": .number(count(.undetermined)),
      "ineligible": .number(count(.ineligible)), "rule_failed": .number(failures.count),
      "with_place": .number(shortlist.count), "surely_in": .number(count(.surelyIn)), "open": .number(count(.open)),
      "surely_out": .number(count(.surelyOut)),
    ]
  }
}
