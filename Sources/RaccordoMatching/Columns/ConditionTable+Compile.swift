import RaccordoModel
import RaccordoRules

/// What a condition is compiled for: one program on one day, towards one service.
final class CompilationScope {
  let program: Program
  let answers: AnswerTable
  /// Where the questions about members go.
  let members: MemberQuestions
  let operands: OperandValues
  /// Whether the open reading is asked too: without it, all is read as the list stands today.
  let provesToo: Bool
  /// What was compiled before for the same table.
  let known: KnownQuestions
  /// The number of the meaning that names have: 0 for all programs without functions, in which they mean the same.
  let names: Int

  init(
    program: Program, answers: AnswerTable, members: MemberQuestions, operands: OperandValues, provesToo: Bool, known: KnownQuestions,
    names: Int
  ) {
    self.program = program
    self.answers = answers
    self.members = members
    self.operands = operands
    self.provesToo = provesToo
    self.known = known
    self.names = names
  }
}

extension ConditionTable {
  /// The node of a rule's question in one reading. A rule without a condition holds for everybody.
  mutating func compile(
    _ condition: Condition?, ifUnknown: Bool?, _ reading: Reading, in scope: CompilationScope
  ) -> Int {
    guard let condition else { return intern(.constant(.yes)) }
    let node = scope.known.node(of: condition, reading, in: scope) { compile(condition, reading, in: scope) }
    guard reading == .today, let ifUnknown else { return node }
    return intern(.assuming(node, ifUnknown))
  }

  mutating func compile(_ condition: Condition, _ reading: Reading, in scope: CompilationScope) -> Int {
    switch condition.node {
    case .test(let test): return compile(test, reading, in: scope)
    case .all(let parts): return all(parts.map { compile($0, reading, in: scope) })
    case .any(let parts): return any(parts.map { compile($0, reading, in: scope) })
    case .members(let test): return compile(test, reading, in: scope)
    case .none(let parts): return not(any(parts.map { compile($0, reading, in: scope) }))
    case .atLeast(let count, let parts): return atLeast(count, parts.map { compile($0, reading, in: scope) })
    }
  }

  private mutating func all(_ parts: [Int]) -> Int { parts.count == 1 ? parts[0] : intern(.all(parts)) }
  private mutating func any(_ parts: [Int]) -> Int { parts.count == 1 ? parts[0] : intern(.any(parts)) }
  private mutating func not(_ part: Int) -> Int { intern(.not(part)) }

  /// The parts in the order of the table, so that the same count written in another order is one question.
  private mutating func atLeast(_ count: Int, _ parts: [Int]) -> Int {
    if count == 1 { return any(parts) }
    if count == parts.count { return all(parts) }
    return intern(.atLeast(count, parts.sorted()))
  }

  private mutating func compile(_ test: FieldTest, _ reading: Reading, in scope: CompilationScope) -> Int {
    guard let column = scope.answers.index(of: test.field, in: scope.program) else {
      return intern(.constant(.unknown))
    }
    let asked = FieldColumn(index: column, kind: scope.answers.columns[column].field.kind, scope: scope)
    switch test.predicate {
    case .yes: return intern(.flag(column: column))
    case .no: return not(intern(.flag(column: column)))
    case .known: return known(column, reading)
    case .notKnown: return not(known(column, reading))
    case .between(let low, let high): return between(asked, low, high)
    case .atLeast(let operand): return interval(asked, from: operand)
    case .atMost(let operand): return interval(asked, to: operand)
    case .moreThan(let operand), .after(let operand): return not(interval(asked, to: operand))
    case .lessThan(let operand), .before(let operand): return not(interval(asked, from: operand))
    case .equals(let operand): return equals(asked, operand)
    case .differs(let operand): return not(equals(asked, operand))
    case .oneOf(let operands): return any(operands.map { equals(asked, $0) })
    case .hasAny(let operands): return any(operands.map { has(asked, $0, every: false) })
    case .hasAll(let operands): return all(operands.map { has(asked, $0, every: true) })
    case .withinDays(let operand): return within(asked, operand)
    }
  }

