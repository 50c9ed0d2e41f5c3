import Raccordo

/// What came of a hostile pack, in the words of its first lines.
enum HostileOutcome {
  static let day = CivilDay(iso: "2025-03-12") ?? CivilDay(daysSince1970: 20_159)

  /// Five households. D does not say its arrears, E not how many people it has.
  static let households: [Household] = [
    household("A", people: 1, arrears: 100, note: "alfa", moved: true, kinds: ["a"]),
    household("B", people: 2, arrears: 200.5, note: "beta", moved: false, kinds: ["a", "b"]),
    household("C", people: 3, arrears: 300, note: "gamma", moved: true, kinds: []),
    household("D", people: 4, arrears: nil, note: "delta", moved: false, kinds: []),
    household("E", people: nil, arrears: 500, note: "epsilon", moved: true, kinds: []),
  ]

  private static func household(
    _ id: String, people: Double?, arrears: Double?, note: String, moved: Bool, kinds: [String]
  ) -> Household {
    var facts: [String: FieldValue] = ["note": .word(note), "moved": .yesNo(moved), "kinds": .words(kinds), "secret": true]
    facts["people"] = people.map { .number($0) }
    facts["arrears"] = arrears.flatMap { Money(euros: $0) }.map { .money($0) }
    return Household(id: id, facts: facts)
  }

  /// The errors of a pack that cannot be used: the first of each code and line.
  static func lines(of findings: [Finding]) -> [String] {
    var told: [String] = []
    var seen: Set<String> = []
    for finding in findings where finding.severity == .error {
      let file = finding.place.file == HostilePack.file ? "" : finding.place.file + ":"
      let key = "finding \(finding.code.rawValue) at \(file)\(finding.place.line): "
      if seen.insert(key).inserted { told.append(key + shortened(finding.message[.english])) }
    }
    return told
  }

  /// How the function `c` came out on each household, and on which it failed, where and why.
  static func lines(of result: MatchResult, list: HouseholdList, matcher: Matcher) throws -> [String] {
    guard let program = result.programs.first else { return ["no program"] }
    var failures: [(key: String, households: [String])] = []
    for failure in program.failures {
      let key = "failure at \(failure.line ?? 0) on %: \(shortened(failure.detail ?? "(not told)"))"
      if let index = failures.firstIndex(where: { $0.key == key }) {
        failures[index].households.append(failure.household ?? "")
      } else {
        failures.append((key, [failure.household ?? ""]))
      }
    }
    var lines = failures.map { $0.key.replacing("%", with: $0.households.joined(separator: " "), maxReplacements: 1) }
    guard matcher.pack.programs.first?.compute("c") != nil else { return lines.isEmpty ? ["clean"] : lines }
    let failed = Set(program.failures.compactMap(\.household))
    let values = try list.ids.filter { !failed.contains($0) }.map { id in
      let answers = try matcher.explain(id, program: program.program, in: list, result: result).answers
      return "\(id)=\(answers["c"].map(written) ?? "-")"
    }
    if !values.isEmpty { lines.append("values " + values.joined(separator: " ")) }
    return lines
  }

  private static func written(_ value: FieldValue) -> String {
    switch value {
    case .number(let number): number == number.rounded() && number.magnitude < 1e17 ? String(Int(number)) : String(number)
    case .money(let money): "\(money.cents) cents"
    case .date(let day): "\(day)"
    case .yesNo(let flag): String(flag)
    case .word(let word): word
    case .words(let words): words.joined(separator: "+")
    }
  }

  /// One line, in which a long text is told by its beginning.
  private static func shortened(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 32 ? " " : $0 }).prefix(180))
  }
}
