import RaccordoModel

extension Service {
  /// A row of `services.csv`.
  static func read(_ row: PackTable.Row) -> Result<Service, RowIssue> {
    guard !row["id"].isEmpty else { return .failure(RowIssue(.missingID, column: "id")) }
    guard let status = status(row["status"]) else {
      return .failure(RowIssue(.notAChoice, column: "status", read: row["status"]))
    }
    let areas = row.list("areas")
    guard areas.allSatisfy(isMunicipality) else {
      return .failure(RowIssue(.notAMunicipality, column: "areas", read: row["areas"]))
    }
    return row.whole("minimum_age").flatMap { minimum in
      row.whole("maximum_age").flatMap { maximum in
        capacity(row).map { capacity in
          Service(
            id: row["id"], organization: row["organization_id"], name: name(row), status: status,
            categories: row.list("categories"), areas: areas.map { ServiceArea(municipality: $0) },
            languages: row.list("languages"), minimumAge: minimum, maximumAge: maximum,
            capacity: capacity.map { [$0] } ?? [])
        }
      }
    }
  }

  private static func name(_ row: PackTable.Row) -> LocalizedText {
    var texts: [Language: String] = [:]
    for language in Language.allCases {
      let text = row["name_" + language.rawValue]
      if !text.isEmpty { texts[language] = text }
    }
    if texts[.italian] == nil, !row["name"].isEmpty { texts[.italian] = row["name"] }
    return LocalizedText(texts)
  }

  /// Blank is active, as a service that somebody lists is.
  private static func status(_ text: String) -> Status? {
    text.isEmpty ? .active : Status(rawValue: text.lowercased())
  }

  private static func isMunicipality(_ text: String) -> Bool {
    text.utf8.count == 6 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// `nil` when the row does not say how many places there are.
  private static func capacity(_ row: PackTable.Row) -> Result<ServiceCapacity?, RowIssue> {
    let unit = row["unit"].isEmpty ? ServiceCapacity.Unit.household : ServiceCapacity.Unit(rawValue: row["unit"])
    guard let unit else { return .failure(RowIssue(.notAChoice, column: "unit", read: row["unit"])) }
    return row.whole("capacity").flatMap { available in
      row.whole("maximum").flatMap { maximum in
        row.day("updated").map { updated in
          available.map { ServiceCapacity(unit: unit, available: $0, maximum: maximum, updated: updated) }
        }
      }
    }
  }
}

extension PackTable.Row {
  /// The whole number under a header; `nil` when blank.
  func whole(_ column: String) -> Result<Int?, RowIssue> {
    let text = self[column]
    if text.isEmpty { return .success(nil) }
    guard let number = Int(text), number >= 0 else {
      return .failure(RowIssue(.notANumber, column: column, read: text))
    }
    return .success(number)
  }
}

extension Service {
  /// An HSDS 3.0 service object.
  ///
  /// Read: `id`, `organization_id` or `organization.id`, `name` (a text, or one by language), `status`,
  /// `minimum_age`, `maximum_age`, `languages[].code`, `service_areas[].extent` (a six-digit ISTAT code, with
  /// `valid_from` and `valid_to`), `capacities[]` or `service_capacities[]` (`available`, `maximum`, `unit.name`,
  /// `updated`), and the terms: `attributes[].taxonomy_term.code`, or a plain `categories` list.
  ///
  /// - Returns: `nil` when it has no id, no organization, an unknown status or an age that is no whole number.
  init?(hsds value: JSONValue) {
    guard let id = value["id"]?.idText,
      let organization = value["organization_id"]?.idText ?? value["organization"]?["id"]?.idText,
      let status = Self.status(value["status"]?.idText ?? "")
    else { return nil }
    let ages = ["minimum_age", "maximum_age"].map { value[$0]?.idText }
    guard ages.allSatisfy({ $0.map { Double($0) != nil } ?? true }) else { return nil }
    let terms = value["attributes"]?.elements.compactMap {
      $0["taxonomy_term"]?["code"]?.idText ?? $0["taxonomy_term"]?["id"]?.idText ?? $0["taxonomy_term_id"]?.idText
    }
    self.init(
      id: id, organization: organization, name: Self.name(hsds: value["name"]), status: status,
      categories: (value["categories"]?.strings ?? []) + (terms ?? []),
      areas: value["service_areas"]?.elements.compactMap(ServiceArea.init(hsds:)) ?? [],
      languages: value["languages"]?.elements.compactMap { $0.idText ?? $0["code"]?.idText } ?? [],
      minimumAge: ages[0].flatMap(Double.init).flatMap { Int(exactly: $0) },
      maximumAge: ages[1].flatMap(Double.init).flatMap { Int(exactly: $0) },
      capacity: (value["capacities"] ?? value["service_capacities"])?.elements.compactMap(ServiceCapacity.init(hsds:))
        ?? [])
  }

  private static func name(hsds value: JSONValue?) -> LocalizedText {
    if case .string(let text)? = value { return LocalizedText([.italian: text]) }
    var texts: [Language: String] = [:]
    for language in Language.allCases {
      if case .string(let text)? = value?[language.rawValue] { texts[language] = text }
    }
    return LocalizedText(texts)
  }
}

extension ServiceArea {
  init?(hsds value: JSONValue) {
    guard let code = value.idText ?? value["extent"]?.idText, code.utf8.count == 6,
      code.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    let days = ["valid_from", "valid_to"].map { value[$0]?.idText.flatMap { CivilDay(iso: $0) } }
    self.init(municipality: code, validity: Validity(from: days[0], to: days[1]))
  }
}

extension ServiceCapacity {
  init?(hsds value: JSONValue) {
    guard let available = value["available"]?.idText.flatMap({ Int($0) }) else { return nil }
    let name = value["unit"].flatMap { $0.idText ?? $0["name"]?.idText }
    guard let unit = name == nil ? .household : name.flatMap(Unit.init(rawValue:)) else { return nil }
    self.init(
      unit: unit, available: available,
      maximum: value["maximum"]?.idText.flatMap { Int($0) },
      updated: value["updated"]?.idText.flatMap { CivilDay(iso: String($0.prefix(10))) })
  }
}
