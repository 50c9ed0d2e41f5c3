import RaccordoModel

/// Turns a list, as an office exported it, into households.
///
/// CSV with one row a household (members may come as a second table), or JSON and NDJSON with nested members and
/// needs. Nothing is lost and nothing is guessed: each row is a household or has an issue, each cell that cannot be
/// read is unknown and has an issue, and `ListReading.notes` says what holds for the whole file.
///
/// Reads no clock and no file: same bytes and options, same reading.
public struct ListReader: Sendable {
  public let fields: FieldCatalogue
  public let options: ReadOptions

  public init(fields: FieldCatalogue, options: ReadOptions) {
    self.fields = fields
    self.options = options
  }

  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - name: how people know the file; its extension tells JSON and NDJSON, else the first byte does.
  /// - Throws: `FormatError` when there is no list to be had: empty, a workbook, binary, too large, broken JSON.
  /// - Complexity: O(bytes); two walks over a CSV.
  public func read(_ bytes: [UInt8], name: String) throws(FormatError) -> ListReading {
    try scan(bytes, name: name).readAll()
  }

  /// The first of the two walks: for a list that is read in parts. Parameters and errors are those of `read(_:name:)`.
  public func scan(_ bytes: [UInt8], name: String) throws(FormatError) -> ListScan {
    try refuseTooLarge(bytes, name: name)
    if let members = options.members { try refuseTooLarge(members.bytes, name: members.name) }
    let municipalities = MunicipalityDirectory(options.territories, on: options.day)
    let format = ListFormat(name: name, bytes: bytes)
    if format == .delimited {
      let table = try HouseholdTable(
        bytes, name: name, fields: fields, options: options, municipalities: municipalities, findsRows: options.members != nil)
      return ListScan(.delimited(table), members: try members(of: table.scan.count, municipalities, table.scan.row(of:)))
    }
    let households = try JSONHouseholds(
      bytes, name: name, format: format, fields: fields, options: options, municipalities: municipalities)
    let rows = options.members == nil ? [:] : households.rowsByID
    return ListScan(.json(households), members: try members(of: households.count, municipalities) { rows[$0] })
  }

  private func members(
    of households: Int, _ municipalities: MunicipalityDirectory, _ household: (String) -> Int?
  ) throws(FormatError) -> MemberScan {
    guard let source = options.members else { return MemberScan() }
    return try MemberScan(
      source, households: households, fields: fields, options: options, municipalities: municipalities, household: household)
  }

  private func refuseTooLarge(_ bytes: [UInt8], name: String) throws(FormatError) {
    if bytes.count > options.maximumBytes {
      throw FormatError.tooLarge(bytes.count, limit: options.maximumBytes, file: name)
    }
  }
}

extension FormatError {
  /// - Parameter count: the bytes of the file, where they are known.
  static func tooLarge(_ count: Int? = nil, limit: Int, file: String) -> FormatError {
    let size = count.map { "\($0 / 1_048_576) MiB, " } ?? ""
    let most = "\(limit / 1_048_576) MiB"
    return FormatError(
      .tooLarge, file: file, detail: LocalizedText(it: "\(size)al massimo \(most)", en: "\(size)at most \(most)"))
  }
}
