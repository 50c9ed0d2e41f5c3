import RaccordoFormats
import RaccordoModel
import Testing

private func file(_ name: String, _ text: String) -> NamedBytes { NamedBytes(name: name, bytes: Array(text.utf8)) }
private func day(_ iso: String) throws -> CivilDay { try #require(CivilDay(iso: iso)) }

@Suite struct PackFileTests {
  @Test func parametersAreDatedAndTyped() throws {
    let text = """
      name,from,to,value,unit,act,source,note
      isee_limit,2024-01-01,2024-12-31,7086.94,EUR,DGR 1,S23,
      isee_limit,2025-01-01,,"7448,37",EUR,DGR 2,S23,
      isee_limit,2025-07-01,,7500,EUR,DGR 3,S23,amends
      deadline,,,2025-04-30,date,,,
      quota,,,0.14,share,,,
      """
    let (table, issues) = try ParameterReader.read(file("parameters.csv", text))
    #expect(issues == [])
    #expect(table.value(of: "isee_limit", on: try day("2024-06-01"))?.value == euros(708_694))
    #expect(table.value(of: "isee_limit", on: try day("2025-06-30"))?.value == euros(744_837))
    #expect(table.value(of: "isee_limit", on: try day("2025-07-01"))?.value == euros(750_000))
    #expect(table.value(of: "isee_limit", on: try day("2023-06-30")) == nil)
    #expect(table.value(of: "deadline", on: runDay)?.value == .date(try day("2025-04-30")))
    #expect(table.value(of: "quota", on: runDay)?.value == 0.14)
    #expect(table.value(of: "isee_limit", on: try day("2025-07-01"))?.note == "amends")
  }

  @Test func parametersThatCannotBeReadAreReported() throws {
    let text = """
      name,from,to,value,unit
      a,,,x,
      b,2025-13-01,,1,
      c,2025-02-01,2025-01-01,1,
      d,,,1.234,EUR
      ,,,1,
      e,2025-01-01,,1,
      e,2025-01-01,2025-12-31,2,
      f,,,1,
      g,,,12/03/25,date
      """
    let (table, issues) = try ParameterReader.read(file("parameters.csv", text))
    #expect(table.parameters.map(\.name) == ["f"])
    #expect(
      issues.map { "\($0.line ?? 0) \($0.code.rawValue)" } == [
        "2 not-a-number", "3 impossible-date", "4 impossible-date", "5 ambiguous-number", "6 missing-id",
        "7 conflicting-rows", "8 conflicting-rows", "10 impossible-date",
      ])
    #expect { try ParameterReader.read(file("p.csv", "nome,value\na,1\n")) } throws: {
      ($0 as? FormatError)?.code == .missingColumn
    }
  }

  @Test("A figure of which not all digits are kept is reported, and no other number stands in its place")
  func figuresOfTooManyDigitsAreReported() throws {
    let text = """
      name,value,unit
      most,9007199254740991,
      over,9007199254740993,
      nineteen,1234567890123456789,
      cents,90071992547409930000.00,EUR
      """
    let (table, issues) = try ParameterReader.read(file("parameters.csv", text))
    #expect(table.parameters.map(\.name) == ["most"])
    #expect(table.parameters.first?.value == .number(9_007_199_254_740_991))
    #expect(
      issues.map { "\($0.line ?? 0) \($0.code.rawValue)" } == ["3 too-many-digits", "4 too-many-digits", "5 too-many-digits"])
  }

  @Test func aCatalogueOfTablesIsRead() throws {
    let (catalogue, issues) = try CatalogueReader.read([
      file("catalogue/organizations.csv", "id,name,alternate_names\nserd,SerD,SERT;Ser.D.\natc,ATC,\n"),
      file(
        "catalogue/services.csv",
        "id,organization_id,name_it,name_en,status,categories,areas,languages,minimum_age,maximum_age,capacity,unit,updated\n"
          + "m1,atc,Mediazione,Mediation,active,housing.mediation,006003;005005,it;fr,18,,14,household,2025-03-01\n"
          + "m2,nobody,,,,,,,,,,,\nm3,atc,x,x,closed,,,,,,,,\nm1,atc,y,y,,,,,,,,,\nm4,atc,x,x,,,6003,,,,,,\n"),
      file(
        "catalogue/territories.csv",
        "code,name,from,to,successor\n6003,Alessandria,,,\n006132,Piovera,,2017-12-31,006192\nx,y,,,\n"),
      file("catalogue/readme.txt", "anything"),
    ])
    #expect(catalogue.organization("serd")?.alternateNames == ["SERT", "Ser.D."])
    let service = try #require(catalogue.service("m1"))
    #expect(service.name[.english] == "Mediation")
    #expect(service.areas.map(\.municipality) == ["006003", "005005"])
    #expect(service.minimumAge == 18 && service.maximumAge == nil)
    #expect(service.capacity == [ServiceCapacity(available: 14, updated: CivilDay(iso: "2025-03-01"))])
    #expect(catalogue.service("m2")?.areas == [])
    #expect(catalogue.territories.map(\.code) == ["006003", "006132"])
    #expect(catalogue.territories[1].successor == "006192")
    #expect(
      issues.map { "\($0.line ?? 0) \($0.code.rawValue)" } == [
        "4 not-a-choice", "5 duplicate-id", "6 not-a-municipality", "4 not-a-municipality", "0 not-a-choice",
      ])
  }

  @Test func aCatalogueOfHSDSObjectsIsRead() throws {
    let services = """
      [{"id": "s1", "organization": {"id": "o1", "name": "Coop"}, "name": {"it": "Sportello", "en": "Desk"}, "status": "active",
        "minimum_age": 18, "languages": [{"code": "it"}], "service_areas": [{"extent": "006003", "valid_from": "2024-01-01"}],
        "capacities": [{"available": 8, "unit": {"name": "person"}, "updated": "2025-03-01T00:00:00Z"}],
        "attributes": [{"taxonomy_term": {"code": "work"}}]},
       {"id": "s2", "organization_id": "o1", "name": "Altro", "service_areas": [{"extent": "Piemonte"}]}, {"name": "senza id"}]
      """
    let (catalogue, issues) = try CatalogueReader.read([file("services.json", services)])
    let service = try #require(catalogue.service("s1"))
    #expect(
      service.areas == [ServiceArea(municipality: "006003", validity: Validity(from: CivilDay(iso: "2024-01-01")))])
    #expect(service.categories == ["work"])
    #expect(service.capacity.first?.unit == .person)
    #expect(catalogue.organization("o1")?.name == "Coop")
    #expect(catalogue.service("s2")?.areas == [])
    #expect(issues.map(\.code) == [.notAMunicipality, .brokenRow])
  }
}
