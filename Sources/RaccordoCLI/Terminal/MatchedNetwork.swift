import Raccordo
import RaccordoReports

/// What one pack says of the list, with all that was given.
struct MatchedList {
  let pack: RulePack
  let matcher: Matcher
  let reading: ListReading
  let result: MatchResult
  let inputs: RunInputs

  /// What reading the list gave, as far as it matters to the programs that were applied.
  var page: ReadingPage {
    ReadingPage(
      reading, language: inputs.language, read: matcher.programs.reduce(into: []) { $0.formUnion($1.readFields) })
  }

  var record: RunRecord { RunRecord(inputs: inputs, pack: pack, reading: reading, result: result) }
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
    let files = try ListFiles(self)
    Console.progress(language.of(it: "leggo la lista", en: "reading the list"))
    let readings = try matcher.matchers.map { try files.read(with: $0.pack, on: day) }
    let count = readings.first?.households.count ?? 0
    Console.progress(language.of(it: "giudico \(count) nuclei", en: "judging \(count) households"))
    let outcome = try await matcher.match(readings.map(\.households), workers: workers ?? usualWorkers(for: count))
    let lists = matcher.matchers.indices.map { index in
      let one = matcher.matchers[index]
      let folder = zip(packs, folders).first { $0.0.id == one.pack.id }?.1 ?? ""
      return MatchedList(
        pack: one.pack, matcher: one, reading: readings[index], result: outcome.results[index],
        inputs: files.inputs(rules: folder, assign: assign))
    }
    return MatchedNetwork(matcher: matcher, lists: lists, outcome: outcome)
  }

  /// Another list, read for each pack of a run as its own list was.
  func read(_ path: String, for matched: MatchedNetwork) throws -> [HouseholdList] {
    let files = try ListFiles(self, list: path)
    return try matched.lists.map { try files.read(with: $0.pack, on: $0.matcher.day).households }
  }

  /// The packs that `--rules` stands for, each once.
  private func packFolders() throws -> [String] {
    try rules.flatMap { try PackFolders.inside($0) }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// Starting a second worker costs more than it gains on a list of a few thousand.
  private func usualWorkers(for households: Int) -> Int {
    min(Clock.processors, 1 + households / 5_000)
  }
}

/// The files of a list: read from the disk once, and by each pack with its own fields.
private struct ListFiles {
  private let options: ListOptions
  private let list: NamedBytes
  private let columns: NamedBytes?
  private let members: NamedBytes?
  private let choices: [ColumnChoice]
  private let limit: Int

  /// - Parameter list: the path of another list to read in the place of that of the options.
  init(_ options: ListOptions, list other: String? = nil) throws {
    let limit = options.maxSize.map { $0 << 20 } ?? ReadOptions.usualMaximumBytes
    func file(_ path: String) throws -> NamedBytes {
      path == "-" ? try ListFile.bytes(of: Console.input, name: path, maximumBytes: limit) : try ListFile.bytes(at: path, maximumBytes: limit)
    }
    self.options = options
    self.limit = limit
    list = try file(other ?? options.list)
    columns = try options.columns.map(file)
    members = try options.members.map(file)
    choices = try columns.map(ColumnChoice.read) ?? []
  }

  func read(with pack: RulePack, on day: CivilDay) throws -> ListReading {
    var reading = ReadOptions(day: day, territories: pack.catalogue.territories, maximumBytes: limit)
    if columns != nil { reading.columns = choices }
    reading.members = members
    return try ListReader(fields: pack.fields, options: reading).read(list.bytes, name: list.name)
  }

  func inputs(rules folder: String, assign: AssignmentMode) -> RunInputs {
    RunInputs(
      list: .init(path: options.list, bytes: list.bytes),
      columns: columns.map { .init(path: options.columns ?? "", bytes: $0.bytes) },
      members: members.map { .init(path: options.members ?? "", bytes: $0.bytes) },
      rules: folder, allRules: options.rules, assign: assign, programs: options.programs, language: options.language)
  }
}
