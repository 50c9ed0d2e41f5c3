import Raccordo
import RaccordoReports

/// The list as one pack understands it, before anybody is judged.
struct ReadList {
  let pack: RulePack
  let matcher: Matcher
  let reading: ListReading
  let declines: Declines
  let inputs: RunInputs

  /// What reading the list gave, as far as it matters to the programs that are applied.
  var page: ReadingPage {
    ReadingPage(reading, language: inputs.language, read: pack.fieldsRead(by: matcher.programs))
  }

  /// What the file of declines gave; `nil` when none was given.
  var declinesPage: DeclinesPage? {
    inputs.declined.map { _ in DeclinesPage(declines, language: inputs.language) }
  }
}

/// The packs of a run, and the list as each of them understands it.
struct ReadNetwork {
  let source: ListSource
  let matcher: NetworkMatcher
  /// One for each pack of which some program is applied, in their order.
  let lists: [ReadList]

  /// How many households there are.
  var count: Int { lists.first?.reading.households.count ?? 0 }
}

/// A pack and where it lies.
struct LoadedPack {
  let folder: String
  let pack: RulePack
}

extension ListOptions {
  /// Loads the packs and reads the list for each of them.
  func read() throws -> ReadNetwork {
    let packs = try PackFolders.all(of: asked.rules).map { LoadedPack(folder: $0, pack: try loadPack($0, limits: how.rulesMayUse.limits, language: language)) }
    let matcher = try matcher(packs.map(\.pack), on: asked.on ?? Clock.today)
    let source = try how.source(asked.list, declined: declined)
    Console.progress(language.of(it: "leggo la lista", en: "reading the list"))
    return try read(source, packs, matcher) { try source.reading(for: $0.pack, on: $0.day) }
  }

  func matcher(_ packs: [RulePack], on day: CivilDay) throws -> NetworkMatcher {
    try NetworkMatcher(packs, on: day, only: asked.programs, seed: asked.seed, assign: assign)
  }

  /// - Parameter reading: the list as the pack of a matcher understands it.
  func read(
    _ source: ListSource, _ packs: [LoadedPack], _ matcher: NetworkMatcher, reading: (Matcher) throws -> ListReading
  ) throws -> ReadNetwork {
    let lists = try matcher.matchers.map { one in
      let read = try reading(one)
      let folder = packs.first { $0.pack.id == one.pack.id }?.folder ?? ""
      return ReadList(
        pack: one.pack, matcher: one, reading: read, declines: try source.declines(one, read.households, among: packs.map(\.pack)),
        inputs: inputs(source, rules: folder))
    }
    return ReadNetwork(source: source, matcher: matcher, lists: lists)
  }

  private func inputs(_ source: ListSource, rules folder: String) -> RunInputs {
    RunInputs(
      list: source.list.input, columns: source.columns?.input, members: source.members?.input, declined: source.declined?.input, rules: folder, allRules: asked.rules,
      assign: assign, programs: asked.programs, language: language)
  }
}
