import RaccordoModel

extension MemberCount {
  /// For how many members it holds; `nil` when none is listed: then nobody knows who lives there.
  ///
  /// - Complexity: O(members × tests).
  public func tally(_ reading: Reading = .today, operands: OperandValues, members: [Person]) -> MemberTally? {
    if members.isEmpty { return nil }
    var tally = MemberTally()
    for member in members {
      tally.add(condition?.truth(reading, operands: operands, answers: RuleAnswers(of: member)) ?? .yes)
    }
    return tally
  }
}

extension MemberTest {
  /// A missing list of members leaves every question about them open, in both readings.
  func truth(_ reading: Reading, operands: OperandValues, members: [Person]) -> Truth {
    guard let tally = count.tally(reading, operands: operands, members: members) else { return .unknown }
    return truth(of: tally, operands: operands)
  }

  func truth(of tally: MemberTally, operands: OperandValues) -> Truth {
    switch question {
    case .some: tally.yes > 0 ? .yes : tally.unknown > 0 ? .unknown : .no
    case .every: tally.no > 0 ? .no : tally.unknown > 0 ? .unknown : .yes
    case .noOne: tally.yes > 0 ? .no : tally.unknown > 0 ? .unknown : .yes
    case .count(let predicate): predicate.truth(ofCount: tally.range, operands: operands)
    }
  }
}

extension Predicate {
  /// Whether a number passes that is only known to lie between two ends. Only tests on a count have a meaning here.
  func truth(ofCount range: ClosedRange<Int>, operands: OperandValues) -> Truth {
    switch self {
    case .between(let low, let high): return parts(low, high).truth(ofCount: range, operands)
    case .equals(let operand):
      // People come whole: a figure such as 2.5 is nobody's count.
      if let size = operands.value(of: operand)?.size(like: .number(0)), size != size.rounded() { return .no }
      return parts(operand, operand).truth(ofCount: range, operands)
    case .differs(let operand): return !Predicate.equals(operand).truth(ofCount: range, operands: operands)
    default:
      // These change once along the numbers: where both ends agree, so does what lies between.
      let ends = [range.lowerBound, range.upperBound].map { truth(of: .number(Double($0)), operands: operands) }
      return ends[0] == ends[1] ? ends[0] : .unknown
    }
  }

  /// The two comparisons behind a range.
  private func parts(_ low: Operand, _ high: Operand) -> [Predicate] { [.atLeast(low), .atMost(high)] }

  /// The comparisons that a test on a count is made of: each is open, or decided, by itself.
  var countParts: [Predicate] {
    switch self {
    case .between(let low, let high): parts(low, high)
    case .equals(let operand), .differs(let operand): parts(operand, operand)
    default: [self]
    }
  }
}

extension [Predicate] {
  fileprivate func truth(ofCount range: ClosedRange<Int>, _ operands: OperandValues) -> Truth {
    reduce(.yes) { $0 && $1.truth(ofCount: range, operands: operands) }
  }
}

extension MemberTest {
  /// Whether an answer about a member, or the list of members itself, can still decide something: not where the
  /// comparisons that are open have no figure to be held against.
  func isOpen(_ tally: MemberTally?, operands: OperandValues) -> Bool {
    guard case .count(let predicate) = question else {
      return tally.map { truth(of: $0, operands: operands) == .unknown } ?? true
    }
    return predicate.countParts.contains { part in
      guard part.operands.contains(where: { operands.value(of: $0) != nil }) else { return false }
      return tally.map { part.truth(ofCount: $0.range, operands: operands) == .unknown } ?? true
    }
  }
}
