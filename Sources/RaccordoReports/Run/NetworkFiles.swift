import Raccordo

/// The files of a run over many packs: a folder for each pack with the files of a run of its own, and beside them who takes which
/// place and how they were given.
public struct NetworkFiles: Sendable {
  public let record: NetworkRecord
  private var language: Language { record.packs.first?.inputs.language ?? .english }

  /// The record of the network, the last file to be put in its place.
  static let recordName = "network.json"

  public init(_ record: NetworkRecord) {
    self.record = record
  }

  /// The households with a place, program by program, with the pack of each.
  public var shortlist: [UInt8] {
    record.packs.enumerated().reduce(into: []) { bytes, pack in
      let table = ShortlistTable(result: pack.element.result, pack: pack.element.pack, language: language, saysPack: true)
      bytes += table.bytes(.machine, isHeaded: pack.offset == 0, saysPlaces: saysPlaces)
    }
  }

  /// Every judgement, one line each, with its pack.
  public var judgements: [UInt8] {
    var text = JSONText()
    for record in record.packs {
      for entry in record.result.programs.flatMap(\.entries) {
        entry.write(to: &text, pack: record.pack.id)
        text.endLine()
      }
    }
    return text.bytes
  }

  /// The demands of all packs together.
  private var ledger: [UInt8] {
    LedgerTable(GuardedLedger(UnmetLedger(record.packs.map(\.ledgerRun))), language: language).bytes(.office(language))
  }

  private var saysPlaces: Bool {
    record.packs.contains { record in record.result.programs.contains { record.pack.program($0.program)?.hasPlaceRules == true } }
  }

  /// Writes all of them into a folder, which is made when it is not there. `network.json` goes first and comes last: a folder with one
  /// holds the files of one run.
  public func write(to folder: String) async throws(WriteError) {
    let folders = self.folders
    try RunFiles.remove(NetworkFiles.recordName, from: folder)
    for (pack, name) in zip(record.packs, folders) { try await RunFiles(pack).write(to: folder + "/" + name) }
    var text = JSONText()
    text.appendPretty(record.json(folders: folders))
    try RunFiles.write(
      [
        RunFiles.File(name: "assignment.csv", bytes: AssignmentTable(packs: record.packs, language: language).bytes(.office(language))),
        RunFiles.File(name: "ledger.csv", bytes: ledger),
        RunFiles.File(name: NetworkFiles.recordName, bytes: text.bytes),
      ], to: folder)
  }

  private var folders: [String] { PackFolderNames.names(of: record.packs.map(\.pack)) }
}
