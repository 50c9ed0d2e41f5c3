import RaccordoModel
import RaccordoRules

/// What the rules lack on the day on which they are applied, whatever the list says.
public struct RuleGaps: Sendable {
  /// Parameters that the rules read and that no act sets on this day: what reads them is unknown for everybody.
  public var missingParameters: [String]
  /// Values of services that the rules read and that the catalogue does not say: what reads them is unknown for everybody.
  public var unsaidServiceValues: [UnsaidServiceValue]
  /// The programs whose rules, or whose whole pack, are not in force on this day. They were applied all the same.
  public var notInForce: [String]

  public init(_ matcher: Matcher) {
    let (pack, programs, day) = (matcher.pack, matcher.programs, matcher.day)
    missingParameters = pack.missingParameters(of: programs, on: day)
    unsaidServiceValues = pack.unsaidServiceValues(of: programs, on: day)
    notInForce = pack.programsNotInForce(among: programs, on: day).map(\.id)
  }
}
