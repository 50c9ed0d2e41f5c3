import LuaSyntax
import RaccordoFormats
import RaccordoModel

/// The declined places that count on the day of a run: who does not compete, from which stage on, and until when.
public struct Declines: Sendable {
  /// What became of the rows of the file. They add up to those that were read.
  public struct Counts: Sendable, Hashable {
    public var rowsRead = 0
    /// In effect on the day.
    public var inEffect = 0
    /// Over, or never meant to keep anybody away.
    public var withoutEffect = 0
    /// About other packs.
    public var ofOtherPacks = 0
    /// Not used; each has an issue that says why.
    public var setAside = 0
  }

  public private(set) var counts = Counts()
  /// The rows that could not be used, by line.
  public private(set) var issues: [RowIssue] = []
  /// By program, then by the id of a household or of a person.
  private var declines: [String: [String: [Decline]]] = [:]

  /// Nobody declined anything.
  public init() {}

  /// - Parameters:
  ///   - file: the rows as they are written.
  ///   - packs: all packs of the run: a program that only another one of them has is no mistake.
  ///   - list: the households of the run.
  ///   - day: that of the run.
  /// - Complexity: O(rows × programs), and O(persons) where they take places.
  public init(_ file: DeclinedRows, pack: RulePack, among packs: [RulePack] = [], list: HouseholdList, on day: CivilDay) {
    let reader = DeclineTermsReader(pack: pack, others: packs.filter { $0.id != pack.id }, list: list, day: day, file: file.name)
    issues = file.issues
    counts.rowsRead = file.rowsRead
    for row in file.rows {
      switch reader.read(row) {
      case .ofAnotherPack: counts.ofOtherPacks += 1
      case .unusable(let issue): issues.append(issue)
      case .usable(let program, let reason, let terms):
        guard let decline = reason.decline(of: terms, on: day) else {
          counts.withoutEffect += 1
          continue
        }
        counts.inEffect += 1
        declines[program, default: [:]][row.household, default: []].append(decline)
      }
    }
    counts.setAside = issues.count
    issues.sort { ($0.line ?? 0) < ($1.line ?? 0) }
  }

  /// What counts for whoever a judgement is about; what a household declined counts for each of its persons.
  public subscript(judgement: Judgement) -> [Decline] {
    guard let program = declines[judgement.program] else { return [] }
    return (program[judgement.household] ?? []) + (judgement.memberOf.flatMap { $0 == judgement.household ? nil : program[$0] } ?? [])
  }
}

extension Program {
  /// The step from which on a decline keeps somebody from competing.
  public func step(of decline: Decline) -> Int { decline.stage.flatMap { name in stages.firstIndex { $0.id == name } } ?? 0 }

  /// Of several declines that of which the household hears: the one that stops it first, and of these the one that lasts longest.
  public func deciding(_ declines: [Decline]) -> Decline? {
    func rank(_ decline: Decline) -> (Int, Int) {
      let isOpen = if case .untilReassessed = decline.effect { true } else { false }
      return (step(of: decline), isOpen ? Int.min : -(decline.until?.daysSince1970 ?? 0))
    }
    return declines.filter(\.parks).min { rank($0) < rank($1) } ?? declines.first
  }
}

/// Holds the rows of a file of declines against the rules and the list.
private struct DeclineTermsReader {
  enum Outcome {
    case usable(program: String, DeclineReason, DeclinedTerms)
    case unusable(RowIssue)
    case ofAnotherPack
  }

  let pack: RulePack
  let others: [RulePack]
  let list: HouseholdList
  let day: CivilDay
  let file: String
  private let persons: PersonRoll?

  init(pack: RulePack, others: [RulePack], list: HouseholdList, day: CivilDay, file: String) {
    self.pack = pack
    self.others = others
    self.list = list
    self.day = day
    self.file = file
    persons = pack.programs.contains { $0.subject == .person } ? PersonRoll(list) : nil
  }

  func read(_ row: DeclinedRow) -> Outcome {
    let names = row.program.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    func unusable(_ code: RowIssue.Code, _ column: String, _ read: String, among known: [String] = []) -> Outcome {
      let nearest = Suggestion.nearest(to: read, among: known)
      let detail = nearest.map { "did you mean \($0)?" } ?? (known.isEmpty ? nil : "there are " + known.joined(separator: ", "))
      return .unusable(
        RowIssue(code, household: row.household, file: file, line: row.line, column: column, read: read, detail: detail))
    }
    if names.count == 2, names[0] != pack.id {
      // Where all packs are there, a name that none of them has is a mistake, and not another pack's matter.
      let isKnown = others.isEmpty || others.contains { $0.id == names[0] && $0.program(names[1]) != nil }
      return isKnown ? .ofAnotherPack : unusable(.unknownProgram, "program", row.program, among: programs)
    }
    let isElsewhere = names.count == 1 && others.contains { $0.program(row.program) != nil }
    let isOnly = row.program.isEmpty && others.isEmpty && pack.programs.count == 1
    guard let program = isOnly ? pack.programs.first : pack.program(names.last ?? "") else {
      return isElsewhere ? .ofAnotherPack : unusable(.unknownProgram, "program", row.program, among: programs)
    }
    // An id that several packs have stands for none of them.
    if isElsewhere { return unusable(.unknownProgram, "program", row.program, among: programs) }
    guard isThere(row.household, in: program) else { return unusable(.notInList, "household", row.household) }
    let reasons = pack.declineReasons(in: program)
    guard let reason = reasons.first(where: { $0.id == row.reason }) else {
      return unusable(.unknownReason, "reason", row.reason, among: reasons.map(\.id))
    }
    if row.day > day { return unusable(.futureDay, "day", row.day.iso) }
    if let reassessed = row.reassessed, reassessed < row.day { return unusable(.reassessedBefore, "reassessed", reassessed.iso) }
    if !row.stage.isEmpty, program.stage(row.stage) == nil {
      return unusable(.unknownStage, "stage", row.stage, among: program.stages.map(\.id))
    }
    if !row.service.isEmpty, !program.services.contains(row.service) {
      return unusable(.unknownService, "service", row.service, among: program.services)
    }
    return .usable(
      program: program.id, reason,
      DeclinedTerms(
        day: row.day, stage: row.stage.isEmpty ? nil : row.stage, service: row.service.isEmpty || !program.usesCatalogue ? nil : row.service,
        reassessed: row.reassessed))
  }

  /// As rows of the file may name them.
  private var programs: [String] {
    others.isEmpty ? pack.programs.map(\.id) : ([pack] + others).flatMap { pack in pack.programs.map { pack.id + "/" + $0.id } }.sorted()
  }

  private func isThere(_ id: String, in program: Program) -> Bool {
    if list.row(of: id) != nil { return true }
    return program.subject == .person && persons?.row(of: id) != nil
  }
}
