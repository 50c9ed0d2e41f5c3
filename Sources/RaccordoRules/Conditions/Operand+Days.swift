import RaccordoModel

extension OperandValues {
  /// The days that `within_days` takes in: from the day of the run to so many days after it, or before it when the number
  /// is below 0. Both ends included; part of a day does not count.
  ///
  /// - Returns: `nil` when the number is not known, or is further away than any calendar goes.
  public func span(ofDays operand: Operand) -> ClosedRange<CivilDay>? {
    guard case .number(let number)? = value(of: operand),
      number.magnitude <= OperandValues.mostDays, let days = Int(exactly: number.rounded(.towardZero))
    else { return nil }
    let end = CivilDay(daysSince1970: today.daysSince1970 + days)
    return min(today, end)...max(today, end)
  }

  /// Ten thousand years.
  private static let mostDays = 3_652_500.0
}

extension Predicate {
  /// The values between which the test tells, each with the operand that stands for it. For `within_days` these are days:
  /// the end that its number leads to, and the day of the run, which a number of 0 stands for.
  func ends(_ operands: OperandValues) -> [(operand: Operand, value: FieldValue?)] {
    guard case .withinDays(let operand) = self else {
      return self.operands.map { ($0, operands.value(of: $0)) }
    }
    guard let span = operands.span(ofDays: operand) else { return [(operand, nil)] }
    let end = span.lowerBound == operands.today ? span.upperBound : span.lowerBound
    return [(operand, .date(end)), (Predicate.dayOfTheRun, .date(operands.today))]
  }

  /// "No days away", as an operand of `within_days`.
  static let dayOfTheRun = Operand.literal(.number(0))

  var isWithinDays: Bool {
    if case .withinDays = self { true } else { false }
  }
}
