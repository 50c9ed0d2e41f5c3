import Raccordo
import RaccordoReports

/// A list gone through with the programs of one pack.
struct ScreenedList {
  let screening: Screening
  let result: ScreeningResult
  let counts: ReadingCounts
  /// By line; those of the list before those of the member table.
  let issues: [RowIssue]
  /// What the rules lack.
  let gaps: RuleGaps
  /// What reading the list gave, as far as it matters to the programs that were applied.
  let page: ReadingPage
  /// How many members the households have.
  private let members: Int

  /// What reading a chunk gave beside its households.
  private struct Beside: Sendable {
    let issues: [RowIssue]
    let members: Int
    let nested: (read: Int, setAside: Int)
  }

  /// - Parameter take: gets the chunks in the order of the list.
  init(
    _ scan: ListScan, _ screening: Screening, list: String, workers: Int, language: Language, take: (ScreenedChunk) async throws -> Void
  ) async throws {
    var issues = scan.issues
    var (members, nested) = (0, (read: 0, setAside: 0))
    var progress = ScreeningProgress(of: scan.count, language)
    let names = screening.pairs.contains { $0.subject == .person } ? scan.personNames() : PersonNames()
    result = try await screening.screen(scan.count, workers: workers) { rows in
      let part = scan.read(rows)
      var households = part.households
      households.personNames = names
      let beside = Beside(
        issues: part.issues, members: part.households.members.count, nested: (part.nestedMembersRead, part.nestedMembersSetAside))
      return (households, beside)
    } take: { chunk, beside in
      issues += beside.issues
      members += beside.members
      nested = (nested.read + beside.nested.read, nested.setAside + beside.nested.setAside)
      try await take(chunk)
      progress.add(chunk.households)
    }
    let matcher = screening.matcher
    self.screening = screening
    self.members = members
    self.issues = ScreenedList.sorted(issues, list: list)
    counts = scan.counts(nestedMembersRead: nested.read, nestedMembersSetAside: nested.setAside)
    gaps = RuleGaps(matcher)
    page = ReadingPage(
      counts, issues: self.issues, notes: scan.notes, fields: matcher.pack.fields, language: language,
      read: matcher.pack.fieldsRead(by: matcher.programs))
  }

  /// The issues of whole rows were found before those of cells; people walk through a file from top to bottom.
  private static func sorted(_ issues: [RowIssue], list: String) -> [RowIssue] {
    func place(_ index: Int) -> (Int, Int, Int) { (issues[index].file == list ? 0 : 1, issues[index].line ?? 0, index) }
    return issues.indices.sorted { place($0) < place($1) }.map { issues[$0] }
  }

  /// What somebody should look at: in the list, in the rules, in the catalogue.
  func toLookAt(in language: Language) -> [String] {
    let rules = RuleNotes(screening.matcher, gaps, language)
    return page.lines + screening.matcher.programs.flatMap { rules.failures(result.failures[$0.id] ?? [], in: $0.id) }
      + rules.gaps + rules.withoutMembers(households: counts.households, members: members)
  }
}

/// Says now and then how far a long list is, on a terminal only.
private struct ScreeningProgress {
  private let count: Int
  private let language: Language
  private var done = 0
  private var told = 0

  init(of count: Int, _ language: Language) {
    self.count = count
    self.language = language
  }

  mutating func add(_ households: Int) {
    done += households
    let tenths = count == 0 ? 10 : done * 10 / count
    guard tenths > told, tenths < 10 else { return }
    told = tenths
    Console.progress(
      language.of(
        it: "\(done.text(in: language)) di \(language.count(count, "nucleo", "nuclei"))",
        en: "\(done.text(in: language)) of \(language.count(count, "household", "households"))"))
  }
}
