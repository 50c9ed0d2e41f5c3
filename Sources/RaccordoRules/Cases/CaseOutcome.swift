import RaccordoModel

/// How one case came out.
public struct CaseOutcome: Sendable {
  public var one: Case
  public var program: Program
  public var situation: CaseSituation
  public var trace: ProgramTrace
  /// What the rules could read, computed values and the day included; a field that is not here is not known.
  public var answers: [String: FieldValue]
  /// The small list, when the case expects a place in one.
  public var list: CaseList?
  /// A function that failed on the data of the case.
  public var failure: RowIssue?
  public var differences: [Difference]

  public var hasPassed: Bool { differences.isEmpty && failure == nil }

  init(_ one: Case, program: Program, _ judged: JudgedSituation, list: CaseList? = nil) {
    self.one = one
    self.program = program
    self.list = list
    situation = judged.situation
    trace = judged.trace
    answers = judged.answers
    failure = judged.failure
    differences = []
    differences = differences(from: one.expect)
  }

  /// One thing that came out differently.
  public struct Difference: Sendable, Hashable {
    public enum Aspect: String, Sendable, Hashable {
      case eligible, points, route, because, asks, place
      case lowestPoints = "points_lowest"
      case highestPoints = "points_highest"
    }

    public enum Value: Sendable, Hashable {
      case truth(Truth)
      case points(Points)
      case names([String])
      /// Any of these, nobody can say which yet.
      case oneOf([String])
      case rank(Int)
      /// A household that cannot enter has no points, no route and no place.
      case nothing
    }

    public var aspect: Aspect
    public var expected: Value
    public var got: Value
  }
}

extension CaseOutcome.Difference.Value: CustomStringConvertible {
  /// As machine formats have it: "no", "45", "large_debt, disability", "-".
  public var description: String {
    switch self {
    case .truth(let truth): truth.word
    case .points(let points): points.description
    case .names(let names): names.isEmpty ? "-" : names.joined(separator: ", ")
    case .oneOf(let names): names.isEmpty ? "-" : names.joined(separator: " | ")
    case .rank(let rank): String(rank)
    case .nothing: "-"
    }
  }
}

extension CaseOutcome {
  private func differences(from expect: Case.Expectation) -> [Difference] {
    var found: [Difference] = []
    func compare(_ aspect: Difference.Aspect, _ expected: Difference.Value, _ got: Difference.Value) {
      if expected != got { found.append(Difference(aspect: aspect, expected: expected, got: got)) }
    }
    func contains(_ aspect: Difference.Aspect, _ expected: [String], _ got: [String]) {
      let missing = expected.filter { !got.contains($0) }
      if !missing.isEmpty { compare(aspect, .names(missing), .names(got)) }
    }
    let entered = trace.verdict != .ineligible
    if let eligible = expect.eligible { compare(.eligible, .truth(eligible), .truth(trace.verdict.truth)) }
    if let points = expect.points {
      if !entered {
        compare(.points, .points(points.known), .nothing)
      } else if points.isSettled && trace.points.isSettled {
        compare(.points, .points(points.known), .points(trace.points.known))
      } else {
        compare(.lowestPoints, .points(points.known), .points(trace.points.known))
        compare(.highestPoints, .points(points.possible), .points(trace.points.possible))
      }
    }
    if let route = expect.route {
      let got = trace.route.decided.map { [$0] } ?? trace.route.possible
      compare(.route, .oneOf([route]), entered ? .oneOf(got) : .nothing)
    }
    contains(.because, expect.because, because)
    contains(.asks, expect.asks, trace.ask)
    if let place = expect.place {
      compare(.place, .rank(place.rank), list?.rank(of: one.name).map { .rank($0) } ?? .nothing)
    }
    return found
  }

  /// The criteria that gave points.
  private var because: [String] {
    trace.verdict == .ineligible
      ? [] : ProgramTrace.because(program, trace.criteria)
  }
}

extension Verdict {
  /// Whether the household may enter.
  var truth: Truth {
    switch self {
    case .eligible: .yes
    case .ineligible: .no
    case .undetermined: .unknown
    }
  }
}
