import RaccordoModel
import RaccordoRules

/// How a plan gives the points of a criterion, by columns. Points are hundredths.
enum PlannedPoints: Sendable, Hashable {
  case fixed(Int)
  /// It is large, and one for many plans.
  indirect case measured(MeasuredPoints)

  init(_ rule: PointRule, _ table: inout ConditionTable, in scope: CompilationScope) {
    guard let measure = rule.measure else {
      self = .fixed(rule.most.hundredths)
      return
    }
    self = scope.known.points(of: rule, in: scope) { .measured(MeasuredPoints(rule, measure, &table, in: scope)) }
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
struct MeasuredPoints: Sendable, Hashable {
  /// Where the sizes of a quantity stand.
  enum Source: Sendable, Hashable {
    case column(Int)
    /// For how many members a node of their table holds, in either reading.
    case counted(today: Int, open: Int)
    /// The list has no such column: nobody knows.
    case nowhere
  }

  let source: Source
  /// What a count of members asks: whether it is one unit, two, and so on to the cap.
  private let units: [ProgramPlan.Question]
  let curve: PointCurve
  /// What somebody gets of whom nothing is known.
  let unknown: ClosedRange<Int>
  /// Whether an answer can say more than that.
  private let isDecidable: Bool
  /// The most that anybody gets, in hundredths.
  let most: Int

  init(
    _ rule: PointRule, _ measure: PointMeasure, _ table: inout ConditionTable, in scope: CompilationScope
  ) {
    let curve = PointCurve(rule, operands: scope.operands)
    switch measure.quantity {
    case .field(let name):
      source = scope.answers.index(of: name, in: scope.program).map(Source.column) ?? .nowhere
      units = []
    case .members(let count):
      source = MeasuredPoints.counted(count, &table, in: scope)
      units = scope.provesToo ? MeasuredPoints.units(count, rule, &table, in: scope) : []
    }
    self.curve = curve
    most = rule.most.hundredths
    unknown = curve.hundredths(over: measure.everything)
    isDecidable = curve.isDecidable && unknown.lowerBound < unknown.upperBound
  }

  private static func counted(_ count: MemberCount, _ table: inout ConditionTable, in scope: CompilationScope) -> Source {
    guard let condition = count.condition else { return .nowhere }
    let today = scope.members.compile(condition, .today, in: scope)
    let open = scope.provesToo ? scope.members.compile(condition, .open, in: scope) : today
    for asked in [today, open] { table.count(asked) }
    return .counted(today: today, open: open)
  }

  private static func units(
    _ count: MemberCount, _ rule: PointRule, _ table: inout ConditionTable, in scope: CompilationScope
  ) -> [ProgramPlan.Question] {
    guard case .per(let rule) = rule, let condition = count.condition,
      let each = scope.operands.value(of: rule.each)?.size(like: .number(0)), each > 0
    else { return [] }
    return (1...max(1, rule.unitsToCap)).map { unit in
      let least = Operand.literal(.number(each * Double(unit)))
      let asked = Condition(.members(MemberTest(.count(.atLeast(least)), condition)), at: scope.program.place)
      return ProgramPlan.Question(
        today: table.compile(asked, .today, in: scope), open: table.compile(asked, .open, in: scope), id: "",
        readsService: asked.readsService)
    }
  }

  /// What it goes by and what it gives at most tell most of them apart, without going through all figures.
  func hash(into hasher: inout Hasher) {
    hasher.combine(source)
    hasher.combine(unknown)
    hasher.combine(most)
  }

  /// What it asks about members: none, where points go by an answer.
  var questions: [ProgramPlan.Question] {
    isDecidable ? units : []
  }

  func range(_ asked: AskedColumns, row: Int) -> ClosedRange<Int> {
    switch source {
    case .nowhere: return unknown
    case .counted(let today, let open):
      let offset = row - asked.truths.rows.lowerBound
      guard let tally = asked.truths.tallies[asked.reading == .today ? today : open], tally.most[offset] >= 0 else { return unknown }
      return curve.hundredths(over: SizeRange(low: Double(tally.least[offset]), high: Double(tally.most[offset])))
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
  let reading: Reading
}
