import RaccordoModel

/// What a test compares an answer with.
public enum Operand: Sendable, Hashable {
  /// A value written in the rule, already in the kind of its field; for `within_days` a number of days.
  case literal(FieldValue)
  /// `param.name`: a dated figure, resolved for the day of the run.
  case parameter(String)
  /// `service.name`: a value of the service that is judged.
  case service(ServiceAttribute)
}

/// What rules can read of a service. Names follow HSDS.
public enum ServiceAttribute: String, Sendable, Hashable, CaseIterable {
  case id
  case organization = "organization_id"
  case status
  case areas
  case languages
  case categories
  case minimumAge = "minimum_age"
  case maximumAge = "maximum_age"

  /// Whether the attribute is a list, so that it fits `one_of`, `has_any` and `has_all`.
  public var isList: Bool {
    switch self {
    case .areas, .languages, .categories: true
    case .id, .organization, .status, .minimumAge, .maximumAge: false
    }
  }

  /// Whether the attribute is a number of years.
  public var isNumber: Bool {
    self == .minimumAge || self == .maximumAge
  }
}

extension Service {
  /// The value of an attribute on a day; `nil` when the catalogue does not say.
  public func value(of attribute: ServiceAttribute, on day: CivilDay) -> FieldValue? {
    switch attribute {
    case .id: .word(id)
    case .organization: .word(organization)
    case .status: .word(status.rawValue)
    case .areas: areas.isEmpty ? nil : .words(areas.filter { $0.validity.contains(day) }.map(\.municipality))
    case .languages: languages.isEmpty ? nil : .words(languages)
    case .categories: categories.isEmpty ? nil : .words(categories)
    case .minimumAge: minimumAge.map { .number(Double($0)) }
    case .maximumAge: maximumAge.map { .number(Double($0)) }
    }
  }
}

/// The values that the operands of a rule have in one run.
public struct OperandValues: Sendable {
  public let day: CivilDay
  public let parameters: ParameterTable
  /// The service that is judged; `nil` in a program that names none.
  public let service: Service?
  /// The day from which `within_days` counts: that of the run.
  public private(set) var today: CivilDay

  public init(day: CivilDay, parameters: ParameterTable, service: Service?) {
    self.day = day
    today = day
    self.parameters = parameters
    self.service = service
  }

  /// The same figures, with days counted from another day.
  func counting(from day: CivilDay) -> OperandValues {
    var values = self
    values.today = day
    return values
  }

  /// `nil` when nobody knows: the catalogue does not say, or no act sets the parameter on this day.
  public func value(of operand: Operand) -> FieldValue? {
    switch operand {
    case .literal(let value): value
    case .parameter(let name): parameters.value(of: name, on: day)?.value
    case .service(let attribute): service.flatMap { $0.value(of: attribute, on: day) }
    }
  }
}
