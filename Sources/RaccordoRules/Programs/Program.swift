import RaccordoModel

/// What one rule file decides: who may enter, in what order, towards which services, with how many places.
public struct Program: Sendable, Hashable {
  public var id: String
  public var title: LocalizedText
  public var owner: String
  public var version: String
  /// The act or minutes that agreed these criteria.
  public var law: String
  /// The taxonomy terms of the needs that it answers.
  public var needs: [String]
  /// Where each of them is written.
  public var needPlaces: [SourcePlace] = []
  /// Ids of the catalogue's services it leads to. Empty: it is judged without a service.
  public var services: [String]
  /// Who takes a place.
  public var subject = Subject.household
  /// How many households get a place; `nil` when all who may enter do.
  public var places: Int?
  /// Whether the places are those that the catalogue says its services have free.
  public var placesFromCatalogue = false
  /// What a place is.
  public var unit = PlaceUnit.household
  public var ties: [Tie]
  public var validity: Validity
  public var requirements: [Requirement] = []
  public var criteria: [Criterion] = []
  public var groups: [CriterionGroup] = []
  public var routes: [Route] = []
  /// What orders the services that would take a household.
  public var preferences: [Preference] = []
  /// In order; none: the program is one stage.
  public var stages: [Stage] = []
  /// In the order in which they are filled.
  public var reserves: [Reserve] = []
  /// Programs and plans beside which nobody gets a place here.
  public var incompatibilities: [Incompatibility] = []
  /// What declined places do here.
  public var declineReasons: [DeclineReason] = []
  public var computes: [Compute] = []
  public var cases: [Case] = []
  /// Whose `age` is worked out from their `birth_date`.
  public var derivedAges: DerivedAges = []
  public var place: SourcePlace

  public init(
    id: String, title: LocalizedText = LocalizedText(), owner: String = "", version: String = "", law: String = "",
    needs: [String] = [], services: [String] = [], places: Int? = nil, ties: [Tie] = [],
    validity: Validity = Validity(), at place: SourcePlace
  ) {
    self.id = id
    self.title = title
    self.owner = owner
    self.version = version
    self.law = law
    self.needs = needs
    self.services = services
    self.places = places
    self.ties = ties
    self.validity = validity
    self.place = place
  }

  /// Who is judged and takes a place: the household as one, or each of its members by themself.
  public enum Subject: String, Sendable, Hashable, CaseIterable {
    case household, person
  }

  public func compute(_ id: String) -> Compute? { computes.first { $0.id == id } }
  public func group(_ id: String) -> CriterionGroup? { groups.first { $0.id == id } }
  public func route(_ id: String) -> Route? { routes.first { $0.id == id } }
}

/// How households with the same points are ordered. Unknown answers come after known ones, either way.
public struct Tie: Sendable, Hashable {
  public enum Order: String, Sendable, Hashable {
    /// The larger value, or the later day, first.
    case higher
    /// The smaller value, or the earlier day, first.
    case lower
  }

  public var order: Order
  public var field: String
  public var place: SourcePlace

  public init(_ order: Order, _ field: String, at place: SourcePlace) {
    self.order = order
    self.field = field
    self.place = place
  }
}

/// Caps the points of several criteria.
public struct CriterionGroup: Sendable, Hashable {
  public enum Limit: Sendable, Hashable {
    /// The sum of its criteria, but not more than this.
    case sum(atMost: Points)
    /// Only the best of its criteria counts.
    case highest
  }

  public var id: String
  public var limit: Limit
  public var place: SourcePlace

  /// What counts of the points of its criteria.
  public func points(of criteria: [Points]) -> Points {
    switch limit {
    case .sum(let atMost): min(criteria.reduce(.zero, +), atMost)
    case .highest: criteria.max() ?? .zero
    }
  }

  public init(id: String, limit: Limit, at place: SourcePlace) {
    self.id = id
    self.limit = limit
    self.place = place
  }
}

/// Where the household goes and through whom: the first that fits.
public struct Route: Sendable, Hashable {
  public var id: String
  /// `nil`: it fits everybody.
  public var condition: Condition?
  /// Where to, in words.
  public var destination: LocalizedText
  /// The catalogue's service it leads to, when the rule names one.
  public var service: String?
  /// The catalogue's organization through which the household goes, when the rule names one.
  public var through: String?
  public var steps: [LocalizedText]
  /// In days.
  public var replyWithinDays: Int?
  public var reason: LocalizedText
  public var ifUnknown: Bool?
  public var place: SourcePlace

  public init(
    id: String, condition: Condition?, destination: LocalizedText, service: String? = nil, through: String? = nil,
    steps: [LocalizedText] = [], replyWithinDays: Int? = nil, reason: LocalizedText = LocalizedText(),
    ifUnknown: Bool? = nil, at place: SourcePlace
  ) {
    self.id = id
    self.condition = condition
    self.destination = destination
    self.service = service
    self.through = through
    self.steps = steps
    self.replyWithinDays = replyWithinDays
    self.reason = reason
    self.ifUnknown = ifUnknown
    self.place = place
  }
}

/// A value that a Lua function works out from declared fields, once for each household.
///
/// The function itself stays in Lua: `PackRuntime` calls it.
public struct Compute: Sendable, Hashable {
  /// The kind, label and choices of what it returns; its name is what rules test.
  public var result: FieldSchema
  /// The fields, or earlier computes, that it may read.
  public var reads: [String]
  /// The parameters that its text names.
  public var parameters: [String]
  /// The criterion whose points it works out, from 0 to the `maximum` of its result; `nil` for a value that rules can name.
  public var criterion: String?
  public var place: SourcePlace

  public var id: String { result.name }

  public init(
    result: FieldSchema, reads: [String], parameters: [String] = [], criterion: String? = nil, at place: SourcePlace
  ) {
    self.result = result
    self.reads = reads
    self.parameters = parameters
    self.criterion = criterion
    self.place = place
  }

  /// The name of the compute behind a criterion whose points a function gives: as messages name the criterion, which is
  /// nothing that a rule could name.
  public static func id(ofCriterion id: String) -> String { "criterion \"\(id)\"" }
}
