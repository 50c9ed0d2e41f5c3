import RaccordoModel

/// What the rules of one program say of one household, rule by rule: the definition of what a program means.
///
/// It walks the trees as they were written. The column evaluator does the same for whole lists and must agree.
public struct ProgramTrace: Sendable, Hashable {
  public var program: String
  public var service: String?
  public var verdict: Verdict
  /// For each stage, whether its requirements hold: the first decides who may enter.
  public var stages: [Truth]
  /// In the order of the file, like the others below.
  public var requirements: [RuleTrace]
  public var criteria: [RuleTrace]
  /// Worked out for every household, also for one that cannot enter.
  public var points: PointsInterval
  public var routes: [RuleTrace]
  public var route: RouteChoice
  public var preferences: [RuleTrace]
  /// How much the household prefers the service, and may prefer it.
  public var preference: PointsInterval
  /// For whom the reserves keep places.
  public var reserves: [RuleTrace]
  /// Fields to ask, most useful first: what decides entry, then what moves most points, then which service is preferred,
  /// then reserves and later stages, then the route.
  public var ask: [String]

  /// - Parameters:
  ///   - answers: what is known of fields and computes, what is built in, and of each member.
  ///   - order: where a field stands among the network's fields, for a stable order of questions.
  /// - Complexity: O(rules).
  public init(
    _ program: Program, operands: OperandValues, order: (String) -> Int, answers: RuleAnswers
  ) {
    func trace(_ id: String, _ condition: Condition?, _ ifUnknown: Bool?) -> RuleTrace {
      RuleTrace(id: id, condition: condition, ifUnknown: ifUnknown, operands: operands, answers: answers)
    }
    self.program = program.id
    service = operands.service?.id
    requirements = program.requirements.map { trace($0.id, $0.condition, $0.ifUnknown) }
    criteria = program.criteria.map { RuleTrace($0, operands: operands, answers: answers) }
    routes = program.routes.map { trace($0.id, $0.condition, $0.ifUnknown) }
    reserves = program.reserves.map { trace($0.id, $0.condition, nil) }
    let held = zip(program.requirements.map(program.step(of:)), requirements)
    stages = program.steps.indices.map { step in held.filter { $0.0 == step }.reduce(.yes) { $0 && $1.1.truth } }
    verdict = Verdict(stages[0])
    points = ProgramTrace.points(program, criteria)
    route = ProgramTrace.choose(routes)
    preferences = program.preferences.map { trace($0.id, $0.condition, nil) }
    preference = ProgramTrace.preference(program, preferences)
    ask = []
    ask = questions(program, operands: operands, order: order, answers: answers)
  }

  /// Ids of the criteria that count and gave points.
  public static func because(_ program: Program, _ criteria: [RuleTrace]) -> [String] {
    zip(program.criteria, criteria).filter { !$0.isTrial && $1.points.known > .zero }.map(\.0.id)
  }

  private static func points(_ program: Program, _ criteria: [RuleTrace]) -> PointsInterval {
    let counted = zip(program.criteria, criteria).filter { !$0.0.isTrial }
    func total(_ end: (PointsInterval) -> Points) -> Points {
      func points(in group: String?) -> [Points] {
        counted.filter { $0.0.group == group }.map { end($0.1.points) }
      }
      let groups = program.groups.map { $0.points(of: points(in: $0.id)) }
      return (points(in: nil) + groups).reduce(.zero, +)
    }
    return PointsInterval(known: total(\.known), possible: total(\.possible))
  }

  private static func preference(_ program: Program, _ preferences: [RuleTrace]) -> PointsInterval {
    func total(_ counts: (Truth) -> Bool) -> Points {
      zip(program.preferences, preferences).filter { counts($1.truth) }.map(\.0.points).reduce(.zero, +)
    }
    return PointsInterval(known: total { $0 == .yes }, possible: total { $0 != .no })
  }

  /// The first route that fits; an open one keeps those after it possible.
  private static func choose(_ routes: [RuleTrace]) -> RouteChoice {
    var possible: [String] = []
    for route in routes where route.truth != .no {
      possible.append(route.id)
      if route.truth == .yes { return RouteChoice(possible: possible, mayBeNone: false) }
    }
    return RouteChoice(possible: possible, mayBeNone: true)
  }
}

extension RuleTrace {
  /// Whether a criterion gives points: *unknown* while that hangs on what is missing.
  public var giving: Truth {
    if points.known > .zero { return .yes }
    return points.possible > .zero ? .unknown : .no
  }

  /// Whether the points of a criterion that may hold hang on an answer that is missing.
  public var isOpenInPoints: Bool { truth != .no && score?.isOpen == true }

