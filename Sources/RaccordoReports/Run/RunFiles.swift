import Raccordo

/// The files that a run leaves: the shortlist, every judgement, who has no place and why, what to put right in the list,
/// and the record of the run.
///
/// They hold pseudonyms and the outcome, never a value of a field: only `issues.csv` repeats what stood in a cell that
/// could not be read, so that somebody can find and mend it.
public struct RunFiles: Sendable {
  public struct File: Sendable {
    public var name: String
    public var bytes: [UInt8]
  }

  /// The record of the run, the last file to be put in its place.
  static let recordName = "run.json"

  public let record: RunRecord
  /// How the places were given; `nil` for one of many packs, which have one record together.
  private let network: NetworkRecord?
  private var language: Language { record.inputs.language }
  private var result: MatchResult { record.result }

  /// - Parameter network: how the places were given, where the pack is the only one of the run.
  public init(_ record: RunRecord, network: NetworkRecord? = nil) {
    self.record = record
    self.network = network
  }

  /// The files, made side by side.
  ///
  /// - Complexity: O(households × programs).
  public func files() async -> [File] {
    async let judgements = judgements
    async let unmet = unmet
    async let run = run
    return [
      File(name: "shortlist.csv", bytes: shortlist(.office(language))), File(name: "issues.csv", bytes: issues),
      File(name: "judgements.ndjson", bytes: await judgements), File(name: "unmet.csv", bytes: await unmet),
    ] + [network.map { File(name: NetworkFiles.recordName, bytes: pretty($0.json())) }].compactMap(\.self)
      + [File(name: RunFiles.recordName, bytes: await run)]
  }

  private var run: [UInt8] { pretty(record.json) }

  private func pretty(_ value: JSONValue) -> [UInt8] {
    var text = JSONText()
    text.appendPretty(value)
    return text.bytes
  }

  /// The households with a place, best first, program by program.
  public func shortlist(_ style: DelimitedTextWriter.Style) -> [UInt8] {
    ShortlistTable(result: result, pack: record.pack, language: language).bytes(style)
  }

  /// Every judgement, one line each.
  public var judgements: [UInt8] {
    var text = JSONText()
    for outcome in result.programs {
      for entry in outcome.entries {
        entry.write(to: &text)
        text.endLine()
      }
    }
    return text.bytes
  }

  private var unmet: [UInt8] {
    UnmetTable(result: result, pack: record.pack, reading: record.reading, language: language).bytes
  }

  private var issues: [UInt8] {
    IssuesTable(issues: record.reading.issues + result.programs.flatMap(\.failures), language: language).bytes
  }
}
