import Raccordo

extension CompletionList {
  /// What can stand in `{ ... }` of a condition.
  func conditions(ofMember: Bool) -> [Completion] {
    let readable = ofMember ? knowledge.memberFields : knowledge.readable(in: program)
    let isOffered = readable.contains { $0.name == Slot.membersField } || ofMember || words { $0 == .members }.isEmpty
    let members = !isOffered
      ? [Completion(Slot.membersField, .field, insert: "\(Slot.membersField) = ")] : []
    return fields(readable) + members + words { $0 == .condition }
  }

  /// What can stand after `field =`.
  func tests(of name: String) -> [Completion] {
    if name == Slot.membersField { return words { $0 == .members } + tests(for: .number) }
    guard let field = schema(of: name) else { return words { $0 == .test } }
    let words = tests(for: field.kind)
    let bare = RuleWords.tests(for: field.kind).contains("is") ? choices(of: field) : []
    return caret.isInText ? bare : bare + words
  }

  private func tests(for kind: FieldKind) -> [Completion] { RuleWords.tests(for: kind).compactMap(word) }

  /// What a test can be given.
  func operands(of name: String) -> [Completion] {
    guard let field = schema(of: name) else { return [] }
    let choices = self.choices(of: field)
    if caret.isInText { return choices }
    let figures = field.kind.isOrdered ? parameters(as: "param.") { fits($0, field.kind) } : []
    let namesServices = program.flatMap(knowledge.pack.program)?.services.isEmpty == false
    let values = namesServices ? serviceValues(as: "service.") { $0.isNumber == (field.kind == .number) && field.kind != .date } : []
    return choices + figures + values
  }

  private func fits(_ parameter: Parameter, _ kind: FieldKind) -> Bool {
    if case .date = parameter.value { return kind == .date }
    return kind != .date
  }

  /// What a case can answer.
  func answers(to name: String) -> [Completion] {
    guard let field = schema(of: name) else { return [] }
    let choices = self.choices(of: field)
    if caret.isInText { return choices }
    let flags = field.kind == .yesNo ? ["true", "false"].map { Completion($0, .constant) } : []
    return choices + flags + [word("unknown")].compactMap { $0 }
  }

  func choices(of field: FieldSchema) -> [Completion] {
    field.choices.map { choice in
      quoted(
        choice, .choice, detail: field.title(in: page.language),
        documentation: texts.markdown(.choice(field: field.name, choice), in: program))
    }
  }

  func parameters(as prefix: String, where fits: (Parameter) -> Bool = { _ in true }) -> [Completion] {
    var seen: Set<String> = []
    return knowledge.pack.parameters.parameters.filter { seen.insert($0.name).inserted && fits($0) }.map { parameter in
      let now = knowledge.pack.parameters.value(of: parameter.name, on: page.session.day)
      return Completion(
        prefix + parameter.name, .constant, detail: now.map(texts.value), documentation: texts.parameter(parameter.name))
    }
  }

  func serviceValues(as prefix: String, where fits: (ServiceAttribute) -> Bool = { _ in true }) -> [Completion] {
    ServiceAttribute.allCases.filter(fits).map { attribute in
      Completion(
        prefix + attribute.rawValue, .constant, detail: ChoiceText.of(attribute)[page.language],
        documentation: texts.serviceValue(attribute.rawValue, in: program))
    }
  }

  private func schema(of name: String) -> FieldSchema? { knowledge.schema(of: name, in: program) }
}