  /// Whether an answer to a field could decide the rule.
  public func hangs(on field: String, in program: Program) -> Bool {
    guard truth == .unknown, let condition else { return false }
    return condition.openTests.contains { program.fields(behind: $0.field).contains(field) }
      || condition.openMemberFields.map(program.memberField).contains(field)
  }

  /// How many points of a criterion hang on the answer to a field: all that it may give, where its condition does; what is open of
  /// them, where it gives points by that.
  public func openPoints(on field: String, _ criterion: Criterion, in program: Program) -> Points {
    let own = score?.points ?? points
    if hangs(on: field, in: program) { return own.possible }
    let isMeasured =
      isOpenInPoints
      && (criterion.points.names.contains { program.fields(behind: $0).contains(field) }
        || score?.openMemberFields.map(program.memberField).contains(field) == true)
    return isMeasured ? own.possible - own.known : .zero
  }

  /// How many points, in hundredths, hang on the fields of a criterion: all it may give on those of its condition, what
  /// is open of that on those it goes by. What moves nothing is not there.
  fileprivate func weights(condition: Set<String>, measured: [String]) -> [String: Double] {
    guard let points = score?.points else { return [:] }
    var weights = Dictionary(uniqueKeysWithValues: condition.map { ($0, Double(points.possible.hundredths)) })
    for field in measured {
      weights[field] = max(weights[field] ?? 0, Double(points.possible.hundredths - points.known.hundredths))
    }
    return weights.filter { $0.value > 0 }
  }
}

extension ProgramTrace {
  private func questions(
    _ program: Program, operands: OperandValues, order: (String) -> Int, answers: RuleAnswers
  ) -> [String] {
    guard verdict != .ineligible else { return [] }
    var weights: [String: Double] = [:]
    func fields(openIn rule: RuleTrace) -> Set<String> {
      guard rule.truth == .unknown, let condition = rule.condition else { return [] }
      let ofHousehold = condition.openTests.flatMap { missing($0.field, program, operands, answers) }
      return Set(ofHousehold + condition.openMemberFields.map(program.memberField))
    }
    func fields(openInPointsOf criterion: Criterion, _ rule: RuleTrace) -> [String] {
      guard case .members = criterion.points.measure?.quantity else {
        return criterion.points.names.flatMap { missing($0, program, operands, answers) }
      }
      return Array(Set(rule.score?.openMemberFields.map(program.memberField) ?? []))
    }
    func add(_ rule: RuleTrace, _ weight: Double, to weights: inout [String: Double]) {
      for field in fields(openIn: rule) { weights[field, default: 0] += weight }
    }
    let steps = program.requirements.map(program.step(of:))
    for (step, rule) in zip(steps, requirements) where step == 0 { add(rule, .infinity, to: &weights) }
    for (criterion, rule) in zip(program.criteria, criteria) where !criterion.isTrial {
      let measured = rule.isOpenInPoints ? fields(openInPointsOf: criterion, rule) : []
      for (field, weight) in rule.weights(condition: fields(openIn: rule), measured: measured) { weights[field, default: 0] += weight }
    }
    var preferenceWeights: [String: Double] = [:]
    let choosing = Set(program.choosingPreferences.map(\.id))
    for rule in preferences where choosing.contains(rule.id) { add(rule, 0, to: &preferenceWeights) }
    var placeWeights: [String: Double] = [:]
    for rule in reserves { add(rule, 0, to: &placeWeights) }
    // Whoever falls out at a stage is asked nothing about those after it.
    let reached = stages.firstIndex(of: .no) ?? stages.count
    for (step, rule) in zip(steps, requirements) where 0 < step && step < reached { add(rule, 0, to: &placeWeights) }
    var routeWeights: [String: Double] = [:]
    for rule in routes {
      add(rule, 0, to: &routeWeights)
      if rule.truth == .yes { break }
    }
    func ordered(_ weights: [String: Double]) -> [String] {
      weights.sorted { left, right in
        if left.value != right.value { return left.value > right.value }
        return (order(left.key), left.key) < (order(right.key), right.key)
      }.map(\.key)
    }
    var told = Set(weights.keys)
    return ordered(weights)
      + [preferenceWeights, placeWeights, routeWeights].flatMap { tier in
        ordered(tier.filter { told.insert($0.key).inserted })
      }
  }

  /// A field nobody knows, or the unknown fields behind a compute: none, when a figure that it needs is set by no act.
  private func missing(
    _ name: String, _ program: Program, _ operands: OperandValues, _ answers: RuleAnswers
  ) -> [String] {
    program.fields(behind: name) { name in
      guard answers[name] == nil else { return false }
      return program.compute(name)?.parameters.allSatisfy { operands.value(of: .parameter($0)) != nil } ?? true
    }
  }
}
