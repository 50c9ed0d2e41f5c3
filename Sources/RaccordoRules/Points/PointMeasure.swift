import RaccordoModel

/// A quantity with the answers that it can have.
public struct PointMeasure: Sendable, Hashable {
  public var quantity: Quantity
  /// `number`, `money` or `date`.
  public var kind: FieldKind
  /// Whether only whole numbers make sense.
  public var isWhole: Bool
  /// The least and the most that anybody can answer.
  public var everything: SizeRange

  public init(_ quantity: Quantity, kind: FieldKind, isWhole: Bool, everything: SizeRange) {
    self.quantity = quantity
    self.kind = kind
    self.isWhole = isWhole
    self.everything = everything
  }

  /// The answer to a field, within the field's own bounds.
  public init(of field: FieldSchema) {
    let unit = field.kind == .money ? 100.0 : 1
    self.init(
      .field(field.name), kind: field.kind, isWhole: field.isWhole,
      everything: SizeRange(
        low: field.minimum.map { ($0 * unit).roundedToCents(field.kind) } ?? -.infinity,
        high: field.maximum.map { ($0 * unit).roundedToCents(field.kind) } ?? .infinity))
  }

  /// Whether sizes are whole: numbers that only make sense so, cents, days.
  public var isStepped: Bool { kind == .number ? isWhole : true }

  /// What it can be for one household.
  public func range(answers: (String) -> FieldValue?) -> SizeRange {
    switch quantity {
    case .field(let name): answers(name)?.size.map { SizeRange($0) } ?? everything
    }
  }

  /// A figure in the measure of the quantity; `nil` when no act sets it on this day.
  func size(of figure: Operand, _ operands: OperandValues) -> Double? {
    operands.value(of: figure)?.size(like: sample)
  }

  /// A size as an answer.
  public func value(_ size: Double) -> FieldValue {
    switch kind {
    case .money: .money(Money(cents: Int64(exactly: size.rounded()) ?? 0))
    case .date: .date(CivilDay(daysSince1970: Int(exactly: size.rounded()) ?? 0))
    case .number, .yesNo, .choice, .many, .text, .municipality: .number(size)
    }
  }

  private var sample: FieldValue { value(0) }
}

extension Double {
  /// A bound of 10.99 euro is 1,099 cents and not a bit less.
  fileprivate func roundedToCents(_ kind: FieldKind) -> Double {
    kind == .money ? rounded() : self
  }
}