  private mutating func known(_ column: Int, _ reading: Reading) -> Int {
    intern(reading == .today ? .known(column: column) : .knownOnceAsked(column: column))
  }

  private mutating func between(_ asked: FieldColumn, _ low: Operand, _ high: Operand) -> Int {
    if let low = asked.size(of: low), let high = asked.size(of: high) {
      return intern(.interval(column: asked.index, low: low, high: high))
    }
    return all([interval(asked, from: low), interval(asked, to: high)])
  }

  private mutating func interval(_ asked: FieldColumn, from low: Operand) -> Int {
    intern(asked.size(of: low).map { .interval(column: asked.index, low: $0, high: .infinity) } ?? .constant(.unknown))
  }

  private mutating func interval(_ asked: FieldColumn, to high: Operand) -> Int {
    intern(asked.size(of: high).map { .interval(column: asked.index, low: -.infinity, high: $0) } ?? .constant(.unknown))
  }

  /// The days from the day of the run on, or up to it.
  private mutating func within(_ asked: FieldColumn, _ days: Operand) -> Int {
    guard case .date = asked.kind, let span = asked.scope.operands.span(ofDays: days) else {
      return intern(.constant(.unknown))
    }
    return intern(
      .interval(
        column: asked.index, low: Double(span.lowerBound.daysSince1970), high: Double(span.upperBound.daysSince1970)))
  }

  /// The answer is the operand's value, or one of its values when it is a list.
  private mutating func equals(_ asked: FieldColumn, _ operand: Operand) -> Int {
    // Most lists of words are written one by one, and rules name the same ones again and again.
    if asked.kind.isWord, case .literal(.word(let word)) = operand {
      return asked.scope.known.node(of: word, in: asked.index) {
        intern(.code(column: asked.index, codes: asked.code(of: word).map { [$0] } ?? []))
      }
    }
    if let size = asked.size(of: operand) {
      return intern(.interval(column: asked.index, low: size, high: size))
    }
    return intern(asked.codes(of: operand).map { .code(column: asked.index, codes: $0) } ?? .constant(.unknown))
  }

  private mutating func has(_ asked: FieldColumn, _ operand: Operand, every: Bool) -> Int {
    guard let words = asked.words(of: operand) else { return intern(.constant(.unknown)) }
    let codes = words.map(asked.code)
    if every && codes.contains(nil) { return never(asked.index) }
    let mask = codes.reduce(into: UInt64(0)) { if let code = $1 { $0 |= 1 << UInt64(code) } }
    return intern(every ? .hasAll(column: asked.index, mask: mask) : .hasAny(column: asked.index, mask: mask))
  }

  /// No for every known answer, unknown for the others.
  private mutating func never(_ column: Int) -> Int {
    intern(.hasAny(column: column, mask: 0))
  }
}

/// A column with the values that operands have beside it.
private struct FieldColumn {
  let index: Int
  let kind: FieldKind
  let scope: CompilationScope

  /// The operand in the measure of the column; `nil` when it is unknown or is not a size.
  func size(of operand: Operand) -> Double? {
    let sample: FieldValue? =
      switch kind {
      case .number: .number(0)
      case .money: .money(Money(cents: 0))
      case .date: .date(CivilDay(daysSince1970: 0))
      case .yesNo, .choice, .many, .text, .municipality: nil
      }
    guard let sample else { return nil }
    return scope.operands.value(of: operand)?.size(like: sample)
  }

  func code(of word: String) -> Int32? { scope.known.code(of: word, in: index, of: scope.answers) }

  func words(of operand: Operand) -> [String]? {
    switch scope.operands.value(of: operand) {
    case .word(let word): [word]
    case .words(let words): words
    case nil, .yesNo, .number, .money, .date: nil
    }
  }

  func codes(of operand: Operand) -> [Int32]? {
    kind.isWord ? words(of: operand)?.compactMap(code).sorted() : nil
  }
}
