import Raccordo

/// One look of `raccordo watch`: what the files say now, beside what they said before.
public struct WatchedRun: Sendable {
  /// The files that changed, as the person knows them; empty at the first look.
  public var changed: [String]
  /// From the moment at which a change was noticed, in milliseconds.
  public var milliseconds: Int
  /// In the order of the run. Empty when the folder of rules could not be read.
  public var packs: [WatchedPack]
  /// Why there are no outcomes, where it is no error of a pack.
  public var problem: Problem?

  /// Something that keeps a run from working, with what to do.
  public struct Problem: Sendable, Hashable {
    public var message: LocalizedText
    public var remedy: LocalizedText

    public init(_ message: LocalizedText, remedy: LocalizedText) {
      self.message = message
      self.remedy = remedy
    }
  }

  public init(changed: [String], milliseconds: Int = 0, packs: [WatchedPack] = [], problem: Problem? = nil) {
    self.changed = changed
    self.milliseconds = milliseconds
    self.packs = packs
    self.problem = problem
  }

  /// Whether every pack has outcomes.
  public var hasOutcomes: Bool { problem == nil && !packs.isEmpty && packs.allSatisfy { $0.result != nil } }
}

/// What one look says of one pack.
public struct WatchedPack: Sendable {
  /// As the person named it.
  public let folder: String
  public let sources: PackSources
  public let check: PackCheck
  /// The agreed cases; empty while the pack has errors.
  public let cases: [CaseOutcome]
  /// The list as the pack understood it, and what it says of it; `nil` while some pack of the run has errors.
  public var reading: ListReading?
  public var result: MatchResult?
  /// Against the last look with outcomes; `nil` at the first, or where no program can be held against one of before.
  public var diff: PackDiff?

  public init(folder: String, sources: PackSources, check: PackCheck, cases: [CaseOutcome]) {
    self.folder = folder
    self.sources = sources
    self.check = check
    self.cases = cases
  }

  public var errors: [Finding] { check.outcome.findings.filter { $0.severity == .error } }
  public var warnings: [Finding] { check.outcome.findings.filter { $0.severity == .warning } }
}
