import Foundation
import Raccordo
import RaccordoReports

/// A sample of a page of `Docs/findings`, in the small pack that it stands in.
struct FindingSample {
  /// What samples may name, declared only when they do.
  private static let vocabulary = [
    ("tenant", #"field "tenant" { kind = "choice", of = { "ATC", "Comune", "privato" } }"#),
    ("arrears", #"field "arrears" { kind = "money", min = 0 }"#),
    ("monthly_rent", #"field "monthly_rent" { kind = "money", min = 1 }"#),
    ("minors", #"field "minors" { kind = "number", min = 0, max = 15, whole = true }"#),
    ("single_parent", #"field "single_parent" { kind = "yes_no" }"#),
    ("disability", #"field "disability" { kind = "yes_no", sensitive = "health", why = "Serve a dare la precedenza" }"#),
    ("municipality", #"field "municipality" { kind = "municipality" }"#),
    ("isee", #"field "isee" { kind = "money", min = 0 }"#),
  ]

  private static let head = """
    program "example" { title = "Esempio" }
    case "one" { expect = { eligible = yes } }

    """

  private static let catalogue = [
    "catalogue/organizations.csv": "id,name,alternate_names\ncoompany,Coompany,\n",
    "catalogue/services.csv": """
      id,organization_id,name_it,name_en,status,categories,areas,languages,minimum_age,maximum_age,capacity,unit,updated
      mediazione,coompany,Mediazione,Mediation,active,housing.mediation,006003,it,,,,,

      """,
  ]

  static let day = CivilDay(daysSince1970: 20_159)

  let text: String

  /// The samples of a page marked "wrong" or "right".
  static func all(of mark: String, in page: String) -> [FindingSample] {
    page.components(separatedBy: "```lua \(mark)\n").dropFirst().compactMap { rest in
      rest.components(separatedBy: "\n```").first.map { FindingSample(text: $0) }
    }
  }

  var sources: PackSources {
    var (files, hidden) = parts()
    let rules = files["rules.lua"] ?? ""
    let words = Set(rules.split { !$0.isLetter && $0 != "_" }.map(String.init))
    func add(_ name: String, _ text: String) { if files[name] == nil { files[name] = text } }
    if !rules.contains("program \"") { files["rules.lua"] = FindingSample.head + rules }
    add("pack.lua", "pack \"example\" { version = \"1\", languages = { \"it\" } }\n")
    add("fields.lua", FindingSample.vocabulary.filter { words.contains($0.0) }.map { $0.1 + "\n" }.joined())
    if rules.contains("param.isee_limit") { add("parameters.csv", "name,from,to,value,unit\nisee_limit,2025-01-01,,6000,EUR\n") }
    if hidden.contains("with: catalogue") { files.merge(FindingSample.catalogue) { first, _ in first } }
    hidden = hidden.filter { $0.hasPrefix("without: ") }
    for line in hidden { files[String(line.dropFirst("without: ".count))] = nil }
    return PackSources(files.map { PackSources.File(path: $0.key, bytes: Array($0.value.utf8)) })
  }

  /// The files that the sample writes out, and the lines that say what else is in the pack.
  private func parts() -> (files: [String: String], hidden: [String]) {
    var files = ["rules.lua": ""]
    var hidden: [String] = []
    var name = "rules.lua"
    for line in text.components(separatedBy: "\n") {
      if line.hasPrefix("-- file: ") {
        name = String(line.dropFirst("-- file: ".count))
      } else if line.hasPrefix("-- without: ") || line.hasPrefix("-- with: ") {
        hidden.append(String(line.dropFirst(3)))
      } else {
        files[name, default: ""] += line + "\n"
      }
    }
    return (files, hidden)
  }
}
