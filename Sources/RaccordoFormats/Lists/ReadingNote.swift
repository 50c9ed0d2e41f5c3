/// Something about a whole file that the person who reads the results must know.
public struct ReadingNote: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    case encoding(TextEncoding)
    case separator(Separator)
    /// Households or members as JSON objects.
    case json
    /// No column has the pseudonym: rows are called after their line, "R0002".
    case noIDColumn
    /// The pseudonyms are tax codes: personal data where none should be.
    case idsAreTaxCodes(column: String)
    /// Nothing in the vocabulary is asked by this column.
    case unusedColumn(String)
    /// The field is unknown for everybody.
    case fieldWithoutColumn(field: String)
    /// Several columns could answer the field: none was used, and it is unknown for everybody.
    case fieldInSeveralColumns(field: String, columns: [String])
    /// The column could answer several fields: it was not used.
    case columnForSeveralFields(column: String, fields: [String])
    /// The field is about each member, and a row of this file is a household: the column was not used.
    case memberFieldAmongHouseholds(field: String, column: String)
    /// The field is about the household, and a row of this file is a member: the column was not used.
    case householdFieldAmongMembers(field: String, column: String)
    /// The file of chosen columns names a column that is not there.
    case chosenColumnMissing(column: String, field: String)
    /// The file of chosen columns names a field that the vocabulary lacks.
    case chosenFieldMissing(column: String, field: String)
    /// Tax codes were checked and thrown away.
    case taxCodesChecked(column: String)
    /// Rows that end before the last column: the missing cells are unknown.
    case shortRows(count: Int, firstLine: Int)
  }

  public var file: String
  public var kind: Kind

  public init(_ kind: Kind, file: String) {
    self.kind = kind
    self.file = file
  }
}
