import RaccordoModel

/// Everything that can be said of a pack before it meets a list: what loading finds, and what is missing to trust it.
public struct PackCheck: Sendable {
  public let outcome: PackLoader.Outcome

  /// - Complexity: that of loading the pack.
  public init(_ sources: PackSources) {
    var outcome = PackLoader().load(sources)
    if let pack = outcome.pack {
      outcome.findings = (outcome.findings + PackCheck.programsWithoutCases(pack)).sorted()
    }
    self.outcome = outcome
  }

  /// A program that nobody tried on an example.
  private static func programsWithoutCases(_ pack: RulePack) -> [Finding] {
    pack.programs.filter(\.cases.isEmpty).map { program in
      Finding(
        .nothingToDo, at: program.place,
        LocalizedText(
          it: "il programma \"\(program.id)\" non ha casi: nessuno ha provato che dica quello che il tavolo ha deciso",
          en: "program \"\(program.id)\" has no cases: nobody has tried whether it says what the table decided"),
        help: [
          LocalizedText(
            it: "aggiungi case \"...\" { given = { ... }, expect = { ... } }",
            en: "add case \"...\" { given = { ... }, expect = { ... } }")
        ])
    }
  }
}
