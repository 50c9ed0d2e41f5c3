import RaccordoModel

/// Holds the texts of a pack against its rules: a reason may name only what its rule read, and every text exists in
/// every language that the pack speaks.
struct PackTexts {
  let pack: RulePack
  let log: FindingLog

  func report() {
    for reason in pack.declineReasons { check(reason) }
    for program in pack.programs {
      translation(program.title, of: "title", at: program.place)
      for rule in program.requirements where isToCheck(rule.reason) || isToCheck(rule.otherwise) {
        check(rule.reason, "reason", rule.condition, at: rule.place, program)
        check(rule.otherwise, "otherwise", rule.condition, at: rule.place, program)
      }
      for rule in program.criteria where isToCheck(rule.reason) {
        check(rule.reason, "reason", rule.condition, rule.points, at: rule.place, program)
      }
      for rule in program.preferences { check(rule.reason, "reason", rule.condition, at: rule.place, program) }
      for stage in program.stages { translation(stage.title, of: "title", at: stage.place) }
      for reserve in program.reserves {
        check(reserve.reason, "reason", reserve.condition, at: reserve.place, program)
      }
      for reason in program.declineReasons { check(reason) }
      for route in program.routes {
        check(route.reason, "reason", route.condition, at: route.place, program)
        // The name of a service is the catalogue's.
        if route.service == nil { translation(route.destination, of: "to", at: route.place) }
        for step in route.steps { translation(step, of: "steps", at: route.place) }
      }
    }
  }

  /// No rule reads anything beside a decline: its reason stands by itself.
  private func check(_ reason: DeclineReason) {
    translation(reason.reason, of: "reason", at: reason.place)
  }

  /// Whether a text of a rule is missing in a language, or names something. Of most texts neither holds.
  private func isToCheck(_ text: LocalizedText) -> Bool {
    if text.isEmpty { return false }
    return pack.languages.contains { text.texts[$0] == nil } || !ReasonText.names(in: text).isEmpty
  }

  /// The condition and the points are those of the rule: what they read is worked out only where the text names something.
  private func check(
    _ text: LocalizedText, _ setting: String, _ condition: Condition?, _ points: PointRule? = nil, at place: SourcePlace,
    _ program: Program
  ) {
    translation(text, of: setting, at: place)
    let names = ReasonText.names(in: text)
    if names.isEmpty { return }
    let read = self.names(readBy: condition, points: points, in: program)
    for name in names where !read.contains(name) {
      if pack.schema(of: name, in: program) == nil, !name.hasPrefix("param."), !name.hasPrefix("service.") {
        let computes = program.computes.filter { $0.criterion == nil }.map(\.result)
        log.report(.unknownField(name, at: place, fields: pack.fields.fields + computes))
        continue
      }
      log.report(
        .reasonNamesUnread, at: place, it: "`\(setting)` nomina `\(name)`, che questa regola non legge",
        en: "`\(setting)` names `\(name)`, which this rule does not read",
        help: [
          LocalizedText(
            it: "una spiegazione dice solo ciò che la regola ha letto: togli {\(name)} o aggiungi una prova su `\(name)`",
            en: "an explanation tells only what the rule read: take {\(name)} out or add a test on `\(name)`")
        ])
    }
  }

  private func translation(_ text: LocalizedText, of setting: String, at place: SourcePlace) {
    for language in pack.languages where text.texts[language] == nil && !text.isEmpty {
      log.report(
        .missingTranslation, at: place, it: "`\(setting)` manca in lingua \(language.rawValue)",
        en: "`\(setting)` is missing in language \(language.rawValue)",
        help: [
          LocalizedText(
            it: "scrivi \(setting) = { it = \"...\", en = \"...\" }", en: "write \(setting) = { it = \"...\", en = \"...\" }")
        ])
    }
  }

  /// The fields and computes that a rule tests or takes points from, what those computes read, and the parameters they are held against.
  private func names(readBy condition: Condition?, points: PointRule?, in program: Program) -> Set<String> {
    var names: Set<String> = []
    var left = (condition?.tests.map(\.field) ?? []) + (points?.names ?? [])
    if condition?.memberTests.isEmpty == false { left.append(FieldSchema.members.name) }
    while let name = left.popLast() {
      guard names.insert(name).inserted, let compute = program.compute(name) else { continue }
      left += compute.reads
      names.formUnion(compute.parameters.map { "param." + $0 })
    }
    if condition?.tests.contains(where: \.predicate.isWithinDays) == true { names.insert(FieldSchema.today.name) }
    for operand in (condition?.operands ?? []) + (points?.figures ?? []) {
      switch operand {
      case .parameter(let name): names.insert("param." + name)
      case .service(let attribute): names.insert("service." + attribute.rawValue)
      case .literal: break
      }
    }
    return names
  }
}
