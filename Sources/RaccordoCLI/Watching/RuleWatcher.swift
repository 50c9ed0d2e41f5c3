import Raccordo
import RaccordoReports

/// Looks at rules and list again and again, reads anew only what changed, and holds each outcome against the one before.
struct RuleWatcher {
  let options: ListOptions
  /// The day of the whole watch: at midnight nothing changes by itself.
  private let day: CivilDay
  private var packs: [String: LookedAt] = [:]
  private var source: ListSource?
  private var readings: [String: ReadAs] = [:]
  /// The last outcome of each pack, by its id.
  private var last: [String: DiffSide] = [:]

  /// A pack as its files were at the last look.
  private struct LookedAt {
    let sources: PackSources
    let check: PackCheck
    let cases: [CaseOutcome]
  }

  /// The list as a pack understood it, and what that hangs on.
  private struct ReadAs {
    let fields: FieldCatalogue
    let territories: [Territory]
    let reading: ListReading
  }

  init(_ options: ListOptions) {
    self.options = options
    day = options.on ?? Clock.today
  }

  /// Reads, checks, judges and compares.
  ///
  /// - Parameters:
  ///   - changed: the files that changed, as the command line names them.
  ///   - isListChanged: whether one of them is the list, or is read beside it.
  mutating func look(changed: [String], isListChanged: Bool) async -> WatchedRun {
    var run = WatchedRun(changed: changed)
    do {
      if isListChanged { (source, readings) = (nil, [:]) }
      run.packs = try options.packFolders().map { try look(at: $0) }
      guard run.packs.allSatisfy({ $0.check.outcome.pack != nil }) else { return run }
      let outcome = try await match(run.packs)
      for (one, result) in zip(outcome.lists, outcome.results) {
        let side = DiffSide(one.matcher, list: one.reading.households, result: result)
        guard let index = run.packs.firstIndex(where: { $0.check.outcome.pack?.id == one.pack.id }) else { continue }
        (run.packs[index].reading, run.packs[index].result) = (one.reading, result)
        run.packs[index].diff = try last[one.pack.id].flatMap { try compare($0, side) }
        last[one.pack.id] = side
      }
    } catch {
      run.problem = WatchedRun.Problem(error)
    }
    return run
  }

  /// A pack whose files are the same is not looked at again.
  private mutating func look(at folder: String) throws -> WatchedPack {
    let sources = try PackSources(folder: folder)
    let known = packs[folder].flatMap { $0.sources == sources ? $0 : nil }
    let looked = try known ?? lookAnew(sources)
    packs[folder] = looked
    return WatchedPack(folder: folder, sources: sources, check: looked.check, cases: looked.cases)
  }

  private func lookAnew(_ sources: PackSources) throws -> LookedAt {
    let check = PackCheck(sources, on: day, limits: options.how.rulesMayUse.limits)
    return LookedAt(sources: sources, check: check, cases: try check.outcome.pack.map { try CaseRunner($0).run() } ?? [])
  }

  private mutating func match(_ watched: [WatchedPack]) async throws -> (lists: [ReadList], results: [MatchResult]) {
    let packs = watched.compactMap { one in one.check.outcome.pack.map { LoadedPack(folder: one.folder, pack: $0) } }
    let matcher = try options.matcher(packs.map(\.pack), on: day)
    let source = try self.source ?? options.how.source(options.list, declined: options.declined)
    self.source = source
    for one in matcher.matchers { try read(source, for: one.pack) }
    let network = try options.read(source, packs, matcher) { [readings, day] one in
      try readings[one.pack.id]?.reading ?? source.reading(for: one.pack, on: day)
    }
    let lists = network.lists
    let outcome = try await matcher.match(
      lists.map(\.reading.households), declined: lists.map(\.declines), workers: options.how.workers(for: network.count))
    return (lists, outcome.results)
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
    return try PackDiff(from: older, to: newer, pairs: pairs)
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
