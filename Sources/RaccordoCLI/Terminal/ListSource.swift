import Raccordo
import RaccordoReports

/// The files of a list, as the command line names them: read once, and understood by each pack with its own fields.
struct ListSource {
  struct File {
    let path: String
    let content: NamedBytes

    var input: RunInputs.File { RunInputs.File(path: path, bytes: content.bytes) }
  }

  private(set) var list: File
  let columns: File?
  let members: File?
  let declined: File?
  private let limit: Int

  /// - Parameter maxSize: in MiB.
  init(_ list: String, columns: String?, members: String?, declined: String?, maxSize: Int?) throws {
    let limit = maxSize.map { $0 << 20 } ?? ReadOptions.usualMaximumBytes
    func file(_ path: String) throws -> File { File(path: path, content: try ListFile.named(path, limit: limit)) }
    self.limit = limit
    self.list = try file(list)
    self.columns = try columns.map(file)
    self.members = try members.map(file)
    self.declined = try declined.map(file)
  }

  /// The same but for another list: what was read from the standard input is not read again.
  func replacingList(with path: String) throws -> ListSource {
    var other = self
    other.list = File(path: path, content: try ListFile.named(path, limit: limit))
    return other
  }

  /// The households as one pack understands them.
  func reading(for pack: RulePack, on day: CivilDay) throws -> ListReading {
    try reader(for: pack, on: day).read(list.content.bytes, name: list.content.name)
  }

  /// The same, to be read in parts.
  func scan(for pack: RulePack, on day: CivilDay) throws -> ListScan {
    try reader(for: pack, on: day).scan(list.content.bytes, name: list.content.name)
  }

  private func reader(for pack: RulePack, on day: CivilDay) throws -> ListReader {
    var options = ReadOptions(day: day, territories: pack.catalogue.territories, maximumBytes: limit)
    if let columns { options.columns = try ColumnChoice.read(columns.content) }
    options.members = members?.content
    return ListReader(fields: pack.fields, options: options)
  }

  /// What the file of declines says to one pack.
  ///
  /// - Parameters:
  ///   - list: the households as the pack understands them.
  ///   - packs: all packs of the run.
  func declines(_ matcher: Matcher, _ list: HouseholdList, among packs: [RulePack]) throws -> Declines {
    guard let declined else { return Declines() }
    return Declines(try DeclinedRows.read(declined.content, on: matcher.day), pack: matcher.pack, among: packs, list: list, on: matcher.day)
  }
}

extension ListFile {
  /// The bytes of a file that somebody named on the command line; `-` is standard input.
  static func named(_ path: String, limit: Int) throws -> NamedBytes {
    path == "-" ? try bytes(of: Console.input, name: path, maximumBytes: limit) : try bytes(at: path, maximumBytes: limit)
  }
}
