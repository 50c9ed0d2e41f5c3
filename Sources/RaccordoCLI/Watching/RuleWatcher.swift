import Raccordo
import RaccordoReports

/// Looks at rules and list again and again, reads anew only what changed, and holds each outcome against the one before.
struct RuleWatcher {
  let options: ListOptions
  /// The day of the whole watch: at midnight nothing changes by itself.
  private let day: CivilDay
  /// What was found of each pack at the last look, by its folder.
  private var known: [String: WatchedPack] = [:]
  private var source: ListSource?
  private var readings: [String: ReadAs] = [:]
  /// The last outcome of each pack, by its id.
  private var last: [String: DiffSide] = [:]

  /// The list as a pack understood it, and what that hangs on.
  private struct ReadAs {
    let fields: FieldCatalogue
    let territories: [Territory]
    let reading: ListReading
  }

  init(_ options: ListOptions) {
    self.options = options
    day = options.asked.on ?? Clock.today
  }

  /// Reads, checks, judges and compares.
  ///
  /// - Parameters:
  ///   - changed: the files that changed, as the command line names them.
  ///   - isListChanged: whether one of them is the list, or is read beside it.
  mutating func look(changed: [String], isListChanged: Bool) async -> WatchedRun {
    var run = WatchedRun(changed: changed)
    if isListChanged { (source, readings) = (nil, [:]) }
    do {
      let loaded = try PackFolders.all(of: options.asked.rules).map(load)
      // The list is judged while somebody else tries the cases: neither waits for the other.
      async let examined = LoadedPackFiles.examine(loaded, on: day)
      var outcomes: [String: Outcome] = [:]
      do {
        outcomes = try await judge(loaded)
      } catch {
        run.problem = WatchedRun.Problem(error)
      }
      run.packs = try await examined
      for pack in run.packs { known[pack.folder] = pack }
      for (index, pack) in run.packs.enumerated() {
        guard let outcome = pack.check.outcome.pack.flatMap({ outcomes[$0.id] }) else { continue }
        (run.packs[index].reading, run.packs[index].result) = (outcome.reading, outcome.side.result)
        run.packs[index].diff = outcome.diff
      }
    } catch {
      run.problem = WatchedRun.Problem(error)
    }
    return run
  }

  /// A pack whose files are the same is not loaded again.
  private func load(_ folder: String) throws -> LoadedPackFiles {
    let sources = try PackSources(folder: folder)
    if let known = known[folder], known.sources == sources { return LoadedPackFiles(known: known) }
    return LoadedPackFiles(folder: folder, sources: sources, loaded: PackLoader(limits: options.how.rulesMayUse.limits).load(sources))
  }
}

extension RuleWatcher {
  /// What one pack says of the list, and what that changes.
  private struct Outcome {
    let reading: ListReading
    let side: DiffSide
    let diff: PackDiff?
  }

  /// - Returns: by the ids of the packs; empty while one of them has errors.
  private mutating func judge(_ loaded: [LoadedPackFiles]) async throws -> [String: Outcome] {
    let packs = loaded.compactMap { one in one.pack.map { LoadedPack(folder: one.folder, pack: $0) } }
    guard packs.count == loaded.count else { return [:] }
    let matcher = try options.matcher(packs.map(\.pack), on: day)
    let source = try self.source ?? options.how.source(options.asked.list, declined: options.declined)
    self.source = source
    for one in matcher.matchers { try read(source, for: one.pack) }
    let network = try options.read(source, packs, matcher) { [readings, day] one in
      try readings[one.pack.id]?.reading ?? source.reading(for: one.pack, on: day)
    }
    let lists = network.lists
    let result = try await matcher.match(
      lists.map(\.reading.households), declined: lists.map(\.declines), workers: options.how.workers(for: network.count))
    var outcomes: [String: Outcome] = [:]
    for (list, result) in zip(lists, result.results) {
      let side = DiffSide(list.matcher, list: list.reading.households, result: result)
      outcomes[list.pack.id] = Outcome(reading: list.reading, side: side, diff: try last[list.pack.id].flatMap { try compare($0, side) })
      last[list.pack.id] = side
    }
    return outcomes
  }

  /// Reads the list again only when it changed, or the pack reads it otherwise than before.
  private mutating func read(_ source: ListSource, for pack: RulePack) throws {
    let territories = pack.catalogue.territories
    if let known = readings[pack.id], known.fields == pack.fields, known.territories == territories { return }
    readings[pack.id] = ReadAs(fields: pack.fields, territories: territories, reading: try source.reading(for: pack, on: day))
  }

  /// `nil` where no program can be held against one of before.
  private func compare(_ older: DiffSide, _ newer: DiffSide) throws -> PackDiff? {
    guard let pairs = try? ProgramPair.pairs(older.matcher.programs, newer.matcher.programs) else { return nil }
    return try PackDiff(from: older, to: newer, pairs: pairs, comparesGroups: false)
  }
}

extension WatchedRun.Problem {
  init(_ error: any Error) {
    switch Stop(error) {
    case .message(let message, let remedy): self.init(message, remedy: remedy)
    case .outputClosed: self.init(LocalizedText(), remedy: LocalizedText())
    }
  }
}
