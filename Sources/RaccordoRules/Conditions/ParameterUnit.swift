import RaccordoFormats
import RaccordoModel

/// What the unit of a parameter says that it counts.
enum ParameterUnit {
  /// How people write days. Working days are something else: the calendar of an office is not here.
  static let days = LocalizedText(it: "giorni", en: "days")

  private static let names: Set<String> = ["", "days", "day", "giorni", "giorno", "gg"]

  /// Whether a parameter counts days; one without a unit is taken at its word.
  static func countsDays(_ parameter: Parameter) -> Bool {
    guard case .number = parameter.value else { return false }
    return names.contains(parameter.unit.lowercased())
  }
}
