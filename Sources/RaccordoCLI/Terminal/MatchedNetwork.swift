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
  /// What became of the groups of the pack, once it was worked out.
  var fairness: FairnessSheet?

  /// What reading the list gave, as far as it matters to the programs that were applied.
  var page: ReadingPage {
    ReadingPage(reading, language: inputs.language, read: pack.fieldsRead(by: matcher.programs))
  }

  /// What the file of declines gave; `nil` when none was given.
  var declinesPage: DeclinesPage? {
    inputs.declined.map { _ in DeclinesPage(declines, language: inputs.language) }
  }

  var record: RunRecord { RunRecord(inputs: inputs, pack: pack, reading: reading, declines: declines, result: result, fairness: fairness) }
}

/// A list that was read and matched with one pack, or with many.
struct MatchedNetwork {
  let source: ListSource
  let matcher: NetworkMatcher
  /// One for each pack, in their order.
  private(set) var lists: [MatchedList]
  let outcome: NetworkResult

  /// The only pack of the run; `nil` where there are several.
  var only: MatchedList? { lists.count == 1 ? lists[0] : nil }

  /// Works out what became of the groups of each pack: files and pages show it both.
  mutating func compareGroups() {
    for index in lists.indices { lists[index].fairness = lists[index].record.fairness }
  }

  var record: NetworkRecord { NetworkRecord(packs: lists.map(\.record), assignment: outcome.assignment, unanswered: outcome.unanswered) }
}

extension MatchedNetwork {
  /// Another list, read for each pack as that of the run was.
  func read(_ path: String) throws -> [HouseholdList] {
    let other = try source.replacingList(with: path)
    return try lists.map { try other.reading(for: $0.pack, on: $0.matcher.day).households }
  }
}

extension ListOptions {
  /// Loads the packs, reads the list for each of them and matches it.
  func match() async throws -> MatchedNetwork {
    let folders = try PackFolders.all(of: rules)
    let packs = try folders.map { try loadPack($0, limits: how.rulesMayUse.limits, language: language) }
    let day = on ?? Clock.today
    let matcher = try NetworkMatcher(packs, on: day, only: programs, seed: seed, assign: assign)
    let source = try how.source(list, declined: declined)
    Console.progress(language.of(it: "leggo la lista", en: "reading the list"))
    let readings = try matcher.matchers.map { try source.reading(for: $0.pack, on: day) }
    let declines = try zip(matcher.matchers, readings).map { try source.declines($0, $1.households, among: packs) }
    let count = readings.first?.households.count ?? 0
    Console.progress(language.of(it: "giudico \(count) nuclei", en: "judging \(count) households"))
    let outcome = try await matcher.match(readings.map(\.households), declined: declines, workers: how.workers(for: count))
    let lists = matcher.matchers.indices.map { index in
      let one = matcher.matchers[index]
      let folder = zip(packs, folders).first { $0.0.id == one.pack.id }?.1 ?? ""
      return MatchedList(
        pack: one.pack, matcher: one, reading: readings[index], declines: declines[index], result: outcome.results[index],
        inputs: inputs(source, rules: folder))
    }
    return MatchedNetwork(source: source, matcher: matcher, lists: lists, outcome: outcome)
  }

  private func inputs(_ source: ListSource, rules folder: String) -> RunInputs {
    RunInputs(
      list: source.list.input, columns: source.columns?.input, members: source.members?.input, declined: source.declined?.input, rules: folder, allRules: rules,
      assign: assign, programs: programs, language: language)
  }
}
