import RaccordoModel

/// Which column of a table answers which field.
struct HeaderMatch: Sendable {
  /// What a row of the table is.
  enum Subject {
    case household, member
    /// A member inside its household: its `id` is its own.
    case nestedMember

    var isMember: Bool { self != .household }
  }

  /// The headers, as in the file, trimmed.
  let headers: [String]
  /// The column of each field of the catalogue, at the same index; `nil` when no column answers it.
  private(set) var columns: [Int?]
  private(set) var householdID: Int?
  private(set) var personID: Int?
  /// The column of what the household asks for.
  private(set) var needs: Int?
  /// Columns of tax codes: checked, never stored.
  private(set) var taxCodes: [Int] = []
  private(set) var notes: [ReadingNote.Kind] = []

  init(headers: [String], fields: FieldCatalogue, chosen: [ColumnChoice], subject: Subject) {
    self.headers = headers
    columns = Array(repeating: nil, count: fields.fields.count)
    var claims = HeaderClaims(headers: headers)
    claims.takeChosen(chosen.filter { Self.concerns($0, subject, fields, claims) }, fields: fields)
    claims.takeTaxCodes()
    claims.takeFields(fields)
    if subject == .household { needs = claims.takeNeeds() }
    if subject != .nestedMember { householdID = claims.takeID(HeaderClaims.householdIDs) }
    if subject.isMember { personID = claims.takeID(HeaderClaims.personIDs) }
    taxCodes = claims.taxCodes
    notes = claims.notes
    for (index, field) in fields.fields.enumerated() {
      guard let column = claims.columnOfField[index] else {
        if field.isOfMember == subject.isMember, !claims.disputed.contains(index) {
          notes.append(.fieldWithoutColumn(field: field.name))
        }
        continue
      }
      if field.isOfMember == subject.isMember {
        columns[index] = column
      } else if subject == .household {
        notes.append(.memberFieldAmongHouseholds(field: field.name, column: headers[column]))
      } else {
        notes.append(.householdFieldAmongMembers(field: field.name, column: headers[column]))
      }
    }
    notes += claims.unused(in: headers).map(ReadingNote.Kind.unusedColumn)
  }

  /// One file of choices serves the list and the member table: each takes what is about it.
  private static func concerns(
    _ choice: ColumnChoice, _ subject: Subject, _ fields: FieldCatalogue, _ claims: HeaderClaims
  ) -> Bool {
    switch choice.field {
    case HeaderClaims.householdIDField: subject == .household || claims.place(of: choice.column) != nil
    case HeaderClaims.personIDField: subject.isMember
    default: (fields[choice.field]?.isOfMember ?? false) == subject.isMember
    }
  }
}
