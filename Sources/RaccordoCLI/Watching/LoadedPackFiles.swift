import Raccordo
import RaccordoReports

/// The files of a pack at one look, loaded but not yet examined; or all that is known of them, where they are those of the look before.
struct LoadedPackFiles: Sendable {
  let folder: String
  private let sources: PackSources
  private let loaded: PackLoader.Outcome
  private var known: WatchedPack?

  init(folder: String, sources: PackSources, loaded: PackLoader.Outcome) {
    self.folder = folder
    self.sources = sources
    self.loaded = loaded
  }

  init(known: WatchedPack) {
    self.init(folder: known.folder, sources: known.sources, loaded: known.check.outcome)
    self.known = known
  }

  /// `nil` when it has an error.
  var pack: RulePack? { loaded.pack }

  /// What its rules can never do, and how its cases come out.
  ///
  /// - Throws: `LuaError` when Lua cannot start.
  static func examine(_ packs: [LoadedPackFiles], on day: CivilDay) async throws -> [WatchedPack] {
    try packs.map { try $0.examined(on: day) }
  }

  private func examined(on day: CivilDay) throws -> WatchedPack {
    if let known { return known }
    let check = PackCheck(loaded, of: sources, on: day)
    return WatchedPack(folder: folder, sources: sources, check: check, cases: try loaded.pack.map { try CaseRunner($0).run() } ?? [])
  }
}
