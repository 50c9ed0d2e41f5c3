import RaccordoModel
import RaccordoRules

/// How a plan gives the points of a criterion, by columns. Points are hundredths.
enum PlannedPoints: Sendable {
  case fixed(Int)
  case measured(MeasuredPoints)

  init(_ rule: PointRule, in scope: CompilationScope) {
    let curve = PointCurve(rule, operands: scope.operands)
    switch rule.measure {
    case nil: self = .fixed(rule.most.hundredths)
    case let measure?: self = .measured(MeasuredPoints(measure, curve, in: scope))
    }
  }

  /// What a household gets if the criterion holds.
  func range(_ answers: AnswerTable, row: Int) -> ClosedRange<Int> {
    switch self {
    case .fixed(let points): points...points
    case .measured(let measured): measured.range(answers, row: row)
    }
  }

  /// The fields that would say more about its points: none where a figure is missing, or where every answer gives the same.
  func missingFields(_ answers: AnswerTable, in program: Program, row: Int) -> [String] {
    guard case .measured(let measured) = self, measured.isOpen(answers, row: row), let column = measured.column else { return [] }
    return answers.missingFields(behind: column, in: program, row: row)
  }
}

/// Points that go by a column.
struct MeasuredPoints: Sendable {
  /// Where the answers stand; `nil` when the list has no such column, so that nobody knows.
  let column: Int?
  private let curve: PointCurve
  /// What somebody gets whose answer is missing.
  private let unknown: ClosedRange<Int>

  init(_ measure: PointMeasure, _ curve: PointCurve, in scope: CompilationScope) {
    switch measure.quantity {
    case .field(let name): column = scope.answers.index(of: name, in: scope.program)
    }
    self.curve = curve
    unknown = curve.hundredths(over: measure.everything)
  }

  func range(_ answers: AnswerTable, row: Int) -> ClosedRange<Int> {
    guard let column, answers.columns[column].known[row] else { return unknown }
    return curve.hundredths(over: SizeRange(answers.columns[column].numbers[row]))
  }

  /// Whether an answer would say more.
  func isOpen(_ answers: AnswerTable, row: Int) -> Bool {
    guard curve.isDecidable, unknown.lowerBound < unknown.upperBound else { return false }
    return column.map { !answers.columns[$0].known[row] } ?? true
  }

  /// The households of a word of a shard, from bit 0, about whom an answer would say more.
  func open(_ answers: AnswerTable, word: Int) -> UInt64 {
    guard curve.isDecidable, unknown.lowerBound < unknown.upperBound, let column else { return 0 }
    return ~answers.columns[column].known.words[word]
  }
}
