/// A body that offers services. Names follow Open Referral HSDS 3.0.
public struct Organization: Sendable, Hashable, Codable {
  public var id: String
  public var name: String
  /// Other names under which lists mention it ("SERT", "Ser.D.").
  public var alternateNames: [String]

  public init(id: String, name: String, alternateNames: [String] = []) {
    self.id = id
    self.name = name
    self.alternateNames = alternateNames
  }
}

/// Something an organization does for people: an HSDS `service`, with the parts that rules read.
///
/// - Note: what the catalogue does not say is unknown, not "none": empty `areas` mean that nobody wrote down
///   where the service works.
public struct Service: Sendable, Hashable, Codable {
  public var id: String
  public var organization: String
  public var name: LocalizedText
  /// HSDS `status`: active, inactive, defunct, temporarily closed.
  public var status: Status
  /// Terms of the network's taxonomy that the service answers.
  public var categories: [String]
  public var areas: [ServiceArea]
  public var languages: [String]
  /// In whole years, both included.
  public var minimumAge: Int?
  public var maximumAge: Int?
  public var capacity: [ServiceCapacity]

  public enum Status: String, Sendable, Hashable, CaseIterable, Codable {
    case active, inactive, defunct
    case temporarilyClosed = "temporarily closed"
  }

  public init(
    id: String, organization: String, name: LocalizedText, status: Status = .active, categories: [String] = [],
    areas: [ServiceArea] = [], languages: [String] = [], minimumAge: Int? = nil, maximumAge: Int? = nil,
    capacity: [ServiceCapacity] = []
  ) {
    self.id = id
    self.organization = organization
    self.name = name
    self.status = status
    self.categories = categories
    self.areas = areas
    self.languages = languages
    self.minimumAge = minimumAge
    self.maximumAge = maximumAge
    self.capacity = capacity
  }
}

/// A place that a service serves, from one day to another.
public struct ServiceArea: Sendable, Hashable, Codable {
  /// The ISTAT code of the municipality, six digits kept as text.
  public var municipality: String
  public var validity: Validity

  public init(municipality: String, validity: Validity = Validity()) {
    self.municipality = municipality
    self.validity = validity
  }
}

/// How many places a service has: HSDS `service_capacity`.
public struct ServiceCapacity: Sendable, Hashable, Codable {
  public enum Unit: String, Sendable, Hashable, CaseIterable, Codable {
    case household, person, hour, session
  }

  public var unit: Unit
  public var available: Int
  public var maximum: Int?
  /// The day on which somebody counted.
  public var updated: CivilDay?

  public init(unit: Unit = .household, available: Int, maximum: Int? = nil, updated: CivilDay? = nil) {
    self.unit = unit
    self.available = available
    self.maximum = maximum
    self.updated = updated
  }
}

/// The days on which something holds, both ends included; a missing end is open.
public struct Validity: Sendable, Hashable, Codable {
  public var from: CivilDay?
  public var to: CivilDay?

  public init(from: CivilDay? = nil, to: CivilDay? = nil) {
    self.from = from
    self.to = to
  }

  public func contains(_ day: CivilDay) -> Bool {
    (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
  }
}

/// A municipality in the ISTAT register. Municipalities merge: a code holds for some days only.
public struct Territory: Sendable, Hashable, Codable {
  /// Six digits kept as text: "006003" is Alessandria.
  public var code: String
  public var name: String
  public var validity: Validity
  /// The code that took over after a merger.
  public var successor: String?

  public init(code: String, name: String, validity: Validity = Validity(), successor: String? = nil) {
    self.code = code
    self.name = name
    self.validity = validity
    self.successor = successor
  }
}

/// What a network can give: its bodies, their services, the places they work in.
public struct ServiceCatalogue: Sendable, Hashable {
  public var organizations: [Organization]
  /// In the order of the catalogue.
  public var services: [Service]
  public var territories: [Territory]

  public init(organizations: [Organization] = [], services: [Service] = [], territories: [Territory] = []) {
    self.organizations = organizations
    self.services = services
    self.territories = territories
  }

  public func service(_ id: String) -> Service? { services.first { $0.id == id } }
  public func organization(_ id: String) -> Organization? { organizations.first { $0.id == id } }
}
