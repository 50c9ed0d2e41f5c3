import RaccordoModel
import RaccordoRules

/// How a plan gives the points of a criterion, by columns. Points are hundredths.
enum PlannedPoints: Sendable {
  case fixed(Int)
  case measured(MeasuredPoints)

  init(_ rule: PointRule, _ table: inout ConditionTable, in scope: CompilationScope) {
    let curve = PointCurve(rule, operands: scope.operands)
    switch rule.measure {
    case nil: self = .fixed(rule.most.hundredths)
    case let measure?: self = .measured(MeasuredPoints(rule, measure, curve, &table, in: scope))
    }
  }

  /// What a household gets if the criterion holds.
  func range(_ asked: AskedColumns, row: Int) -> ClosedRange<Int> {
    switch self {
    case .fixed(let points): points...points
    case .measured(let measured): measured.range(asked, row: row)
    }
  }

  /// What its points ask about members.
  var questions: [ProgramPlan.Question] {
    if case .measured(let measured) = self { measured.questions } else { [] }
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
    /// How many units somebody has, as questions: whether it is one, two, and so on to the cap.
    case counted(each: Double, [ProgramPlan.Question])
    /// The list has no such column: nobody knows.
    case nowhere
  }

  private let source: Source
  private let curve: PointCurve
  /// What somebody gets of whom nothing is known.
  private let unknown: ClosedRange<Int>
  /// Whether an answer can say more than that.
  private let isDecidable: Bool

  init(
    _ rule: PointRule, _ measure: PointMeasure, _ curve: PointCurve, _ table: inout ConditionTable, in scope: CompilationScope
  ) {
    switch measure.quantity {
    case .field(let name): source = scope.answers.index(of: name, in: scope.program).map(Source.column) ?? .nowhere
    case .members(let count): source = MeasuredPoints.counted(count, rule, &table, in: scope)
    }
    self.curve = curve
    unknown = curve.hundredths(over: measure.everything)
    isDecidable = curve.isDecidable && unknown.lowerBound < unknown.upperBound
  }

  private static func counted(
    _ count: MemberCount, _ rule: PointRule, _ table: inout ConditionTable, in scope: CompilationScope
  ) -> Source {
    guard case .per(let rule) = rule, let condition = count.condition,
      let each = scope.operands.value(of: rule.each)?.size(like: .number(0)), each > 0
    else { return .nowhere }
    let questions = (1...max(1, rule.unitsToCap)).map { unit in
      let least = Operand.literal(.number(each * Double(unit)))
      let asked = Condition(.members(MemberTest(.count(.atLeast(least)), condition)), at: scope.program.place)
      return ProgramPlan.Question(
        today: table.compile(asked, .today, in: scope), open: table.compile(asked, .open, in: scope), id: "",
        readsService: asked.readsService)
    }
    return .counted(each: each, questions)
  }

  /// What it asks about members: none, where points go by an answer.
  var questions: [ProgramPlan.Question] {
    if case .counted(_, let questions) = source, isDecidable { questions } else { [] }
  }

  func range(_ asked: AskedColumns, row: Int) -> ClosedRange<Int> {
    switch source {
    case .nowhere: return unknown
    case .counted(let each, let questions):
      let truths = questions.map { asked.truths.truth(of: $0[keyPath: asked.reading], row: row) }
      let (sure, possible) = (truths.count { $0 == .yes }, truths.count { $0 != .no })
      return curve.hundredths(over: SizeRange(low: each * Double(sure), high: each * Double(possible)))
    case .column(let index):
      let column = asked.answers.columns[index]
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

/// What there is to look at while one question after the other is asked of a shard, in one reading.
struct AskedColumns {
  let answers: AnswerTable
  let truths: TruthColumns
  let reading: KeyPath<ProgramPlan.Question, Int>
}
