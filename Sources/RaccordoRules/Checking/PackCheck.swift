import LuaRuntime
import RaccordoModel

/// Everything that can be said of a pack before it meets a list: what loading finds, what its rules can never do, and
/// what is missing to trust it.
public struct PackCheck: Sendable {
  /// The pack, when nothing in it is an error, and the findings by place, those that its authors allow left out.
  public let outcome: PackLoader.Outcome
  /// Programs with too many combinations of answers to look at them all: of what was not looked at, nothing is claimed.
  public let unexamined: [Program]
  /// How many findings the authors allow, each with its reason beside it.
  public let allowed: Int

  /// - Parameters:
  ///   - day: the day whose figures count.
  ///   - limits: what the Lua of the pack may use.
  /// - Complexity: that of loading the pack; the analysis is bounded by `PackAnalysis.mostTests`.
  public init(_ sources: PackSources, on day: CivilDay, limits: LuaLimits = LuaLimits()) {
    self.init(PackLoader(limits: limits).load(sources), of: sources, on: day)
  }

  /// The same for a pack that is loaded already.
  public init(_ loaded: PackLoader.Outcome, of sources: PackSources, on day: CivilDay) {
    let analysis = loaded.pack.map { PackAnalysis($0, on: day) }
    var found = loaded.findings + (analysis?.findings ?? [])
    if let pack = loaded.pack { found += PackCheck.programsWithoutCases(pack) }
    let suppressions = Suppressions(in: sources)
    let (kept, unused) = suppressions.apply(to: found)
    // While there are errors some analyses have not run: what they would find may well be what is allowed.
    let shown = kept + suppressions.findings + (loaded.pack == nil ? [] : unused)
    let texts = FindingTexts(sources)
    // Several of one kind at one place stay in the order in which they were found, the same at every check.
    var seen: Set<Finding> = []
    outcome = PackLoader.Outcome(
      pack: loaded.pack, findings: shown.filter { seen.insert($0).inserted }.sorted().map(texts.completed), readable: loaded.readable)
    unexamined = analysis?.unexamined ?? []
    allowed = found.count - kept.count
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
