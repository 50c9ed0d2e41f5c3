/// What is proposed for a household that gets a place: where it goes, through whom, in which steps.
///
/// A proposal: nothing is sent until a named person decides.
public struct Referral: Sendable, Hashable {
  public var household: String
  public var program: String
  public var service: String?
  /// The route by which the household goes; `nil` while missing answers leave it open.
  public var route: String?
  /// Where to, in the pack's languages.
  public var destination: LocalizedText
  /// The day on which the rules were applied.
  public var day: CivilDay

  public init(
    household: String, program: String, service: String?, route: String?, destination: LocalizedText, day: CivilDay
  ) {
    self.household = household
    self.program = program
    self.service = service
    self.route = route
    self.destination = destination
    self.day = day
  }
}
