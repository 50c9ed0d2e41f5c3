import RaccordoModel

/// What a list needs besides its bytes to be read.
public struct ReadOptions: Sendable {
  /// The day of the run: two-digit years and municipality codes are understood as of this day.
  public var day: CivilDay
  /// Which column answers which field, where headers alone do not say it.
  public var columns: [ColumnChoice]
  /// The municipalities that the network knows, to read names and to follow mergers; may be empty.
  public var territories: [Territory]
  /// The members of the households, when they come as a second table.
  public var members: NamedBytes?
  /// A longer list is refused before it is read.
  public var maximumBytes: Int

  /// 512 MiB.
  public static let usualMaximumBytes = 512 * 1_024 * 1_024

  public init(
    day: CivilDay, columns: [ColumnChoice] = [], territories: [Territory] = [], members: NamedBytes? = nil,
    maximumBytes: Int = ReadOptions.usualMaximumBytes
  ) {
    self.day = day
    self.columns = columns
    self.territories = territories
    self.members = members
    self.maximumBytes = maximumBytes
  }
}

/// The bytes of a file, with the name by which people know it.
public struct NamedBytes: Sendable, Hashable {
  public var name: String
  public var bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// Somebody's word that a column answers a field.
public struct ColumnChoice: Sendable, Hashable {
  /// The header, as in the file; case, accents and punctuation do not count.
  public var column: String
  /// The field's name; `household_id` and `person_id` choose the columns of the pseudonyms.
  public var field: String

  public init(column: String, field: String) {
    self.column = column
    self.field = field
  }
}
