import RaccordoModel

/// An example that the table agreed on: what is given, and what the rules must say of it.
public struct Case: Sendable, Hashable {
  public var name: String
  /// The day on which the rules are applied; `nil`: the first day on which the pack is valid.
  public var day: CivilDay?
  /// The service it is judged for, in a program that names several.
  public var service: String?
  /// The answers, those of the cases it is `like` included. A field that is not here is not known.
  public var given: [String: FieldValue]
  public var expect: Expectation
  public var place: SourcePlace

  public struct Expectation: Sendable, Hashable {
    public var eligible: Truth?
    public var points: PointsInterval?
    public var route: String?
    /// Criteria that must have given points.
    public var because: [String]
    /// Fields that must be among those to ask.
    public var asks: [String]
    /// Where it must come in a small list.
    public var place: Place?
    /// The service to which the household must be led, of all those of the program.
    public var service: String?
    /// How far it must come when places are given in the small list, and by which reserve.
    public var stage: Passed?
    public var reserve: Passed?
    /// The cases beside it in the small list of `stage` and `reserve`.
    public var among: [String] = []

    public init(
      eligible: Truth? = nil, points: PointsInterval? = nil, route: String? = nil, because: [String] = [],
      asks: [String] = [], place: Place? = nil, service: String? = nil
    ) {
      self.eligible = eligible
      self.points = points
      self.route = route
      self.because = because
      self.asks = asks
      self.place = place
      self.service = service
    }

    public var isEmpty: Bool { self == Expectation() }
  }

  /// The last stage that a household passes, or the reserve by which it does.
  public enum Passed: Sendable, Hashable {
    case none
    case named(String)
  }

  /// `place = 2, among = { "other case", "third case" }`: the list is this household and those of the named cases, all
  /// judged on the day of this case.
  public struct Place: Sendable, Hashable {
    /// From 1.
    public var rank: Int
    /// Names of other cases of the program.
    public var among: [String]

    public init(rank: Int, among: [String]) {
      self.rank = rank
      self.among = among
    }
  }

  public init(
    name: String, day: CivilDay? = nil, service: String? = nil, given: [String: FieldValue], expect: Expectation,
    at place: SourcePlace
  ) {
    self.name = name
    self.day = day
    self.service = service
    self.given = given
    self.expect = expect
    self.place = place
  }
}
