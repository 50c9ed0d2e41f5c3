import RaccordoModel
import RaccordoRules

/// What a program says of one household towards one service, by the plain reading of its rules.
struct PlainOutcome: Hashable {
  var service: String?
  /// `nil`: undetermined.
  var mayEnter: Bool?
  /// In hundredths.
  var known: Int
  var possible: Int
  var routes: [String]
  var mayHaveNoRoute: Bool
  var because: [String]
  var whyNot: [String]
  /// Whether a requirement that reads nothing of the service fails.
  var failsAnywhere: Bool

  init(_ rules: PlainRules) {
    let program = rules.program
    service = rules.service?.id
    let requirements = program.requirements.map { rules.holds($0.condition, ifUnknown: $0.ifUnknown) }
    let criteria = program.criteria.map { rules.holds($0.condition, ifUnknown: $0.ifUnknown) }
    mayEnter = PlainRules.every(requirements)
    whyNot = zip(program.requirements, requirements).filter { $1 == false }.map(\.0.id)
    let given = zip(program.criteria, criteria).map { criterion, holds in
      let points = rules.points(criterion.points)
      return (least: holds == true ? points.least : 0, most: holds == false ? 0 : points.most)
    }
    because = zip(program.criteria, given).filter { !$0.isTrial && $1.least > 0 }.map(\.0.id)
    known = PlainOutcome.total(program, given.map(\.least))
    possible = PlainOutcome.total(program, given.map(\.most))
    failsAnywhere = zip(program.requirements, requirements).contains { requirement, holds in
      let readsService = requirement.condition.tests.flatMap(\.predicate.operands).contains {
        if case .service = $0 { true } else { false }
      }
      return holds == false && !readsService
    }
    routes = []
    mayHaveNoRoute = true
    for route in program.routes where mayHaveNoRoute {
      let fits = rules.holds(route.condition, ifUnknown: route.ifUnknown)
      if fits != false { routes.append(route.id) }
      if fits == true { mayHaveNoRoute = false }
    }
  }

  private static func total(_ program: Program, _ given: [Int]) -> Int {
    var alone = 0
    var grouped: [String: [Int]] = [:]
    for (criterion, points) in zip(program.criteria, given) where !criterion.isTrial {
      if let group = criterion.group {
        grouped[group, default: []].append(points)
      } else {
        alone += points
      }
    }
    for group in program.groups {
      let points = grouped[group.id] ?? []
      switch group.limit {
      case .sum(let cap): alone += min(points.reduce(0, +), cap.hundredths)
      case .highest: alone += points.max() ?? 0
      }
    }
    return alone
  }
}

extension PlainOutcome {
  /// The outcome of the service that suits best: one it may enter before one that is undetermined, that before one it
  /// cannot enter; then more known points, then more possible ones; then the first in the order of the program.
  static func best(
    _ pack: RulePack, _ program: Program, day: CivilDay, answers: [String: FieldValue]
  ) -> PlainOutcome {
    let services = pack.plainServices(of: program)
    let outcomes = services.map {
      PlainOutcome(PlainRules(pack: pack, program: program, service: $0, day: day, answers: answers))
    }
    let verdicts: [Bool?] = [true, nil, false]
    for verdict in verdicts {
      let same = outcomes.filter { $0.mayEnter == verdict }
      let most = same.map { ($0.known, $0.possible) }.max { $0 < $1 }
      if let most { return same.first { ($0.known, $0.possible) == most } ?? same[0] }
    }
    return outcomes[0]
  }

  var verdict: Verdict { mayEnter.map { $0 ? .eligible : .ineligible } ?? .undetermined }
}

/// All the answers of a household that rules may read, by the plain reading; `nil` when a function fails.
func plainAnswers(_ program: Program, _ facts: [String: FieldValue], day: CivilDay) -> [String: FieldValue]? {
  var answers = facts
  answers["today"] = .date(day)
  for compute in program.computes {
    if compute.criterion != nil {
      guard let score = KnownScore.all.first(where: { $0.matches(compute) }) else { continue }
      switch score.swift(answers) {
      case .value(let value): answers[compute.id] = value
      case .failed: return nil
      }
      continue
    }
    guard let known = KnownCompute.all.first(where: { $0.result.name == compute.id }) else { continue }
    switch known.swift(answers) {
    case .value(let value): answers[compute.id] = value
    case .failed: return nil
    }
  }
  return answers
}

extension RulePack {
  /// The services a household is judged for: those that are open, or all of them when every one is closed.
  func plainServices(of program: Program) -> [Service?] {
    if program.services.isEmpty { return [nil] }
    let services = program.services.map { catalogue.service($0) }
    let open = services.filter { $0?.status == .active }
    return open.isEmpty ? services : open
  }

  /// Closed services take nobody.
  func plainPlaces(of program: Program) -> Int? {
    plainIsClosed(program) ? 0 : program.places
  }

  func plainIsClosed(_ program: Program) -> Bool {
    !program.services.isEmpty && program.services.allSatisfy { catalogue.service($0)?.status != .active }
  }
}
