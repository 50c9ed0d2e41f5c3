import RaccordoModel

/// The matching of headers, step by step: each column is claimed once, by the strongest claim.
struct HeaderClaims {
  private let folded: [String]
  private let headers: [String]
  private var isTaken: [Bool]
  private(set) var columnOfField: [Int: Int] = [:]
  /// Fields that several columns could answer.
  private(set) var disputed: Set<Int> = []
  private(set) var taxCodes: [Int] = []
  private(set) var notes: [ReadingNote.Kind] = []
  private var chosenID: [String: Int] = [:]
  private var chosenNeeds: Int?

  /// How a file of chosen columns names the pseudonyms.
  static let householdIDField = "household_id"
  static let personIDField = "person_id"
  /// How it names the needs of a household.
  static let needsField = "needs"

  /// The headers of what a household asks for.
  private static let needsNames = ["needs", "bisogni"]

  /// From the most to the least telling.
  static let householdIDs = [
    "householdid", "codicenucleo", "idnucleo", "nucleoid", "codnucleo", "codicenucleopseudonimo", "pseudonimonucleo",
    "pseudonimo", "household", "householdcode", "nucleo", "idfamiglia", "codicefamiglia", "codicepratica", "id",
    "codice",
  ]
  static let personIDs = [
    "personid", "codicepersona", "idpersona", "codpersona", "codicepersonapseudonimo", "memberid", "idcomponente",
    "codicecomponente", "persona", "componente", "id", "codice",
  ]
  private static let taxCodeNames: Set<String> = [
    "codicefiscale", "cf", "codfiscale", "codfisc", "holdercf", "cfintestatario", "codicefiscaleintestatario",
    "taxcode",
    "fiscalcode", "codicefiscaledellintestatario", "cfassegnatario", "codicefiscaleassegnatario",
  ]

  init(headers: [String]) {
    self.headers = headers
    folded = headers.map(FoldedText.name)
    isTaken = headers.map(\.isEmpty)
  }

  /// A person's word comes first.
  mutating func takeChosen(_ choices: [ColumnChoice], fields: FieldCatalogue) {
    for choice in choices {
      guard let column = place(of: choice.column) else {
        notes.append(.chosenColumnMissing(column: choice.column, field: choice.field))
        continue
      }
      if let index = fields.index(of: choice.field) {
        columnOfField[index] = column
      } else if choice.field == Self.householdIDField || choice.field == Self.personIDField {
        chosenID[FoldedText.name(choice.field)] = column
      } else if choice.field == Self.needsField {
        chosenNeeds = column
      } else {
        notes.append(.chosenFieldMissing(column: choice.column, field: choice.field))
        continue
      }
      isTaken[column] = true
    }
  }

  /// The exact header first, then the folded one.
  func place(of column: String) -> Int? {
    headers.firstIndex(of: column) ?? folded.firstIndex(of: FoldedText.name(column))
  }

  /// Tax codes are never stored, whatever the vocabulary says.
  mutating func takeTaxCodes() {
    for column in headers.indices where !isTaken[column] && Self.taxCodeNames.contains(folded[column]) {
      isTaken[column] = true
      taxCodes.append(column)
      notes.append(.taxCodesChecked(column: headers[column]))
    }
  }

  /// By name, then by label or alias. Two columns for one field, or two fields for one column, are nobody's guess.
  mutating func takeFields(_ fields: FieldCatalogue) {
    let names = Self.index(fields.fields) { [$0.name] }
    let others = Self.index(fields.fields) { Array($0.label.texts.values) + $0.columns }
    var found: [Int: [Int]] = [:]
    for column in headers.indices where !isTaken[column] && !folded[column].isEmpty {
      let candidates = names[folded[column]] ?? others[folded[column]] ?? []
      let open = candidates.filter { columnOfField[$0] == nil }
      if open.count == 1 {
        found[open[0], default: []].append(column)
      } else if open.count > 1 {
        isTaken[column] = true
        notes.append(
          .columnForSeveralFields(column: headers[column], fields: open.map { fields.fields[$0].name }))
      }
    }
    for (field, columns) in found.sorted(by: { $0.key < $1.key }) {
      for column in columns { isTaken[column] = true }
      if columns.count == 1 {
        columnOfField[field] = columns[0]
      } else {
        disputed.insert(field)
        notes.append(
          .fieldInSeveralColumns(field: fields.fields[field].name, columns: columns.map { headers[$0] }))
      }
    }
  }

  private static func index(_ fields: [FieldSchema], by texts: (FieldSchema) -> [String]) -> [String: [Int]] {
    var index: [String: [Int]] = [:]
    for (place, field) in fields.enumerated() {
      for key in Set(texts(field).map(FoldedText.name)) where !key.isEmpty { index[key, default: []].append(place) }
    }
    return index
  }

  /// The column of a pseudonym: the chosen one, else the most telling header that is still free and stands once.
  mutating func takeID(_ names: [String]) -> Int? {
    if let chosen = names.compactMap({ chosenID[$0] }).first { return chosen }
    for name in names {
      let places = headers.indices.filter { !isTaken[$0] && folded[$0] == name }
      if places.count == 1 {
        isTaken[places[0]] = true
        return places[0]
      }
    }
    return nil
  }

  /// The column of the needs: the chosen one, else the first of their headers that no field of the vocabulary claims.
  mutating func takeNeeds() -> Int? {
    if let chosenNeeds { return chosenNeeds }
    guard let column = headers.indices.first(where: { !isTaken[$0] && Self.needsNames.contains(folded[$0]) }) else { return nil }
    isTaken[column] = true
    return column
  }

  func unused(in headers: [String]) -> [String] {
    headers.indices.filter { !isTaken[$0] }.map { headers[$0] }
  }
}
