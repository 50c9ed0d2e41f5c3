import Raccordo

/// A pack whose agreed cases were run: what `raccordo test` has to tell of it.
public struct TestedPack: Sendable {
  /// The folder, as the person named it.
  public let folder: String
  public let pack: RulePack
  public let outcomes: [CaseOutcome]
  public let coverage: Coverage
  /// `nil`: nobody asked for them.
  public var suggestions: CaseSuggestions?
  /// The least coverage that will do, in percent.
  public let threshold: Int?

  /// Runs the cases of a pack.
  ///
  /// - Parameter only: the programs to look at, by id; none: all.
  /// - Throws: `LuaError` when Lua cannot start.
  public init(
    _ pack: RulePack, folder: String, only: [String] = [], threshold: Int? = nil, suggests: Bool = false
  ) throws {
    self.folder = folder
    self.pack = pack
    self.threshold = threshold
    outcomes = try CaseRunner(pack, only: only).run()
    coverage = Coverage(pack, outcomes, only: only)
    suggestions = suggests ? try CaseSuggester(pack).suggestions(for: coverage) : nil
  }

  /// Whether every case came out as agreed, there are some, and they cover enough.
  public var hasPassed: Bool {
    !outcomes.isEmpty && outcomes.allSatisfy(\.hasPassed) && !isBelowThreshold
  }

  public var isBelowThreshold: Bool {
    threshold.map { coverage.count.percent < $0 } ?? false
  }

  /// What is wrong with the cases as a whole, in words: that there are none, that they cover too little.
  public func problems(in language: Language) -> [String] {
    var problems: [String] = []
    if outcomes.isEmpty {
      problems.append(
        language.of(
          it: "nessun caso: un pacchetto senza casi non si può provare. Aggiungi case \"...\" { given = ..., expect = ... }",
          en: "no cases: a pack without cases cannot be tried. Add case \"...\" { given = ..., expect = ... }"))
    }
    if let threshold, isBelowThreshold {
      let percent = coverage.count.percent
      problems.append(
        language.of(
          it: "la copertura è \(percent)%, la soglia \(threshold)%: --suggest propone i casi che mancano",
          en: "coverage is \(percent)%, below the threshold of \(threshold)%: --suggest proposes the cases that are missing"))
    }
    return problems
  }

  /// The report for people: each case, then the coverage.
  public func lines(in language: Language, style: TextStyle = .plain) -> [String] {
    let cases = CasesPage(outcomes, of: pack, language: language, style: style)
    let coverage = CoveragePage(coverage, language: language, style: style)
    return [folder] + cases.lines + coverage.lines
  }
}
