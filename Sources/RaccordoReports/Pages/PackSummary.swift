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
      return "\(program.place.file): "
        + language.of(
          it: "\(program.requirements.count) requisiti, \(program.criteria.count) criteri, \(program.routes.count) strade, \(program.cases.count) casi. Legge \(read.count) campi su \(all)\(careful).",
          en: "\(program.requirements.count) requirements, \(program.criteria.count) criteria, \(program.routes.count) routes, \(program.cases.count) cases. Reads \(read.count) of \(all) fields\(careful).")
    }
  }
}
