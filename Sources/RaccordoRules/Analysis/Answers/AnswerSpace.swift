import RaccordoModel

/// Every answer that the rules of a program tell apart, field by field, "not known" included.
///
/// Two answers that no test of the program tells apart are one option, so that a finite number of combinations stands
/// for every household there can be.
struct AnswerSpace: Sendable {
  /// One way to answer the fields of a variable.
  struct Option: Sendable {
    /// An answer that stands for the option. A field that is absent is not known.
    var answers: [String: FieldValue]
    /// How each test of the variable comes out.
    var truths: [TruthSet]
  }

  /// Fields that are answered together: one field, or the fields behind a compute with what it gives.
  struct Variable: Sendable {
    var fields: [String]
    /// The tests on these fields.
    var tests: [Int]
    /// `nil` when they are too many to be listed.
    var options: [Option]?
  }

  private(set) var tests: [FieldTest]
  private(set) var variables: [Variable]
  /// The variable of each test.
  private(set) var owners: [Int]
  private let indices: [FieldTest: Int]
  let service: Service?

  /// - Parameter operands: the figures of the day and the service. A test whose figure is missing can come out any way.
  init(_ program: Program, in pack: RulePack, operands: OperandValues) {
    let parts = program.criteria.flatMap(\.pointParts).map(\.condition)
    let tests = (program.conditions + parts).flatMap(\.tests)
    var distinct: [FieldTest] = []
    var indices: [FieldTest: Int] = [:]
    for test in tests where indices[test] == nil {
      indices[test] = distinct.count
      distinct.append(test)
    }
    self.tests = distinct
    self.indices = indices
    service = operands.service
    variables = []
    owners = Array(repeating: 0, count: distinct.count)
    let byField = Dictionary(grouping: distinct.indices) { distinct[$0].field }
    for (name, indices) in byField.sorted(by: { $0.value[0] < $1.value[0] }) {
      for index in indices { owners[index] = variables.count }
      let options = pack.schema(of: name, in: program).flatMap { field in
        AnswerOptions(field, tests: indices.map { distinct[$0] }, operands: operands, pack: pack).list()
      }
      variables.append(Variable(fields: [name], tests: indices, options: options))
    }
  }

  /// Puts one variable in the place of those of its fields.
  mutating func join(_ joined: Variable) {
    let kept = variables.filter { variable in !variable.fields.contains(where: joined.fields.contains) }
    variables = kept + [joined]
    for (place, variable) in variables.enumerated() {
      for test in variable.tests { owners[test] = place }
    }
  }

  func indexed(_ condition: Condition?) -> IndexedCondition {
    guard let condition else { return .always }
    switch condition.node {
    case .test(let test): return indices[test].map { .test($0) } ?? .always
    case .all(let parts): return .all(parts.map(indexed))
    case .any(let parts): return .any(parts.map(indexed))
    case .none(let parts): return .none(parts.map(indexed))
    case .atLeast(let count, let parts): return .atLeast(count, parts.map(indexed))
    }
  }

  func index(of test: FieldTest) -> Int? { indices[test] }
}

extension Program {
  /// The conditions of its rules, in the order of the explanation.
  var conditions: [Condition] {
    requirements.map(\.condition) + criteria.compactMap(\.condition) + routes.compactMap(\.condition)
  }
}
