import Raccordo

// Outcomes in machine formats. The names of keys are stable: other programs read them.

extension RankedHousehold {
  /// Writes one line of `judgements.ndjson`, without its end.
  ///
  /// - Parameter pack: said first, where the run has several.
  public func write(to text: inout JSONText, pack: String? = nil) {
    text.beginObject()
    if let pack {
      text.key("pack")
      text.append(string: pack)
    }
    text.key("household")
    text.append(string: judgement.household)
    if let household = judgement.memberOf {
      text.key("member_of")
      text.append(string: household)
    }
    text.key("program")
    text.append(string: judgement.program)
    if let service = judgement.service {
      text.key("service")
      text.append(string: service)
    }
    text.key("eligible")
    text.append(string: judgement.verdict.word)
    writePoints(to: &text)
    writeRoute(to: &text)
    text.key("rank")
    text.append(literal: rank.map(String.init) ?? "null")
    text.key("place")
    text.append(literal: hasPlace ? "true" : "false")
    text.key("standing")
    text.append(string: standing.rawValue)
    writeStages(to: &text)
    // As text: 64 bits are more than many readers of JSON keep of a number.
    text.key("draw")
    text.append(string: String(draw))
    text.key("ask")
    text.append(strings: judgement.ask)
    text.key("because")
    text.append(strings: judgement.because)
    text.key("why_not")
    text.append(strings: judgement.whyNot)
    if let unmet {
      text.key("unmet")
      text.append(string: unmet.rawValue)
    }
    text.endObject()
  }

  /// Only where there is something to say: a program without stages, reserves or places of the catalogue has none of these.
  private func writeStages(to text: inout JSONText) {
    if standings.count > 1 {
      text.key("stages")
      text.append(strings: places.map(\.stage))
      text.key("standings")
      text.append(strings: standings.map(\.rawValue))
    }
    for (key, value) in [("reserve", reserve), ("place_service", service), ("excluded_by", excludedBy), ("served_by", servedBy?.description)] as [(StaticString, String?)] {
      guard let value else { continue }
      text.key(key)
      text.append(string: value)
    }
  }

  private func writePoints(to text: inout JSONText) {
    guard let points = judgement.points else { return }
    text.key("points")
    text.append(literal: "[\(points.known),\(points.possible)]")
  }

  private func writeRoute(to text: inout JSONText) {
    text.key("route")
    if let route = judgement.route?.decided { text.append(string: route) } else { text.append(literal: "null") }
    if let route = judgement.route, route.decided == nil {
      text.key("routes_possible")
      text.append(strings: route.possible)
    }
  }
}

extension Points {
  public var json: JSONValue { .number(description) }
}

extension StageResult {
  public var json: JSONValue {
    [
      "stage": .string(stage), "places": places.map { .number($0) } ?? .null, "left": left.map { .number($0) } ?? .null,
      "passed": .number(passed), "line": line?.json ?? .null,
    ]
  }
}

extension ProgramResult {
  /// Writes the program with its counts and its households, for `--format json`.
  public func write(to text: inout JSONText) {
    text.beginObject()
    text.key("program")
    text.append(string: program)
    text.key("places")
    text.append(literal: places.map(String.init) ?? "null")
    text.key("line")
    text.append(literal: line?.description ?? "null")
    if stages.count > 1 {
      text.key("stages")
      text.append(.array(stages.map(\.json)))
    }
    text.key("counts")
    text.append(counts)
    text.key("ask_next")
    text.append(list: askNext) { text, ask in
      text.append(["household": .string(ask.household), "fields": .array(ask.fields.map(JSONValue.string))])
    }
    text.key("households")
    text.append(list: entries) { $1.write(to: &$0) }
    text.endObject()
  }

  /// How many households, or persons, came out how. They add up to those that were judged.
  public var counts: JSONValue {
    [
      "eligible": .number(count(.eligible)), "undetermined": .number(count(.undetermined)),
      "ineligible": .number(count(.ineligible)), "rule_failed": .number(failures.count),
      "with_place": .number(entries.count(where: \.hasPlace)), "surely_in": .number(count(.surelyIn)), "open": .number(count(.open)),
      "surely_out": .number(count(.surelyOut)),
    ]
  }
}
