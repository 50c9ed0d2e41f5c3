import RaccordoModel
import RaccordoRules

/// The questions that a run asks of each member, while programs are compiled: they stand in a table of their own,
/// whose rows are members.
final class MemberQuestions {
  private(set) var table = ConditionTable()
  let answers: MemberAnswers
  private let known = KnownQuestions()
  /// As `KnownQuestions.absentWords`.
  var absentWords: [Int: Set<String>] { known.absentWords }

  init(_ answers: MemberAnswers) {
    self.answers = answers
  }

  /// The node, in the members' table, of what is asked of each member.
  func compile(_ condition: Condition, _ reading: Reading, in scope: CompilationScope) -> Int {
    let inner = CompilationScope(
      program: scope.program, answers: answers.answers, members: self, operands: scope.operands, provesToo: scope.provesToo,
      known: known, names: scope.names)
    return known.node(of: condition, reading, in: inner) { table.compile(condition, reading, in: inner) }
  }

  func not(_ node: Int) -> Int { table.intern(.not(node)) }
}

extension ConditionTable {
  /// A question about members is held against how many of them say yes.
  mutating func compile(_ test: MemberTest, _ reading: Reading, in scope: CompilationScope) -> Int {
    let asked = scope.members.compile(test.condition, reading, in: scope)
    switch test.question {
    case .some: return intern(.members(asked, low: 1, high: .infinity))
    case .noOne: return intern(.members(asked, low: 0, high: 0))
    case .every: return intern(.members(scope.members.not(asked), low: 0, high: 0))
    case .count(let predicate): return compile(predicate, countOf: asked, in: scope)
    }
  }

  private mutating func compile(_ predicate: Predicate, countOf asked: Int, in scope: CompilationScope) -> Int {
    func interval(_ table: inout ConditionTable, from low: Operand? = nil, to high: Operand? = nil) -> Int {
      let ends = (low.map(size) ?? -.infinity, high.map(size) ?? .infinity)
      guard let low = ends.0, let high = ends.1 else { return table.intern(.constant(.unknown)) }
      return table.intern(.members(asked, low: low, high: high))
    }
    func size(_ operand: Operand) -> Double? { scope.operands.value(of: operand)?.size(like: .number(0)) }
    switch predicate {
    case .between(let low, let high):
      let parts = [interval(&self, from: low), interval(&self, to: high)]
      return intern(.all(parts))
    case .atLeast(let operand): return interval(&self, from: operand)
    case .atMost(let operand): return interval(&self, to: operand)
    case .moreThan(let operand):
      let most = interval(&self, to: operand)
      return intern(.not(most))
    case .lessThan(let operand):
      let least = interval(&self, from: operand)
      return intern(.not(least))
    case .equals(let operand): return interval(&self, from: operand, to: operand)
    case .differs(let operand):
      let same = interval(&self, from: operand, to: operand)
      return intern(.not(same))
    // A count is held against nothing else: the reader of rules sees to it.
    case .yes, .no, .known, .notKnown, .before, .after, .withinDays, .oneOf, .hasAny, .hasAll: return intern(.constant(.unknown))
    }
  }
}
