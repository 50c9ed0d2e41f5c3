import Raccordo

extension Explanation {
  /// Writes the explanation for other programs: reasons in words in one language, every test with the value it saw.
  ///
  /// - Parameter pack: said first, where the run has several.
  public func write(to text: inout JSONText, in language: Language, pack: String? = nil) {
    text.beginObject()
    if let pack {
      text.key("pack")
      text.append(string: pack)
    }
    if let memberOf {
      text.key("member_of")
      text.append(string: memberOf)
    }
    for (key, value) in head {
      text.key(key)
      text.append(value)
    }
    if isAlone {
      text.key("alone")
      text.append(literal: "true")
    }
    text.key("judgement")
    if let entry {
      entry.write(to: &text)
    } else if let judgement {
      judgement.write(to: &text)
    } else {
      text.append(literal: "null")
    }
    for (key, value) in rules(in: language) {
      text.key(key)
      text.append(value)
    }
    if !considered.isEmpty {
      text.key("services")
      text.append(.array(considered.map { json(towards: $0, in: language) }))
    }
    text.endObject()
  }

  /// What the rules say towards one of the services among which one was chosen.
  private func json(towards other: Towards, in language: Language) -> JSONValue {
    let trace = other.trace
    let preferences = zip(program.preferences, trace.preferences).map { rule, trace in
      json(
        trace, text: text(rule.reason, towards: other.service, in: language),
        more: [.init("preference", [(trace.truth == .yes ? rule.points : .zero).json, (trace.truth == .no ? .zero : rule.points).json])])
    }
    return [
      "id": trace.service.map(JSONValue.string) ?? .null, "chosen": .bool(trace.service == service?.id),
      "eligible": .string(trace.verdict.word), "preference": [trace.preference.known.json, trace.preference.possible.json],
      "points": [trace.points.known.json, trace.points.possible.json],
      "why_not": .array(trace.requirements.filter { $0.truth == .no }.map { .string($0.id) }),
      "preferences": .array(preferences),
    ]
  }

  private var head: [(StaticString, JSONValue)] {
    [
      ("household", .string(household)), ("program", .string(program.id)), ("version", .string(program.version)),
      ("day", .string(day.iso)), ("line", line?.json ?? .null),
      ("rule_failed", failure.map { .string($0.detail ?? $0.code.rawValue) } ?? .null),
    ]
  }

  private func rules(in language: Language) -> [(StaticString, JSONValue)] {
    let requirements = zip(program.requirements, trace.requirements).map { rule, trace in
      json(
        trace, text: text(trace.truth == .no ? rule.otherwise : rule.reason, in: language),
        more: rule.stage.map { [.init("stage", .string($0))] } ?? [])
    }
    let criteria = zip(program.criteria, trace.criteria).map { criterion, trace in
      json(
        trace, text: text(criterion.reason, in: language),
        more: [
          .init("points", [trace.points.known.json, trace.points.possible.json]), .init("trial", .bool(criterion.isTrial)),
          .init("group", criterion.group.map(JSONValue.string) ?? .null),
          .init("points_by", pointsBy(criterion, trace, in: language)),
        ])
    }
    let routes = zip(program.routes, trace.routes).map { route, trace in
      json(
        trace, text: text(route.reason, in: language),
        more: [.init("destination", .string(route.destination[language]))])
    }
    let reserves = zip(program.reserves, trace.reserves).map { reserve, trace in
      json(
        trace, text: text(reserve.reason, in: language),
        more: [.init("places", .number(reserve.places)), .init("stage", .string(program.steps[program.step(of: reserve)].id))])
    }
    let places: [(StaticString, JSONValue)] =
      (program.stages.isEmpty ? [] : [("stages", .array(stages.map(\.json)))])
      + (reserves.isEmpty ? [] : [("reserves", .array(reserves))])
    return places + [
      ("requirements", .array(requirements)), ("criteria", .array(criteria)), ("groups", .array(program.groups.map(json))),
      ("routes", .array(routes)),
      ("ask", .array(trace.ask.map(JSONValue.string))), ("would_change", .array(changes.map(\.json))),
      ("would_hold", .array(shortfalls.map { $0.json(parameters) })),
    ]
  }

  /// What the criteria of a group give together, and what of that counts.
  private func json(_ group: CriterionGroup) -> JSONValue {
    let members = zip(program.criteria, trace.criteria).filter { $0.0.group == group.id && !$0.0.isTrial }.map(\.1.points)
    let (low, high) = (members.map(\.known), members.map(\.possible))
    let sums = [low.reduce(.zero, +), high.reduce(.zero, +)]
    let counted = [group.points(of: low), group.points(of: high)]
    return [
      "id": .string(group.id), "points": .array(sums.map(\.json)), "counted": .array(counted.map(\.json)),
    ]
  }

