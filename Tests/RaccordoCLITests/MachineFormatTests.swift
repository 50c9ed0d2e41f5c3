import Foundation
import Testing

/// What other programs read: every line parses, every field is there, and the counts add up.
@Suite struct MachineFormatTests {
  typealias Object = [String: Any]
  static let list = ["Examples/Decadence/list.csv", "--rules", "Rules/alessandria-abitare", "--on", "2025-03-12"]
  static let small = [
    Products.fixtures + "/Lists/small.csv", "--rules", Products.fixtures + "/Packs/small", "--on", "2025-03-12",
  ]

  @Test(arguments: [list, list + ["--members", "Examples/Decadence/members.csv"], small])
  func theFilesOfARunAgree(words: [String]) throws {
    try Products.withScratch { folder in
      let run = try Run(["match"] + words + ["--out", folder.path()])
      #expect(run.status == 1)
      let record = try object(Data(contentsOf: folder.appending(path: "run.json")))
      let counts = try #require(record["counts"] as? [String: Int])
      let households = try #require(counts["households"])
      #expect(counts["rows_read"] == households + (counts["rows_set_aside"] ?? -1))
      let rowsSetAside = try #require(counts["rows_set_aside"])
      let judgements = try lines(of: Data(contentsOf: folder.appending(path: "judgements.ndjson"))).map(object)
      let shortlist = try rows(folder.appending(path: "shortlist.csv"))
      let unmet = try rows(folder.appending(path: "unmet.csv"))
      let programs = try #require(record["programs"] as? [Object])
      #expect(!programs.isEmpty)
      for program in programs {
        let id = try #require(program["program"] as? String)
        let counts = try #require(program["counts"] as? [String: Int])
        func sum(_ names: String...) -> Int { names.reduce(0) { $0 + (counts[$1] ?? -1_000_000) } }
        let mine = judgements.filter { $0["program"] as? String == id }
        let failed = sum("rule_failed")
        #expect(sum("eligible", "undetermined", "ineligible", "rule_failed") == households)
        #expect(sum("surely_in", "open", "surely_out", "rule_failed") == households)
        #expect(mine.count + failed == households)
        #expect(Set(mine.compactMap { $0["household"] as? String }).count == mine.count)
        #expect(shortlist.filter { $0.hasPrefix(id + ";") }.count == sum("with_place"))
        #expect(mine.filter { $0["place"] as? Bool == true }.count == sum("with_place"))
        let without = unmet.filter { $0.hasPrefix(id + ";") }
        let setAside = without.filter { $0.contains(";row_set_aside;") }
        #expect(without.count - setAside.count + sum("with_place") == households)
        #expect(setAside.count <= rowsSetAside)
      }
    }
  }

  static let diff = [
    "diff", "Examples/Decadence/list.csv", "--from", "Rules/alessandria-abitare", "--to", "Examples/Diff/abitare-2025-06", "--on", "2025-03-12",
  ]

