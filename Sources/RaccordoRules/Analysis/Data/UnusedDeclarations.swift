import RaccordoModel

/// What is declared and no rule uses: fields, parameters, computes, groups.
struct UnusedDeclarations {
  let pack: RulePack
  let rows: ParameterRows
  let log: AnalysisLog

  func report() {
    reportFields()
    reportParameters()
    for program in pack.programs {
      reportComputes(of: program)
      reportGroups(of: program)
    }
  }

  private func reportFields() {
    // What an unused compute asks for is told where the compute is.
    let read = pack.fieldsRead(by: pack.programs).union(pack.programs.flatMap(\.computes).flatMap(\.reads))
    for field in pack.fields.fields where !read.contains(field.name) {
      guard let place = pack.fieldPlaces[field.name] else { continue }
      log.report(
        .overAsking, at: place, it: "il campo \"\(field.name)\" è chiesto alle famiglie e nessuna regola lo legge",
        en: "field \"\(field.name)\" is asked of households and no rule reads it",
        help: [
          LocalizedText(
            it: "toglilo: si chiede solo ciò che serve a decidere", en: "take it out: ask only what helps to decide")
        ])
    }
  }

  private func reportParameters() {
    let used = Set(pack.programs.flatMap(\.parameters))
    for name in pack.parameters.names where !used.contains(name) {
      guard let row = pack.parameters.parameters.first(where: { $0.name == name }) else { continue }
      log.report(
        .unusedParameter, at: rows.place(of: row),
        it: "nessuna regola usa il parametro `\(name)`", en: "no rule uses the parameter `\(name)`",
        help: [
          LocalizedText(
            it: "scrivi param.\(name) nella regola a cui serve, o togli la riga",
            en: "write param.\(name) in the rule that needs it, or take the row out")
        ])
    }
  }

  private func reportComputes(of program: Program) {
    let read = Set(program.readNames + program.computes.flatMap(\.reads))
    for compute in program.computes where !read.contains(compute.id) {
      log.report(
        .neverUsed, at: compute.place, it: "nessuna regola usa il calcolo \"\(compute.id)\"",
        en: "no rule uses compute \"\(compute.id)\"",
        help: [
          LocalizedText(
            it: "prova il suo valore in un `when`, o toglilo insieme ai campi che chiede",
            en: "test its value in a `when`, or take it out together with the fields it asks for")
        ])
    }
  }

  private func reportGroups(of program: Program) {
    let named = Set(program.criteria.compactMap(\.group))
    for group in program.groups where !named.contains(group.id) {
      log.report(
        .neverUsed, at: group.place, it: "nessun criterio sta nel gruppo \"\(group.id)\": il tetto non vale per nessuno",
        en: "no criterion is in group \"\(group.id)\": its cap holds for none",
        help: [LocalizedText(it: "scrivi group = \"\(group.id)\" nei suoi criteri", en: "write group = \"\(group.id)\" in its criteria")])
    }
  }
}
