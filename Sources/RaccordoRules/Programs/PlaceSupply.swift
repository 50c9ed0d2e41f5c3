import RaccordoModel

/// How many places a program, or one of its stages, has.
public enum PlaceSupply: Sendable, Hashable {
  /// Everybody who may pass does.
  case unlimited
  case number(Int)
  /// What the catalogue says that each active service has free.
  case catalogue

  /// The most that anything has or takes, so that no sum of them overflows. A catalogue that says more means as many.
  public static let most = 1_000_000_000

  /// How many, where that is written.
  var number: Int? {
    if case .number(let number) = self { number } else { nil }
  }
}

/// What one place is, and how many of them a household takes.
public struct PlaceUnit: Sendable, Hashable {
  public var kind: ServiceCapacity.Unit
  /// Hours or sessions that each household takes; 1 for households, and for each person of a household.
  public var each: Int

  public init(_ kind: ServiceCapacity.Unit = .household, each: Int = 1) {
    self.kind = kind
    self.each = each
  }

  public static let household = PlaceUnit()
}

/// A step of a program with places of its own: 25 are selected, 10 of them start.
public struct Stage: Sendable, Hashable {
  public var id: String
  public var title: LocalizedText
  public var supply: PlaceSupply
  public var place: SourcePlace

  public init(id: String, title: LocalizedText = LocalizedText(), supply: PlaceSupply = .unlimited, at place: SourcePlace) {
    self.id = id
    self.title = title
    self.supply = supply
    self.place = place
  }
}

/// Places of a stage that are kept first for those for whom a condition holds.
public struct Reserve: Sendable, Hashable {
  public var id: String
  /// `nil`: the first stage.
  public var stage: String?
  /// In the unit of the program.
  public var places: Int
  public var condition: Condition
  public var reason: LocalizedText
  public var place: SourcePlace

  public init(
    id: String, stage: String? = nil, places: Int, condition: Condition, reason: LocalizedText = LocalizedText(),
    at place: SourcePlace
  ) {
    self.id = id
    self.stage = stage
    self.places = places
    self.condition = condition
    self.reason = reason
    self.place = place
  }
}

/// A word of `incompatible_with`: a program of the pack, or a plan that a household may already have.
public struct Incompatibility: Sendable, Hashable {
  public var name: String
  public var place: SourcePlace

  public init(_ name: String, at place: SourcePlace) {
    self.name = name
    self.place = place
  }
}
