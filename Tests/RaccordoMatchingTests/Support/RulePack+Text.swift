import RaccordoMatching
import RaccordoModel
import RaccordoRules

extension RulePack {
  /// The pack that some texts make; `pack.lua` is always the same.
  ///
  /// - Parameter parameters: rows of `parameters.csv`, without its header.
  static func text(fields: String, rules: String, parameters: String = "") throws -> RulePack {
    let files = [
      "pack.lua": "pack \"test\" { version = \"1\", languages = { \"it\" } }", "fields.lua": fields, "rules.lua": rules,
      "parameters.csv": "name,from,to,value,unit\n" + parameters,
    ]
    return try RulePack(PackSources(files.map { PackSources.File(path: $0.key, bytes: Array($0.value.utf8)) }))
  }
}

extension RulePack {
  /// What one program says of some households on the day of the tests.
  func match(_ households: [Household], workers: Int = 1) async throws -> ProgramResult {
    let (result, issues) = try await Matcher(self, on: Vocabulary.day).match(households, workers: workers)
    guard issues.isEmpty, let program = result.programs.first else { throw NotAsWritten(issues: issues) }
    return program
  }

  struct NotAsWritten: Error {
    var issues: [RowIssue]
  }
}
