import Raccordo

/// The files of a list: read from the disk once, and by each pack with its own fields.
struct ListFiles {
  let list: NamedBytes
  let columns: NamedBytes?
  let members: NamedBytes?
  let declined: NamedBytes?
  private let choices: [ColumnChoice]
  private let limit: Int

  /// - Parameters: paths as somebody named them; `-` is standard input.
  init(list: String, columns: String?, members: String?, declined: String? = nil, limit: Int = ReadOptions.usualMaximumBytes) throws {
    self.limit = limit
    self.list = try ListFile.named(list, limit: limit)
    self.columns = try columns.map { try ListFile.named($0, limit: limit) }
    self.members = try members.map { try ListFile.named($0, limit: limit) }
    self.declined = try declined.map { try ListFile.named($0, limit: limit) }
    choices = try self.columns.map(ColumnChoice.read) ?? []
  }

  func read(with pack: RulePack, on day: CivilDay) throws -> ListReading {
    var reading = ReadOptions(day: day, territories: pack.catalogue.territories, maximumBytes: limit)
    if columns != nil { reading.columns = choices }
    reading.members = members
    return try ListReader(fields: pack.fields, options: reading).read(list.bytes, name: list.name)
  }

  /// - Parameter packs: all packs of the run.
  func declines(_ matcher: Matcher, _ list: HouseholdList, among packs: [RulePack]) throws -> Declines {
    guard let declined else { return Declines() }
    return Declines(try DeclinedRows.read(declined, on: matcher.day), pack: matcher.pack, among: packs, list: list, on: matcher.day)
  }
}

extension ListFile {
  /// The bytes of a file that somebody named on the command line; `-` is standard input.
  static func named(_ path: String, limit: Int) throws -> NamedBytes {
    path == "-" ? try bytes(of: Console.input, name: path, maximumBytes: limit) : try bytes(at: path, maximumBytes: limit)
  }
}
