import Raccordo

/// One line about each program of a pack that loads: how many rules it has and what it reads.
public struct PackSummary {
  public let pack: RulePack
  public let language: Language

  public init(_ pack: RulePack, language: Language) {
    self.pack = pack
    self.language = language
  }

  public var lines: [String] {
    pack.programs.map { program in
      let read = program.readFields
      let sensitive = pack.fields.fields.filter { read.contains($0.name) && $0.sensitivity?.needsAgreement == true }.map(\.name)
      let all = pack.fields.fields.count
      let careful = sensitive.isEmpty ? "" : language.of(it: " (sensibili: ", en: " (sensitive: ") + sensitive.joined(separator: ", ") + ")"
      return "\(program.place.file): \(rules(of: program)). "
        + language.of(it: "Campi letti: \(read.count) su \(all)\(careful).", en: "Reads \(read.count) of \(all) fields\(careful).")
    }
  }

  private func rules(of program: Program) -> String {
    let counts = [
      (program.requirements.count, ("requisito", "requisiti"), ("requirement", "requirements")),
      (program.criteria.count, ("criterio", "criteri"), ("criterion", "criteria")),
      (program.routes.count, ("strada", "strade"), ("route", "routes")),
      (program.cases.count, ("caso", "casi"), ("case", "cases")),
    ]
    return counts.map { count, italian, english in
      let words = language == .italian ? italian : english
      return language.count(count, words.0, words.1)
    }.joined(separator: ", ")
  }
}
