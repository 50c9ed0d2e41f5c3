import Raccordo
import RaccordoReports

/// What one pack says of the list, with all that was given.
struct MatchedList {
  let pack: RulePack
  let matcher: Matcher
  let reading: ListReading
  let declines: Declines
  let result: MatchResult
  let inputs: RunInputs

  /// What reading the list gave, as far as it matters to the programs that were applied.
  var page: ReadingPage {
    ReadingPage(
      reading, language: inputs.language, read: matcher.programs.reduce(into: []) { $0.formUnion($1.readFields) })
  }

  /// What the file of declines gave; `nil` when none was given.
  var declinesPage: DeclinesPage? {
    inputs.declined.map { _ in DeclinesPage(declines, language: inputs.language) }
  }

  var record: RunRecord { RunRecord(inputs: inputs, pack: pack, reading: reading, declines: declines, result: result) }
}

/// A list that was read and matched with one pack, or with many.
struct MatchedNetwork {
  let matcher: NetworkMatcher
  /// One for each pack, in their order.
  let lists: [MatchedList]
  let outcome: NetworkResult

  /// The only pack of the run; `nil` where there are several.
  var only: MatchedList? { lists.count == 1 ? lists[0] : nil }

  var record: NetworkRecord { NetworkRecord(packs: lists.map(\.record), assignment: outcome.assignment, unanswered: outcome.unanswered) }
}

extension ListOptions {
  /// Loads the packs, reads the list for each of them and matches it.
  func match(assign: AssignmentMode = .stable) async throws -> MatchedNetwork {
    let folders = try packFolders()
    let packs = try folders.map { try loadPack($0, limits: rulesMayUse.limits, language: language) }
    let day = on ?? Clock.today
    let matcher = try NetworkMatcher(packs, on: day, only: programs, seed: seed, assign: assign)
    let files = try listFiles()
    Console.progress(language.of(it: "leggo la lista", en: "reading the list"))
    let readings = try matcher.matchers.map { try files.read(with: $0.pack, on: day) }
    let declines = try zip(matcher.matchers, readings).map { try files.declines($0, $1.households, among: packs) }
    let count = readings.first?.households.count ?? 0
    Console.progress(language.of(it: "giudico \(count) nuclei", en: "judging \(count) households"))
    let outcome = try await matcher.match(
      readings.map(\.households), declined: declines, workers: workers ?? Clock.usualWorkers(for: count))
    let lists = matcher.matchers.indices.map { index in
      let one = matcher.matchers[index]
      let folder = zip(packs, folders).first { $0.0.id == one.pack.id }?.1 ?? ""
      return MatchedList(
        pack: one.pack, matcher: one, reading: readings[index], declines: declines[index], result: outcome.results[index],
        inputs: inputs(files, rules: folder, assign: assign))
    }
    return MatchedNetwork(matcher: matcher, lists: lists, outcome: outcome)
  }

  /// Another list, read for each pack of a run as its own list was.
  func read(_ path: String, for matched: MatchedNetwork) throws -> [HouseholdList] {
    let files = try listFiles(path)
    return try matched.lists.map { try files.read(with: $0.pack, on: $0.matcher.day).households }
  }

  /// The packs that `--rules` stands for, each once.
  private func packFolders() throws -> [String] {
    try rules.flatMap { try PackFolders.inside($0) }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// - Parameter other: the path of another list to read in the place of that of the options.
  private func listFiles(_ other: String? = nil) throws -> ListFiles {
    let limit = maxSize.map { $0 << 20 } ?? ReadOptions.usualMaximumBytes
    return try ListFiles(list: other ?? list, columns: columns, members: members, declined: declined, limit: limit)
  }

  private func inputs(_ files: ListFiles, rules folder: String, assign: AssignmentMode) -> RunInputs {
    RunInputs(
      list: .init(path: list, bytes: files.list.bytes),
      columns: files.columns.map { .init(path: columns ?? "", bytes: $0.bytes) },
      members: files.members.map { .init(path: members ?? "", bytes: $0.bytes) },
      declined: files.declined.map { .init(path: declined ?? "", bytes: $0.bytes) },
      rules: folder, allRules: rules, assign: assign, programs: programs, language: language)
  }
}
