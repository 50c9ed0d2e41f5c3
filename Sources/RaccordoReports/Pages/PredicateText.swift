import Raccordo

/// A test as its authors wrote it, with the value that a parameter or a service had: "isee at_most(7.448,37 €, param.x)".
struct PredicateText {
  let test: FieldTest
  /// The values that parameters had, with the acts that set them.
  let parameters: [String: Parameter]
  let language: Language
  /// What the catalogue does not say of the service.
  private let unsaid: [ServiceAttribute]
  /// The days between which `within_days` looks, where they are at hand.
  private let days: [CivilDay]

  /// - Parameter operands: the values that the operands had, where they are at hand.
  init(_ test: FieldTest, operands: [FieldValue?] = [], parameters: [String: Parameter], language: Language) {
    self.test = test
    unsaid = zip(test.predicate.operands, operands).compactMap { operand, value in
      if case .service(let attribute) = operand, value == nil { attribute } else { nil }
    }
    days = operands.compactMap { if case .date(let day)? = $0 { day } else { nil } }.sorted()
    self.parameters = parameters
    self.language = language
  }

  var text: String {
    let operands = test.predicate.operands.map(operand).joined(separator: ", ")
    let word: String
    switch test.predicate {
    case .yes: word = "yes"
    case .no: word = "no"
    case .known: word = "known"
    case .notKnown: word = "not_known"
    case .between: word = "between(\(operands))"
    case .atLeast: word = "at_least(\(operands))"
    case .atMost: word = "at_most(\(operands))"
    case .moreThan: word = "more_than(\(operands))"
    case .lessThan: word = "less_than(\(operands))"
    case .before: word = "before(\(operands))"
    case .after: word = "after(\(operands))"
    case .equals: word = "is(\(operands))"
    case .differs: word = "is_not(\(operands))"
    case .oneOf: word = "one_of { \(operands) }"
    case .hasAny: word = "has_any { \(operands) }"
    case .hasAll: word = "has_all { \(operands) }"
    case .withinDays: word = "within_days(\(operands))" + span
    }
    return "\(test.field) \(word)"
  }

  /// " (12/03/2025-27/03/2025)": what the number of days came to on the day of the run.
  private var span: String {
    guard let first = days.first, let last = days.last else { return "" }
    return " (" + [first, last].map { NumberText.date($0, in: language) }.joined(separator: "–") + ")"
  }

  private func operand(_ operand: Operand) -> String {
    switch operand {
    case .literal(.word(let word)): return "\"\(word)\""
    case .literal(let value): return value.plainText
    case .service(let attribute):
      let value = unsaid.contains(attribute) ? " = " + language.of(it: "non noto", en: "not known") : ""
      return "service.\(attribute.rawValue)" + value
    case .parameter(let name):
      guard let parameter = parameters[name] else {
        return "param.\(name) = " + language.of(it: "nessun valore in questo giorno", en: "no value on this day")
      }
      let act = parameter.act.isEmpty ? "" : ", \(parameter.act)"
      return "param.\(name) = \(parameter.value.text(in: language))\(act)"
    }
  }
}
