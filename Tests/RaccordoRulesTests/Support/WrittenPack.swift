import RaccordoModel
import RaccordoRules

/// A pack written in a test: the fields it names, a program around its rules, a case.
struct WrittenPack {
  static let day = CivilDay(daysSince1970: 20_159)

  var fields: String
  var rules: String
  var parameters: String?

  init(_ fields: String, _ rules: String, parameters: String? = nil) {
    self.fields = fields
    self.rules = rules
    self.parameters = parameters
  }

  var sources: PackSources {
    let program = rules.contains("program \"") ? rules : "program \"p\" { title = \"P\" }\n" + rules
    var files = [
      ("pack.lua", "pack \"p\" { version = \"1\", languages = { \"it\" } }\n"), ("fields.lua", fields),
      ("rules.lua", program + "\ncase \"one\" { expect = { eligible = yes } }\n"),
      ("catalogue/organizations.csv", "id,name,alternate_names\natc,ATC,\n"),
      (
        "catalogue/services.csv",
        """
        id,organization_id,name_it,name_en,status,categories,areas,languages,minimum_age,maximum_age,capacity,unit,updated
        north,atc,Nord,North,active,home,006003,it,18,,,,
        south,atc,Sud,South,active,home,006177,it,,17,,,

        """
      ),
    ]
    if let parameters { files.append(("parameters.csv", "name,from,to,value,unit,note\n" + parameters)) }
    return PackSources(files.map { PackSources.File(path: $0.0, bytes: Array($0.1.utf8)) })
  }

  var findings: [Finding] { PackCheck(sources, on: WrittenPack.day).outcome.findings }

  /// "W101 rules.lua:3:7", one a finding.
  var places: [String] { findings.map { "\($0.code.rawValue) \($0.place)" } }
}
