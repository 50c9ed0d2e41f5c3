import RaccordoModel
import RaccordoRules
import Testing

/// Findings about the catalogue point at the row that is wrong.
@Suite struct CatalogueFindingTests {
  private static let base = [
    ("pack.lua", "pack \"p\" { version = \"1\", languages = { \"it\" } }\n"), ("fields.lua", "field \"n\" { kind = \"number\" }"),
    (
      "rules.lua",
      "program \"p\" { title = \"P\" }\ncriterion \"c\" { when = { n = 1 }, points = 1, reason = \"r\" }\n"
        + "case \"one\" { given = { n = 1 }, expect = { points = 1 } }\n"
    ),
    ("catalogue/organizations.csv", "id,name\natc,ATC\nsouth,Sud\n"),
  ]

  /// "W132 catalogue/services.csv:3", one a finding.
  private func findings(_ path: String, _ text: String) -> [String] {
    let files = (CatalogueFindingTests.base + [(path, text)]).map { PackSources.File(path: $0.0, bytes: Array($0.1.utf8)) }
    return PackCheck(PackSources(files), on: WrittenPack.day).outcome.findings
      .map { "\($0.code.rawValue) \($0.place.file):\($0.place.line) \($0.message[.english])" }
  }

  @Test func `more places free than there are stand at the row of the service, also where a body has its name`() {
    let rows = """
      id,organization_id,name_it,capacity,maximum,unit,note
      north,south,Nord,5,5,household,
      south,atc,Sud,6,5,household,
      east,atc,Est,0,0,household,
      west,atc,Ovest,7,,household,
      allowed,atc,Permesso,9,8,household,check: allow W132 counted twice on 12/03/2025

      """
    #expect(findings("catalogue/services.csv", rows) == ["W132 catalogue/services.csv:3 service \"south\" has 6 places free out of 5"])
  }

  @Test func `the same in an HSDS file, capacity by capacity`() {
    let services = """
      [
        { "id": "north", "organization_id": "south", "name": "Nord", "capacities": [{ "available": 1, "maximum": 2 }] },
        { "id": "south", "organization_id": "atc", "name": "Sud",
          "capacities": [{ "available": 3, "maximum": 2 }, { "available": -1, "unit": { "name": "hour" } }] }
      ]

      """
    #expect(findings("catalogue/services.json", services) == [
      "W132 catalogue/services.json:3 service \"south\" has 3 places free out of 2",
      "W132 catalogue/services.json:3 service \"south\" has a number of places below zero",
    ])
  }
}
