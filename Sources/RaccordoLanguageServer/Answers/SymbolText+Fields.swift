import Raccordo

extension SymbolText {
  /// A field, a compute, or the day.
  func field(_ name: String, in program: String?) -> String? {
    guard let field = knowledge.schema(of: name, in: program) else { return nil }
    return ([heading(field)] + facts(field) + [computed(name, in: program)].compactMap { $0 }).joined(separator: "\n\n")
  }

  private func heading(_ field: FieldSchema) -> String {
    if field.name == FieldSchema.today.name {
      return said(it: "`today`: il giorno in cui si applicano le regole.", en: "`today`: the day on which the rules are applied.")
    }
    return "**\(field.title(in: language))** (`\(field.name)`)"
  }

  private func facts(_ field: FieldSchema) -> [String] {
    var facts = [kind(field)]
    if !field.choices.isEmpty { facts.append(field.choices.map { "`\"\($0)\"`" }.joined(separator: " · ")) }
    if field.isOfMember { facts.append(said(it: "di ciascun componente", en: "of each member")) }
    if let sensitivity = field.sensitivity { facts.append("⚠ " + ChoiceText.of(sensitivity)[language]) }
    if field.kind == .many { facts.append(ChoiceText.of(field.blank)[language]) }
    if !field.why.isEmpty { facts.append(said(it: "Perché: ", en: "Why: ") + field.why[language]) }
    return facts
  }

  /// "a number, in months, from 0 to 15".
  private func kind(_ field: FieldSchema) -> String {
    var parts = ["`\(field.kind.rawValue)`: \(ChoiceText.of(field.kind)[language])"]
    if !field.unit.isEmpty { parts.append(field.unit[language]) }
    if field.isWhole { parts.append(said(it: "intero", en: "whole")) }
    switch (field.minimum.map { bound($0, field) }, field.maximum.map { bound($0, field) }) {
    case (let low?, let high?): parts.append(said(it: "da \(low) a \(high)", en: "from \(low) to \(high)"))
    case (let low?, nil): parts.append(said(it: "da \(low) in su", en: "from \(low) up"))
    case (nil, let high?): parts.append(said(it: "fino a \(high)", en: "up to \(high)"))
    case (nil, nil): break
    }
    return parts.joined(separator: ", ")
  }

  private func bound(_ value: Double, _ field: FieldSchema) -> String {
    switch field.kind {
    case .money: Money(euros: value).map { NumberText.money($0, in: language) } ?? NumberText.plain(value)
    case .date: NumberText.date(CivilDay(daysSince1970: Int(value)), in: language)
    default: NumberText.number(value, in: language)
    }
  }

  private func computed(_ name: String, in program: String?) -> String? {
    guard let compute = program.flatMap(knowledge.pack.program)?.compute(name) else { return nil }
    let reads = compute.reads.map { "`\($0)`" }.joined(separator: ", ")
    return said(it: "calcolato da \(reads)", en: "worked out from \(reads)")
  }
}
