import RaccordoModel

/// How a question is answered where nobody knows.
public enum Reading: Sendable, Hashable {
  /// As things stand: `known` is a plain yes or no, and a rule's `if_unknown` decides for it.
  case today
  /// Before the missing answers have come, whatever they will be: `known` on a missing answer is itself unknown, and
  /// `if_unknown` decides nothing. What is decided in this reading stays decided however the list is completed.
  case open
}

extension Condition {
  /// The tree interpreter: the definition of what a condition means. The column evaluator must equal it.
  ///
  /// - Parameter answers: the answer to a field, `nil` when nobody knows.
  /// - Complexity: O(tests).
  public func truth(
    _ reading: Reading = .today, operands: OperandValues, answers: (String) -> FieldValue?
  ) -> Truth {
    switch node {
    case .test(let test): test.truth(reading, operands: operands, answer: answers(test.field))
    case .all(let parts):
      parts.reduce(.yes) { $0 && $1.truth(reading, operands: operands, answers: answers) }
    case .any(let parts):
      parts.reduce(.no) { $0 || $1.truth(reading, operands: operands, answers: answers) }
    case .none(let parts):
      !parts.reduce(.no) { $0 || $1.truth(reading, operands: operands, answers: answers) }
    case .atLeast(let count, let parts):
      .atLeast(count, of: parts.map { $0.truth(reading, operands: operands, answers: answers) })
    }
  }
}

extension FieldTest {
  func truth(_ reading: Reading, operands: OperandValues, answer: FieldValue?) -> Truth {
    switch predicate {
    case .known: return answer == nil ? (reading == .open ? .unknown : .no) : .yes
    case .notKnown: return answer == nil ? (reading == .open ? .unknown : .yes) : .no
    default: break
    }
    guard let answer else { return .unknown }
    return predicate.truth(of: answer, operands: operands)
  }
}

extension Predicate {
  /// Whether a known answer passes; unknown only when an operand's value is not known.
  func truth(of answer: FieldValue, operands: OperandValues) -> Truth {
    func compare(_ operand: Operand, _ passes: (Double, Double) -> Bool) -> Truth {
      guard let size = answer.size, let other = operands.value(of: operand)?.size(like: answer) else { return .unknown }
      return Truth(passes(size, other))
    }
    switch self {
    case .yes: return Truth(answer == .yesNo(true))
    case .no: return Truth(answer == .yesNo(false))
    case .known: return .yes
    case .notKnown: return .no
    case .between(let low, let high): return compare(low, >=) && compare(high, <=)
    case .atLeast(let operand): return compare(operand, >=)
    case .atMost(let operand): return compare(operand, <=)
    case .moreThan(let operand), .after(let operand): return compare(operand, >)
    case .lessThan(let operand), .before(let operand): return compare(operand, <)
    case .equals(let operand): return answer.equals(operands.value(of: operand))
    case .differs(let operand): return !answer.equals(operands.value(of: operand))
    case .oneOf(let options):
      return options.reduce(.no) { $0 || answer.isOne(of: operands.value(of: $1)) }
    case .hasAny(let options):
      return options.reduce(.no) { $0 || answer.has(operands.value(of: $1), every: false) }
    case .hasAll(let options):
      return options.reduce(.yes) { $0 && answer.has(operands.value(of: $1), every: true) }
    case .withinDays(let operand):
      guard case .date(let day) = answer, let span = operands.span(ofDays: operand) else { return .unknown }
      return Truth(span.contains(day))
    }
  }
}

extension FieldValue {
  /// What comparisons by size compare: the number itself, cents, days since 1970.
  var size: Double? {
    switch self {
    case .number(let number): number
    case .money(let money): Double(money.cents)
    case .date(let day): Double(day.daysSince1970)
    case .yesNo, .word, .words: nil
    }
  }

  /// The size in the measure of `answer`: a plain number stands for euro beside money.
  public func size(like answer: FieldValue) -> Double? {
    switch (answer, self) {
    case (.money, .number(let euros)): Money(euros: euros).map { Double($0.cents) }
    case (.number, .money(let money)): money.euros
    case (.date, .date), (.money, .money), (.number, .number): size
    default: nil
    }
  }

  func equals(_ other: FieldValue?) -> Truth {
    guard let other else { return .unknown }
    if let size {
      guard let otherSize = other.size(like: self) else { return .unknown }
      return Truth(size == otherSize)
    }
    return Truth(self == other)
  }

  /// Whether the answer is the value, or one of the values of a list.
  func isOne(of options: FieldValue?) -> Truth {
    if case .words(let words) = options, case .word(let word) = self { return Truth(words.contains(word)) }
    return equals(options)
  }

  /// Whether a set of choices has a value: at least one, or every one, of a list.
  func has(_ options: FieldValue?, every: Bool) -> Truth {
    guard let options, case .words(let held) = self else { return .unknown }
    switch options {
    case .word(let word): return Truth(held.contains(word))
    case .words(let words): return Truth(every ? words.allSatisfy(held.contains) : words.contains(where: held.contains))
    default: return .unknown
    }
  }
}
