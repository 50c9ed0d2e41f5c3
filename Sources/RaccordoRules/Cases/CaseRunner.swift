import LuaRuntime
import RaccordoModel

/// Runs the agreed cases of a pack against its rules.
public struct CaseRunner: Sendable {
  public let pack: RulePack

  public init(_ pack: RulePack) {
    self.pack = pack
  }

  /// The outcome of every case, by program in the order of the files.
  ///
  /// - Throws: `LuaError` when Lua cannot start.
  /// - Complexity: O(cases × rules).
  public func run() throws(LuaError) -> [CaseOutcome] {
    var outcomes: [CaseOutcome] = []
    for program in pack.programs where !program.cases.isEmpty {
      let days = Set(program.cases.map(day)).sorted()
      var byPlace: [Int: CaseOutcome] = [:]
      for day in days {
        let indices = program.cases.indices.filter { self.day(of: program.cases[$0]) == day }
        for (index, outcome) in zip(indices, try run(indices.map { program.cases[$0] }, of: program, on: day)) {
          byPlace[index] = outcome
        }
      }
      outcomes += program.cases.indices.compactMap { byPlace[$0] }
    }
    return outcomes
  }

  /// The day on which a case is judged: its own, or the first on which its program or pack is valid.
  private func day(of one: Case) -> CivilDay {
    one.day ?? pack.validity.from ?? CivilDay(daysSince1970: 0)
  }

  private func run(_ cases: [Case], of program: Program, on day: CivilDay) throws(LuaError) -> [CaseOutcome] {
    var list = HouseholdList(fields: pack.fields)
    for (index, one) in cases.enumerated() {
      list.append(id: String(index)) { columns in
        for column in columns.indices where !columns[column].field.isOfMember {
          columns[column].append(one.given[columns[column].field.name])
        }
      }
    }
    var runtime = try PackRuntime(pack, day: day)
    let computed = try runtime.compute(program, over: list, rows: 0..<list.count)
    return cases.enumerated().map { index, one in
      let failure = computed.failures.first { $0.household == String(index) }
      let trace = trace(one, program, day) { name in
        if let position = program.computes.firstIndex(where: { $0.id == name }) { return computed.columns[position][index] }
        return name == FieldSchema.today.name ? .date(day) : one.given[name]
      }
      return CaseOutcome(one, program: program, trace: trace, failure: failure)
    }
  }

  private func trace(
    _ one: Case, _ program: Program, _ day: CivilDay, answers: (String) -> FieldValue?
  ) -> ProgramTrace {
    let service = (one.service ?? program.services.first).flatMap(pack.catalogue.service)
    return ProgramTrace(
      program, operands: OperandValues(day: day, parameters: pack.parameters, service: service),
      order: { pack.fields.index(of: $0) ?? Int.max }, answers: answers)
  }
}

/// How one case came out.
public struct CaseOutcome: Sendable {
  /// One thing that came out differently.
  public struct Difference: Sendable, Hashable {
    public enum Aspect: String, Sendable, Hashable {
      case eligible, points, route, because, asks
    }

    public var aspect: Aspect
    public var expected: String
    public var got: String
  }

  public var one: Case
  public var program: Program
  public var trace: ProgramTrace
  /// A function that failed on the data of the case.
  public var failure: RowIssue?
  public var differences: [Difference]

  public var hasPassed: Bool { differences.isEmpty && failure == nil }

  init(_ one: Case, program: Program, trace: ProgramTrace, failure: RowIssue?) {
    self.one = one
    self.program = program
    self.trace = trace
    self.failure = failure
    differences = []
    let expect = one.expect
    if let eligible = expect.eligible {
      compare(.eligible, eligible.word, trace.verdict.word)
    }
    if let points = expect.points {
      compare(.points, CaseOutcome.text(points), trace.verdict == .ineligible ? "-" : CaseOutcome.text(trace.points))
    }
    if let route = expect.route {
      compare(.route, route, trace.verdict == .ineligible ? "-" : trace.route.decided ?? trace.route.possible.joined(separator: " | "))
    }
    let given = trace.verdict == .ineligible
      ? [] : zip(program.criteria, trace.criteria).filter { !$0.isTrial && $1.truth == .yes }.map(\.0.id)
    contains(.because, expect.because, given)
    contains(.asks, expect.asks, trace.ask)
  }

  private mutating func compare(_ aspect: Difference.Aspect, _ expected: String, _ got: String) {
    if expected != got { differences.append(Difference(aspect: aspect, expected: expected, got: got)) }
  }

  private mutating func contains(_ aspect: Difference.Aspect, _ expected: [String], _ got: [String]) {
    let missing = expected.filter { !got.contains($0) }
    if !missing.isEmpty {
      differences.append(
        Difference(
          aspect: aspect, expected: missing.joined(separator: ", "), got: got.isEmpty ? "-" : got.joined(separator: ", ")))
    }
  }

  /// "45", or "25..55".
  private static func text(_ points: PointsInterval) -> String {
    points.isSettled ? "\(points.known)" : "\(points.known)..\(points.possible)"
  }
}
