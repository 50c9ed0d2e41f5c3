import RaccordoModel

/// Reads the catalogue folder of a pack: what the network can give, in HSDS 3.0 names.
///
/// | file | content |
/// |---|---|
/// | `organizations.json` | an array of HSDS organizations: `id`, `name`, `alternate_name` |
/// | `services.json` | an array of HSDS services: see `Service.init(hsds:)` |
/// | `organizations.csv` | `id,name,alternate_names` |
/// | `services.csv` | `id,organization_id,name` and, all optional, `name_it,name_en,status,categories,areas,languages,minimum_age,maximum_age,capacity,maximum,unit,updated` |
/// | `territories.csv` | `code,name` and, optional, `from,to,successor`: the municipalities, mergers included |
///
/// Cells with several values separate them with `;` or `|`. Other files of the folder are left alone.
public struct CatalogueReader {
  private var catalogue = ServiceCatalogue()
  private var issues: [RowIssue] = []

  /// - Parameter files: every file of the folder; names may have folders in front.
  /// - Throws: `FormatError` when a file cannot be read at all or lacks a column that it cannot do without.
  public static func read(_ files: [NamedBytes]) throws(FormatError) -> (
    catalogue: ServiceCatalogue, issues: [RowIssue]
  ) {
    var reader = CatalogueReader()
    for file in files.sorted(by: { $0.name < $1.name }) { try reader.take(file) }
    reader.checkOrganizations()
    reader.followMergers()
    return (reader.catalogue, reader.issues)
  }

  private mutating func take(_ file: NamedBytes) throws(FormatError) {
    switch file.name.split(separator: "/").last {
    case "organizations.json": takeOrganizations(try JSONValue(parsing: file.bytes, name: file.name), file.name)
    case "services.json": takeServices(try JSONValue(parsing: file.bytes, name: file.name), file.name)
    case "organizations.csv": takeOrganizations(try PackTable(file, required: ["id", "name"]))
    case "services.csv": takeServices(try PackTable(file, required: ["id", "organization_id"]), file.name)
    case "territories.csv": takeTerritories(try PackTable(file, required: ["code", "name"]), file.name)
    default: break
    }
  }

  /// A service of a body that the catalogue lacks is kept: the explanation shows the body's id instead of its name.
  private mutating func checkOrganizations() {
    let known = Set(catalogue.organizations.map(\.id))
    for service in catalogue.services where !known.contains(service.organization) {
      issues.append(RowIssue(.notAChoice, field: "organization_id", read: service.organization, detail: service.id))
    }
  }

  /// A service that works in a municipality works in the one that takes it over, as households that live there do.
  private mutating func followMergers() {
    let mergers = MunicipalityMergers(catalogue.territories)
    guard !mergers.isEmpty else { return }
    for index in catalogue.services.indices {
      catalogue.services[index].areas = catalogue.services[index].areas.flatMap(mergers.followed)
    }
  }

  private mutating func add(_ service: Service, file: String, line: Int?) {
    if catalogue.service(service.id) != nil {
      issues.append(RowIssue(.duplicateID, field: "id", file: file, line: line, read: service.id))
    } else {
      catalogue.services.append(service)
    }
  }

  private mutating func add(_ organization: Organization, file: String, line: Int?) {
    if catalogue.organization(organization.id) != nil {
      issues.append(RowIssue(.duplicateID, field: "id", file: file, line: line, read: organization.id))
    } else {
      catalogue.organizations.append(organization)
    }
  }
}

extension CatalogueReader {
  private mutating func takeOrganizations(_ table: PackTable) {
    issues += table.issues
    for row in table.rows where !row["id"].isEmpty {
      add(
        Organization(id: row["id"], name: row["name"], alternateNames: row.list("alternate_names")),
        file: table.name, line: row.line)
    }
  }

  private mutating func takeServices(_ table: PackTable, _ file: String) {
    issues += table.issues
    for row in table.rows {
      switch Service.read(row) {
      case .success(let service): add(service, file: file, line: row.line)
      case .failure(var issue):
        (issue.file, issue.line) = (file, row.line)
        issues.append(issue)
      }
    }
  }

  private mutating func takeTerritories(_ table: PackTable, _ file: String) {
    issues += table.issues
    for row in table.rows {
      let code = row["code"]
      let restored = MunicipalityDirectory.restored(code)
      guard (4...6).contains(code.utf8.count), code.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
        issues.append(RowIssue(.notAMunicipality, file: file, line: row.line, column: "code", read: code))
        continue
      }
      switch row.validity() {
      case .success(let validity):
        catalogue.territories.append(
          Territory(
            code: restored, name: row["name"], validity: validity,
            successor: row["successor"].isEmpty ? nil : MunicipalityDirectory.restored(row["successor"])))
      case .failure(var issue):
        (issue.file, issue.line) = (file, row.line)
        issues.append(issue)
      }
    }
  }
}

extension CatalogueReader {
  private mutating func takeOrganizations(_ value: JSONValue, _ file: String) {
    for (place, element) in value.elements.enumerated() {
      guard let id = element["id"]?.idText, case .string(let name)? = element["name"] else {
        issues.append(RowIssue(.brokenRow, file: file, detail: "organization \(place + 1)"))
        continue
      }
      var names: [String] = element["alternate_names"]?.strings ?? []
      if case .string(let other)? = element["alternate_name"] { names.append(other) }
      add(Organization(id: id, name: name, alternateNames: names), file: file, line: nil)
    }
  }

  private mutating func takeServices(_ value: JSONValue, _ file: String) {
    for (place, element) in value.elements.enumerated() {
      guard var service = Service(hsds: element) else {
        issues.append(RowIssue(.brokenRow, file: file, detail: "service \(place + 1)"))
        continue
      }
      dropHalfRead(&service, element, file)
      add(service, file: file, line: nil)
      if case .object? = element["organization"], let organization = element["organization"],
        catalogue.organization(service.organization) == nil, case .string(let name)? = organization["name"]
      {
        catalogue.organizations.append(Organization(id: service.organization, name: name))
      }
    }
  }
}

extension CatalogueReader {
  /// Areas or places of which one cannot be read are unknown as a whole: the rest would pass for all there is.
  private mutating func dropHalfRead(_ service: inout Service, _ element: JSONValue, _ file: String) {
    if (element["service_areas"]?.elements.count ?? 0) != service.areas.count {
      service.areas = []
      issues.append(RowIssue(.notAMunicipality, field: "service_areas", file: file, detail: service.id))
    }
    let capacities = (element["capacities"] ?? element["service_capacities"])?.elements.count ?? 0
    if capacities != service.capacity.count {
      service.capacity = []
      issues.append(RowIssue(.notANumber, field: "capacities", file: file, detail: service.id))
    }
  }
}

extension JSONValue {
  /// The elements of an array, or of the `contents` of an HSDS page; one object counts as its only element.
  var elements: [JSONValue] {
    switch self {
    case .array(let elements): elements
    case .object: self["contents"]?.elements ?? [self]
    default: []
    }
  }

  /// The texts of an array.
  var strings: [String] {
    elements.compactMap { if case .string(let text) = $0 { text } else { nil } }
  }
}
