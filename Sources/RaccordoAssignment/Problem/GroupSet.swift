/// Groups that an offer reserves places for or limits, up to 32; which group is which bit is the offer's own matter.
public struct GroupSet: OptionSet, Sendable, Hashable {
  public let rawValue: UInt32

  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The group with this number, 0 to 31.
  public static func group(_ number: Int) -> GroupSet { GroupSet(rawValue: 1 << UInt32(number)) }
}
