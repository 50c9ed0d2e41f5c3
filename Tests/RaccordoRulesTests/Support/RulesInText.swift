import RaccordoRules

/// A pack of the shared fixture with rules written in a test.
enum RulesInText {
  static func sources(_ rules: String, fields: String? = nil) throws -> PackSources {
    let shared = try PackSources(folder: Fixture.folder.appending(path: "shared").path)
    var files = shared.files.filter { fields == nil || $0.path != "fields.lua" }
    if let fields { files.append(PackSources.File(path: "fields.lua", bytes: Array(fields.utf8))) }
    let text = rules.contains("program \"") ? rules : "program \"p\" { title = \"Prova\" }\n" + rules
    return PackSources(files + [PackSources.File(path: "p.lua", bytes: Array(text.utf8))])
  }

  static func pack(_ rules: String, fields: String? = nil) throws -> RulePack {
    try RulePack(sources(rules, fields: fields))
  }

  static func coverage(_ rules: String) throws -> Coverage {
    let pack = try pack(rules)
    return Coverage(pack, try CaseRunner(pack).run())
  }

  /// What no case shows, as people read it.
  static func missing(_ rules: String) throws -> [String] {
    try coverage(rules).programs.flatMap { Coverage.lines($0.missing, in: .english) }
  }
}
