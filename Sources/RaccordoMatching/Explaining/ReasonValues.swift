import RaccordoFormats
import RaccordoModel
import RaccordoRules

/// What the names in the reasons of a program stand for, for one household.
struct ReasonValues {
  var day: CivilDay
  var answers: [String: FieldValue]
  var schemas: [String: FieldSchema]
  var parameters: [String: Parameter]

  /// A reason in words, its names replaced by what the rule saw.
  func text(_ text: LocalizedText, towards service: Service?, in language: Language) -> String {
    ReasonText.fill(text[language]) { name in
      if name.hasPrefix("param.") {
        return parameters[String(name.dropFirst(6))].map { $0.value.text(in: language) }
      }
      if name.hasPrefix("service.") {
        let value = ServiceAttribute(rawValue: String(name.dropFirst(8))).flatMap { service?.value(of: $0, on: day) }
        return value?.text(in: language) ?? "?"
      }
      // The authors write the unit around the name: "({months_behind} months)".
      guard schemas[name] != nil else { return nil }
      return answers[name].map { $0.text(in: language) } ?? "?"
    }
  }
}
