/// A figure that an act sets for some days: an income limit, a deadline, a share.
///
/// Rules name it (`param.fondo_sociale_isee`) and get the value of the day of the run.
public struct Parameter: Sendable, Hashable {
  public var name: String
  public var validity: Validity
  /// `.money` for the unit "EUR", `.date` for "date", `.number` for every other unit.
  public var value: FieldValue
  /// As written in the file: "EUR", "share", "months", "date".
  public var unit: String
  /// The act that sets it, for the explanation.
  public var act: String
  /// Where the figure was read.
  public var source: String
  public var note: String
  /// The line of the file it was read from.
  public var line: Int?

  public init(
    name: String, validity: Validity, value: FieldValue, unit: String, act: String = "", source: String = "",
    note: String = "", line: Int? = nil
  ) {
    self.name = name
    self.validity = validity
    self.value = value
    self.unit = unit
    self.act = act
    self.source = source
    self.note = note
    self.line = line
  }
}

/// The dated parameters of a pack.
public struct ParameterTable: Sendable, Hashable {
  /// In the order of the file.
  public let parameters: [Parameter]

  public init(_ parameters: [Parameter] = []) {
    self.parameters = parameters
  }

  public func contains(_ name: String) -> Bool {
    parameters.contains { $0.name == name }
  }

  /// The parameter in force on a day: the last row of the file that covers it, so that an act that amends another
  /// one is written below it.
  public func value(of name: String, on day: CivilDay) -> Parameter? {
    parameters.last { $0.name == name && $0.validity.contains(day) }
  }
}
