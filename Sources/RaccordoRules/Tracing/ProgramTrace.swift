import RaccordoModel

/// What the rules of one program say of one household, rule by rule: the definition of what a program means.
///
/// It walks the trees as they were written. The column evaluator does the same for whole lists and must agree.
public struct ProgramTrace: Sendable, Hashable {
  public var program: String
  public var service: String?
  public var verdict: Verdict
  /// In the order of the file, like the others below.
  public var requirements: [RuleTrace]
  public var criteria: [RuleTrace]
  /// Worked out for every household, also for one that cannot enter.
  public var points: PointsInterval
  public var routes: [RuleTrace]
  public var route: RouteChoice
  /// Fields to ask, most useful first: what decides entry, then what moves most points, then the route.
  public var ask: [String]

  /// - Parameters:
  ///   - answers: the answer to a field, a compute or `today`; `nil` when nobody knows.
  ///   - order: where a field stands among the network's fields, for a stable order of questions.
  /// - Complexity: O(rules).
  public init(
    _ program: Program, operands: OperandValues, order: (String) -> Int, answers: (String) -> FieldValue?
  ) {
    func trace(_ id: String, _ condition: Condition?, _ ifUnknown: Bool?) -> RuleTrace {
      RuleTrace(id: id, condition: condition, ifUnknown: ifUnknown, operands: operands, answers: answers)
    }
    self.program = program.id
    service = operands.service?.id
    requirements = program.requirements.map { trace($0.id, $0.condition, $0.ifUnknown) }
    criteria = program.criteria.map { RuleTrace($0, operands: operands, answers: answers) }
    routes = program.routes.map { trace($0.id, $0.condition, $0.ifUnknown) }
    verdict = Verdict(requirements.reduce(.yes) { $0 && $1.truth })
    points = ProgramTrace.points(program, criteria)
    route = ProgramTrace.choose(routes)
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
    _ program: Program, operands: OperandValues, order: (String) -> Int, answers: (String) -> FieldValue?
  ) -> [String] {
    guard verdict != .ineligible else { return [] }
    var weights: [String: Double] = [:]
    func fields(openIn rule: RuleTrace) -> Set<String> {
      guard rule.truth == .unknown, let tests = rule.condition?.openTests else { return [] }
      return Set(tests.flatMap { missing($0.field, program, operands, answers) })
    }
    func add(_ rule: RuleTrace, _ weight: Double, to weights: inout [String: Double]) {
      for field in fields(openIn: rule) { weights[field, default: 0] += weight }
    }
    for rule in requirements { add(rule, .infinity, to: &weights) }
    for (criterion, rule) in zip(program.criteria, criteria) where !criterion.isTrial {
      let measured = rule.isOpenInPoints ? criterion.points.names.flatMap { missing($0, program, operands, answers) } : []
      for (field, weight) in rule.weights(condition: fields(openIn: rule), measured: measured) { weights[field, default: 0] += weight }
    }
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
    return ordered(weights) + ordered(routeWeights.filter { weights[$0.key] == nil })
  }

  /// A field nobody knows, or the unknown fields behind a compute: none, when a figure that it needs is set by no act.
  private func missing(
    _ name: String, _ program: Program, _ operands: OperandValues, _ answers: (String) -> FieldValue?
  ) -> [String] {
    program.fields(behind: name) { name in
      guard answers(name) == nil else { return false }
      return program.compute(name)?.parameters.allSatisfy { operands.value(of: .parameter($0)) != nil } ?? true
    }
  }
}
