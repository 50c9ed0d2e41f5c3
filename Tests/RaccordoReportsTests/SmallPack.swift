import Raccordo
import RaccordoReports

/// A pack of two fields and one program, for pages that need one.
enum SmallPack {
  static let day = CivilDay(daysSince1970: 20_159)

  static let files = [
    ("pack.lua", #"pack "small" { title = "Small", version = "1", languages = { "it", "en" } }"#),
    ("fields.lua", "field \"people\" { kind = \"number\", label = { it = \"Persone\", en = \"People\" } }\nfield \"moved\" { kind = \"yes_no\", label = { it = \"Via\", en = \"Moved\" } }"),
    ("rules.lua", """
      program "lists" { title = { it = "Liste", en = "Lists" }, places = 2 }
      requirement "stays" { when = none { { moved = yes } }, reason = { it = "Sta", en = "Stays" }, otherwise = { it = "Va", en = "Goes" } }
      criterion "many" { when = { people = at_least(3) }, points = 2.5, reason = { it = "Molti: {people}", en = "Many: {people}" } }
      """),
  ]

  static func pack() throws -> RulePack {
    try RulePack(PackSources(files.map { PackSources.File(path: $0.0, bytes: Array($0.1.utf8)) }))
  }

  static func reading(_ text: String, members: String? = nil) throws -> ListReading {
    var options = ReadOptions(day: day)
    options.members = members.map { NamedBytes(name: "members.csv", bytes: Array($0.utf8)) }
    return try ListReader(fields: try pack().fields, options: options).read(Array(text.utf8), name: "list.csv")
  }

  /// The files of a run over a list.
  static func run(_ text: String, language: Language = .italian) async throws -> RunFiles {
    let (pack, reading) = (try pack(), try reading(text))
    let result = try await Matcher(pack, on: day).match(reading.households)
    let inputs = RunInputs(list: .init(path: "list.csv", bytes: Array(text.utf8)), rules: "small", language: language)
    return RunFiles(RunRecord(inputs: inputs, pack: pack, reading: reading, result: result))
  }
}
