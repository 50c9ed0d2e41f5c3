import Raccordo

/// Loads a rule pack, matches households built in code, and prints who gets a place and why.
@main
struct EmbeddingExample {
  static func main() async throws {
    let pack = try RulePack(contentsOf: "Rules/alessandria-abitare")
    guard let day = CivilDay(year: 2025, month: 3, day: 12) else { return }
    let matcher = try Matcher(pack, on: day, only: ["decadenza"])

    // A fact that is not there is not known: never zero, never "no".
    let tenant: [String: FieldValue] = ["municipality": "006003", "landlord": "ATC", "referred_by": ["Caritas"]]
    let (list, issues) = pack.list(of: [
      Household(id: "A", facts: tenant.with(["arrears": 2400, "household_type": "un solo genitore", "minors": 2])),
      Household(id: "B", facts: tenant.with(["arrears": 4100.50, "procedure_stage": "decadenza chiesta"])),
      Household(id: "C", facts: tenant.with(["arrears": 7000, "disability": true])),
      Household(id: "D", facts: tenant.with(["disability": true])),
    ])
    for issue in issues { print(issue) }

    let result = try await matcher.match(list)
    for entry in result["decadenza"]?.entries ?? [] {
      let explanation = try matcher.explain(entry.judgement.household, program: "decadenza", in: list, result: result)
      print("\(explanation.household): \(entry.judgement.verdict), place: \(entry.hasPlace), ask: \(entry.judgement.ask)")
      for reason in explanation.reasons(in: .english) { print("  + \(reason)") }
      for objection in explanation.objections(in: .english) { print("  - \(objection)") }
    }
  }
}

extension [String: FieldValue] {
  func with(_ more: Self) -> Self { merging(more) { $1 } }
}
