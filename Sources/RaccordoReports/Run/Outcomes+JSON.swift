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
    judgement.writeHead(to: &text)
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
    judgement.writeReasons(to: &text)
    if let declined {
      text.key("declined")
      text.append(declined.json)
    }
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
}

extension Judgement {
  /// Writes what the rules say of somebody whose place in the list is not known.
  func write(to text: inout JSONText) {
    text.beginObject()
    writeHead(to: &text)
    writeReasons(to: &text)
    text.endObject()
  }

  fileprivate func writeHead(to text: inout JSONText) {
    text.key("household")
    text.append(string: household)
    if let memberOf {
      text.key("member_of")
      text.append(string: memberOf)
    }
    text.key("program")
    text.append(string: program)
    if let service {
      text.key("service")
      text.append(string: service)
    }
    text.key("eligible")
    text.append(string: verdict.word)
    if let points {
      text.key("points")
      text.append(literal: "[\(points.known),\(points.possible)]")
    }
    writeRoute(to: &text)
  }

  private func writeRoute(to text: inout JSONText) {
    text.key("route")
    if let decided = route?.decided { text.append(string: decided) } else { text.append(literal: "null") }
    if let route, route.decided == nil {
      text.key("routes_possible")
      text.append(strings: route.possible)
    }
  }

  fileprivate func writeReasons(to text: inout JSONText) {
    for (key, values) in [("ask", ask), ("because", because), ("why_not", whyNot)] as [(StaticString, [String])] {
      text.key(key)
      text.append(strings: values)
    }
  }
}

extension Decline {
  /// `until`: the first day on which it competes again; `null` where no day is set.
  public var json: JSONValue {
    let members: [JSONValue.Member?] = [
      .init("reason", .string(reason)), .init("day", .string(day.iso)), stage.map { .init("stage", .string($0)) },
    ]
    let effect: [JSONValue.Member]
    switch self.effect {
    case .parked(let until): effect = [.init("effect", .string("park_days")), .init("until", .string(until.iso))]
    case .untilReassessed(let planned):
      effect = [.init("effect", .string("park_until")), .init("until", planned.map { .string($0.iso) } ?? .null)]
    case .notFor(let service): effect = [.init("effect", .string("none")), .init("not_for", .string(service))]
    }
    return .object(members.compactMap(\.self) + effect)
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
    let declined = entries.count { $0.unmet == .declined }
    let counts: [(String, Int)] = [
      ("eligible", count(.eligible)), ("undetermined", count(.undetermined)), ("ineligible", count(.ineligible)),
      ("rule_failed", failures.count), ("with_place", entries.count(where: \.hasPlace)), ("surely_in", count(.surelyIn)),
      ("open", count(.open)), ("surely_out", count(.surelyOut)),
    ]
    return .object((counts + (declined > 0 ? [("declined", declined)] : [])).map { .init($0.0, .number($0.1)) })
  }
}
