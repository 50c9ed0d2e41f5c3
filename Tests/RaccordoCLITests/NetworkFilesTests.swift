import Foundation
import Testing

/// What a run over many packs leaves, and that it can be repeated.
@Suite struct NetworkFilesTests {
  static let words = [
    "match", "Examples/Network/list.csv", "--rules", "Examples/Network/rules", "--on", "2025-06-01", "--lang", "en",
  ]
  private static let packs = ["rete-accoglienza", "sportello-casa", "tavolo-alimentare"]

  @Test func eachPackHasItsFolderAndTheNetworkItsRecord() throws {
    try Products.withScratch { folder in
      let run = try Run(Self.words + ["--out", folder.path()])
      #expect(run.status == 0 && run.errors.isEmpty)
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
      #expect(names == (Self.packs + ["assignment.csv", "ledger.csv", "network.json"]).sorted())
      for pack in Self.packs {
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: pack).path()).sorted()
        #expect(files == ["issues.csv", "judgements.ndjson", "ledger.csv", "run.json", "shortlist.csv", "unmet.csv"])
      }
      let record = try object(Data(contentsOf: folder.appending(path: "network.json")))
      let summary = try #require(record["assignment"] as? [String: Any])
      let lines = String(decoding: try Data(contentsOf: folder.appending(path: "assignment.csv")), as: UTF8.self)
        .split(separator: "\r\n")
      #expect(lines.first == "\u{FEFF}taker;need;pack;program;service;stage;points;rank")
      #expect(lines.count - 1 == summary["matched"] as? Int)
      #expect(summary["justified_envy"] as? Int == 0 && summary["mode"] as? String == "stable")
      // No household takes two places for one need.
      let demands = lines.dropFirst().map { $0.split(separator: ";").prefix(2).joined(separator: " ") }
      #expect(Set(demands).count == demands.count)
      #expect((record["packs"] as? [[String: Any]])?.compactMap { $0["files"] as? String } == Self.packs)
    }
  }

  @Test(arguments: ["stable", "best", "ranked"]) func anExplanationTellsThePlacesOfTheRun(way: String) throws {
    let options = Self.words.dropFirst() + ["--assign", way]
    let lines = try Run(["match"] + options + ["--format", "ndjson"]).output.split(separator: UInt8(ascii: "\n"))
    let judged = try lines.map { try object(Data($0)) }.filter { $0["household"] as? String == "H130" }
    let explained = try object(try Run(["explain"] + options + ["--household", "H130", "--format", "json"]).output)
    let programs = try #require(explained["programs"] as? [[String: Any]]).compactMap { $0["judgement"] as? [String: Any] }
    func told(_ judgements: [[String: Any]]) -> [String] {
      judgements.map { "\($0["program"] ?? ""): \($0["place"] ?? ""), \($0["standing"] ?? "")" }
    }
    #expect(programs.count == 6 && told(programs) == told(judged))
  }

  @Test(arguments: ["stable", "best", "ranked"]) func aRunIsRepeatedFromItsRecord(way: String) throws {
    func files(_ words: [String]) throws -> [String: Data] {
      try Products.withScratch { folder in
        let run = try Run(words + ["--out", folder.path()])
        var files = ["standard output": run.output]
        for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path()) where name.contains(".") {
          files[name] = try Data(contentsOf: folder.appending(path: name))
        }
        return files
      }
    }
    let first = try files(Self.words + ["--assign", way, "--program", "emporio", "--program", "tavolo-alimentare/pacchi", "--program", "fondo_affitti"])
    for name in ["network.json", "sportello-casa/run.json"] {
      let record = try object(try #require(first[name]))
      let replay = try #require(record["replay"] as? [String])
      #expect(try files(Array(replay.dropFirst())) == first)
    }
  }

  @Test(arguments: ["csv", "ndjson"]) func everyLineSaysItsPack(format: String) throws {
    let run = try Run(Self.words + ["--format", format])
    let lines = run.outputText.split(separator: "\n")
    if format == "csv" { #expect(lines.first?.hasPrefix("pack,program,rank,household") == true) }
    let said = Set(
      try lines.dropFirst(format == "csv" ? 1 : 0).map { line in
        format == "csv" ? String(line.prefix { $0 != "," }) : try object(Data(line.utf8))["pack"] as? String ?? ""
      })
    #expect(said == Set(Self.packs))
  }

  private func object(_ data: Data) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }
}
