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
    guard case .measured(let measured) = self else { return [] }
    return measured.missingFields(answers, in: program, row: row)
  }
}

/// Points that go by what the columns say of a quantity.
struct MeasuredPoints: Sendable {
  /// Where the sizes of a quantity stand.
  private enum Source: Sendable {
    case column(Int)
    /// The list has no such column: nobody knows.
    case nowhere
  }

  private let source: Source
  private let curve: PointCurve
  /// What somebody gets of whom nothing is known.
  private let unknown: ClosedRange<Int>
  /// Whether an answer can say more than that.
  private let isDecidable: Bool

  init(_ measure: PointMeasure, _ curve: PointCurve, in scope: CompilationScope) {
    switch measure.quantity {
    case .field(let name): source = scope.answers.index(of: name, in: scope.program).map(Source.column) ?? .nowhere
    }
    self.curve = curve
    unknown = curve.hundredths(over: measure.everything)
    isDecidable = curve.isDecidable && unknown.lowerBound < unknown.upperBound
  }

  func range(_ answers: AnswerTable, row: Int) -> ClosedRange<Int> {
    switch source {
    case .nowhere: return unknown
    case .column(let index):
      let column = answers.columns[index]
      return column.known[row] ? curve.hundredths(over: SizeRange(column.numbers[row])) : unknown
    }
  }

  func missingFields(_ answers: AnswerTable, in program: Program, row: Int) -> [String] {
    guard isDecidable, case .column(let index) = source, !answers.columns[index].known[row] else { return [] }
    return answers.missingFields(behind: index, in: program, row: row)
  }

  /// The 64 households of a word of the list about whom an answer would say more.
  func open(_ answers: AnswerTable, word: Int) -> UInt64 {
    guard isDecidable, case .column(let index) = source else { return 0 }
    return ~answers.columns[index].known.words[word]
  }
}