  /// What points that differ go by: the form, what it reads with its answers, and the same in words.
  private func pointsBy(_ criterion: Criterion, _ rule: RuleTrace, in language: Language) -> JSONValue {
    guard criterion.points.measure != nil, let score = rule.score else { return .null }
    let words = PointText(criterion, score, in: program, schema: { schemas[$0] }, answers: answers, language: language).text
    let reads = program.pointFields(of: criterion).map { name in
      JSONValue.object([.init("field", .string(name)), .init("value", answers[name].map(json) ?? .null)])
    }
    return ["form": .string(criterion.points.word), "reads": .array(reads), "text": .string(words)]
  }

  private func json(_ rule: RuleTrace, text: String, more: [JSONValue.Member] = []) -> JSONValue {
    .object(
      [
        .init("id", .string(rule.id)), .init("truth", .string(rule.truth.word)), .init("text", .string(text)),
        .init("assumed", .bool(rule.isAssumed)),
      ] + more + [.init("tests", rule.condition.map(json) ?? .null)])
  }

  private func json(_ condition: ConditionTrace) -> JSONValue {
    func group(_ word: String, _ parts: [ConditionTrace]) -> JSONValue {
      [word: .array(parts.map(json)), "truth": .string(condition.truth.word)]
    }
    switch condition.node {
    case .all(let parts): return group("all", parts)
    case .any(let parts): return group("any", parts)
    case .none(let parts): return group("none", parts)
    case .members(let test, let tally, let operands, let each):
      let asked = PredicateText.head(of: test, operands: operands, parameters: parameters, language: .english)
      return [
        "members": .string(asked), "truth": .string(condition.truth.word),
        "yes": (tally?.yes).map { .number(Double($0)) } ?? .null, "no": (tally?.no).map { .number(Double($0)) } ?? .null,
        "unknown": (tally?.unknown).map { .number(Double($0)) } ?? .null,
        "each": .array(each.map { ["member": .string($0.member), "tests": json($0.condition)] }),
        "place": .string(condition.place.description),
      ]
    case .atLeast(let count, let parts):
      return [
        "at_least_of": .number(Double(count)), "parts": .array(parts.map(json)), "truth": .string(condition.truth.word),
      ]
    case .test(let test, let answer, let operands):
      let asked = PredicateText(test, operands: operands, parameters: parameters, language: .english).text
      return [
        "field": .string(test.field), "test": .string(asked),
        "value": answer.map(json) ?? .null, "truth": .string(condition.truth.word),
        "place": .string(condition.place.description),
      ]
    }
  }

  private func json(_ value: FieldValue) -> JSONValue {
    switch value {
    case .yesNo(let flag): .bool(flag)
    case .number(let number): .number(number)
    case .money(let money): .number(NumberText.plain(money))
    case .date(let day): .string(day.iso)
    case .word(let word): .string(word)
    case .words(let words): .array(words.map(JSONValue.string))
    }
  }
}

extension OutcomeChange {
  fileprivate var json: JSONValue {
    switch self {
    case .requirements(let ids): ["requirements": .array(ids.map(JSONValue.string))]
    case .answers(let fields): ["answers": .array(fields.map(JSONValue.string))]
    case .points(let place): place.json("points_missing", place.missing)
    case .declined(let decline): ["declined": decline.json]
    case .otherProgram(let id): ["other_program": .string(id)]
    case .order(let place): place.json("same_points_as_line", place.line)
    }
  }
}

extension PointsToPlace {
  /// The figure under its key, then what it is about; stage and reserve only where there are any.
  fileprivate func json(_ key: String, _ figure: Points) -> JSONValue {
    let place: [JSONValue.Member?] = [
      stage.isEmpty ? nil : .init("stage", .string(stage)), reserve.map { .init("reserve", .string($0)) },
    ]
    let line: [JSONValue.Member] = [
      .init("line", line.json), .init("points", [points.known.json, points.possible.json]),
      .init("answers", .array(answers.map(JSONValue.string))),
    ]
    return .object([.init(key, figure.json)] + line + place.compactMap(\.self))
  }
}

extension Shortfall {
  fileprivate func json(_ parameters: [String: Parameter]) -> JSONValue {
    [
      "requirements": .array(requirements.map(JSONValue.string)), "complete": .bool(isComplete),
      "sets": .array(
        sets.map { set in
          ["changes": .array(set.changes.map { $0.json(parameters) }), "possible": .string(set.isPossible ? "yes" : "unknown")]
        }),
    ]
  }
}

extension TestChange {
  fileprivate func json(_ parameters: [String: Parameter]) -> JSONValue {
    let asked: [JSONValue.Member]
    switch question {
    case .test(let test):
      let text = PredicateText(test, operands: operands, parameters: parameters, language: .english).text
      asked = [.init("field", .string(test.field)), .init("test", .string(text))]
    case .members(let test):
      asked = [.init("members", .string(PredicateText.head(of: test, operands: operands, parameters: parameters, language: .english)))]
    }
    return .object(
      (member.map { [.init("member", .string($0))] } ?? []) + asked
        + [
          .init("now", .string(now.word)), .init("wanted", .string(Truth(wanted).word)), .init("place", .string(place.description)),
        ])
  }
}