  @Test func theFormatsOfAComparisonAgree() throws {
    let json = try object(try Run(Self.diff + ["--format", "json", "--merge", "0.6,0.4"]).output)
    let program = try #require((json["programs"] as? [Object])?.first)
    let households = try #require(program["households"] as? [Object])
    let counts = try #require(program["counts"] as? [String: Int])
    let places = try #require(program["with_place"] as? [String: Int])
    #expect(places["from"] == (places["stay"] ?? 0) + (counts["leaves"] ?? -1) && places["to"] == (places["stay"] ?? 0) + (counts["enters"] ?? -1))
    #expect(counts.values.reduce(0, +) == 494)
    let lines = String(decoding: try Run(Self.diff + ["--format", "csv"]).output, as: UTF8.self).split(separator: "\n").dropFirst()
    #expect(lines.count == households.count)
    for (line, household) in zip(lines, households) {
      let id = try #require(household["household"] as? String), change = try #require(household["change"] as? String)
      #expect(line.hasPrefix("decadenza,decadenza,\(id),\(change),"))
      #expect((household["because"] as? [Object])?.isEmpty == false, "\(id)")
    }
    let merged = try #require((program["merged"] as? Object)?["rows"] as? [Object])
    let rows = String(decoding: try Run(Self.diff + ["--format", "csv", "--merge", "60,40"]).output, as: UTF8.self).split(separator: "\n").dropFirst()
    #expect(rows.count == merged.count && rows.count > 100)
    #expect(json["no_longer_read"] as? [[String: String]] == [
      ["field": "mental_health_care", "sensitive": "health"], ["field": "addiction_care", "sensitive": "health"],
    ])
  }

  /// Answers stand in what people read, where a reason says them; files for programs have ids of rules alone.
  @Test(arguments: ["json", "csv"]) func noAnswerIsInAComparisonForPrograms(format: String) throws {
    let text = try Run(Self.diff + ["--format", format]).outputText
    #expect(!text.contains("5.305") && !text.contains("5305") && text.contains("arrears_in_range"))
  }

  @Test func theGroupsOfARunAddUp() throws {
    let json = try object(try Run(["match"] + Self.list + ["--format", "json"]).output)
    let programs = try #require((json["fairness"] as? Object)?["programs"] as? [Object])
    #expect(programs.count == 2)
    for program in programs {
      let fields = try #require(program["fields"] as? [Object])
      #expect(fields.compactMap { $0["field"] as? String } == ["household_type", "disability", "minors"])
      for field in fields {
        let groups = try #require(field["groups"] as? [Object])
        #expect(groups.reduce(0) { $0 + ($1["judged"] as? Int ?? 0) } == 494)
        #expect(groups.allSatisfy { ($0["judged"] as? Int ?? 0) >= 5 })
      }
    }
  }

  @Test func everyJudgementHasTheFieldsThatArePromised() throws {
    let run = try Run(["match"] + Self.list + ["--format", "ndjson"])
    let judgements = try lines(of: run.output).map(object)
    #expect(judgements.count == 2 * 494)
    for judgement in judgements {
      let verdict = try #require(judgement["eligible"] as? String)
      #expect(["yes", "no", "unknown"].contains(verdict))
      #expect(judgement["household"] is String && judgement["program"] is String && judgement["place"] is Bool)
      #expect(["in", "open", "out"].contains(judgement["standing"] as? String ?? ""))
      for name in ["ask", "because", "why_not"] { #expect(judgement[name] is [String], "\(name)") }
      #expect(judgement.keys.contains("route") && judgement.keys.contains("rank"))
      let points = judgement["points"] as? [Double]
      #expect((points == nil) == (verdict == "no"))
      if let points { #expect(points.count == 2 && points[0] <= points[1]) }
      #expect((judgement["why_not"] as? [String])?.isEmpty == (verdict != "no"))
      #expect(judgement["rank"] is Int == (verdict != "no"))
    }
  }

  @Test func theWholeRunIsOneJSONObject() throws {
    let run = try object(Run(["match"] + Self.list + ["--format", "json"]).output)
    let programs = try #require(run["programs"] as? [Object])
    #expect(programs.compactMap { $0["program"] as? String } == ["decadenza", "fondo_sociale"])
    #expect(programs.allSatisfy { ($0["households"] as? [Object])?.count == 494 })
    #expect((run["run"] as? Object)?["day"] as? String == "2025-03-12")
  }

  @Test(arguments: ["N029", "N460", "N043", "N001"])
  func anExplanationIsOneJSONObject(household: String) throws {
    let run = try Run(["explain"] + Self.list + ["--household", household, "--format", "json"])
    #expect(run.status == 0)
    let explained = try object(run.output)
    let programs = try #require(explained["programs"] as? [Object])
    #expect(programs.count == 2)
    for program in programs {
      #expect(program["household"] as? String == household)
      for name in ["requirements", "criteria", "routes"] {
        let rules = try #require(program[name] as? [Object])
        #expect(rules.allSatisfy { ["yes", "no", "unknown"].contains($0["truth"] as? String ?? "") && $0["text"] is String })
      }
    }
  }

  @Test func findingsAreOneJSONObjectALine() throws {
    let run = try Run(["check", Products.fixtures + "/Packs/broken", "--format", "json"])
    #expect(run.status == 1 && run.errors.isEmpty)
    let findings = try lines(of: run.output).map(object)
    #expect(findings.count == 4)
    #expect(findings.allSatisfy { $0["code"] is String && $0["message"] is String && $0["file"] is String && $0["range"] is Object })
  }

  private func object(_ data: Data) throws -> Object {
    let value = try JSONSerialization.jsonObject(with: data)
    return try #require(value as? Object)
  }

  private func lines(of data: Data) -> [Data] { data.split(separator: 0x0A).map { Data($0) } }

  /// The rows of a CSV below its header. No cell of these files has a line break.
  private func rows(_ file: URL) throws -> [String] {
    String(decoding: try Data(contentsOf: file), as: UTF8.self).split(whereSeparator: \.isNewline).dropFirst().map(String.init)
  }
}
