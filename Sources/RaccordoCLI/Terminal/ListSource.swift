import Raccordo
import RaccordoReports

/// The files of a list, as the command line names them: read once, and understood by each pack with its own fields.
struct ListSource {
  struct File {
    let path: String
    let content: NamedBytes

    var input: RunInputs.File { RunInputs.File(path: path, bytes: content.bytes) }
  }

  let list: File
  let columns: File?
  let members: File?
  private let limit: Int

  /// - Parameter maxSize: in MiB.
  init(_ list: String, columns: String?, members: String?, maxSize: Int?) throws {
    let limit = maxSize.map { $0 << 20 } ?? ReadOptions.usualMaximumBytes
    func file(_ path: String) throws -> File {
      let content =
        path == "-" ? try ListFile.bytes(of: Console.input, name: path, maximumBytes: limit) : try ListFile.bytes(at: path, maximumBytes: limit)
      return File(path: path, content: content)
    }
    self.limit = limit
    self.list = try file(list)
    self.columns = try columns.map(file)
    self.members = try members.map(file)
  }

  /// The households as one pack understands them.
  func reading(for pack: RulePack, on day: CivilDay) throws -> ListReading {
    var options = ReadOptions(day: day, territories: pack.catalogue.territories, maximumBytes: limit)
    if let columns { options.columns = try ColumnChoice.read(columns.content) }
    options.members = members?.content
    return try ListReader(fields: pack.fields, options: options).read(list.content.bytes, name: list.content.name)
  }
}
