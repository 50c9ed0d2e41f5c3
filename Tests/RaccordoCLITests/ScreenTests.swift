import Foundation
import Testing

/// What a screening leaves: that nothing is lost, that it can be repeated, and that whoever stops it leaves no half of a file.
@Suite struct ScreenTests {
  private static let words = ["screen", "Examples/Decadence/list.csv", "--rules", "Rules/alessandria-abitare", "--on", "2025-03-12", "--lang", "en"]
  private static let names = ["by_household.csv", "by_program.csv", "issues.csv", "run.json", "undetermined.csv"]

  @Test func theFilesAddUpToTheRowsOfTheList() throws {
    try Products.withScratch { folder in
      let run = try Run(Self.words + ["--members", "Examples/Decadence/members.csv", "--top", "10", "--each", "1", "--out", folder.path()])
      #expect(run.status == 1 && Self.files(in: folder).keys.sorted() == Self.names)
      let record = try object(folder, "run.json")
      let counts = try #require(record["counts"] as? [String: Int])
      #expect(counts["rows_read"] == 516 && counts["households"] == 494 && counts["rows_set_aside"] == 22)
      var undetermined = 0
      for program in try #require(record["programs"] as? [[String: Any]]) {
        let counts = try #require(program["counts"] as? [String: Int])
        #expect(counts.values.reduce(0, +) == 494)
        undetermined += counts["undetermined"] ?? 0
        let kept = try lines(folder, "by_program.csv").filter { $0.hasPrefix("\(program["program"] ?? ""),") }
        #expect(kept.count == min(10, counts["eligible"] ?? 0))
      }
      #expect(try lines(folder, "undetermined.csv").count == undetermined)
      let reach = try #require((record["reach"] as? [String: [String: Int]])?["household"])
      #expect(try lines(folder, "by_household.csv").count == reach["eligible"])
      #expect(Set(try lines(folder, "by_household.csv").map { $0.split(separator: ",")[0] }).count == reach["eligible"])
      // A row that is set aside, or a cell that cannot be read, is a line of the issues.
      #expect(try lines(folder, "issues.csv", "\r\n").count == counts["issues"])
    }
  }

  @Test func theFirstOfAProgramAreTheFirstOfItsMatch() throws {
    try Products.withScratch { folder in
      _ = try Run(Self.words + ["--top", "5", "--program", "decadenza", "--out", folder.path()])
      let matched = try Run(["match"] + Self.words.dropFirst() + ["--program", "decadenza", "--format", "ndjson"])
      let judged = try matched.output.split(separator: UInt8(ascii: "\n")).map { try object(Data($0)) }
      let first = judged.filter { $0["eligible"] as? String == "yes" && $0["rank"] is Int }.prefix(5)
        .map { $0["household"] as? String ?? "" }
      #expect(try lines(folder, "by_program.csv").map { $0.split(separator: ",")[3] } == first.map { $0[...] })
    }
  }

  @Test func theNumberOfWorkersChangesNoByteAndTheRecordRepeatsTheRun() throws {
    try Self.withList(rows: 5_000) { folder, words in
      let one = try files(words + ["--workers", "1"], folder)
      #expect(one.keys.sorted() == Self.names)
      for workers in ["2", "3"] { #expect(try files(words + ["--workers", workers], folder) == one) }
      let record = try object(try #require(one["run.json"]))
      let replay = try #require(record["replay"] as? [String])
      #expect(try files(Array(replay.dropFirst()), folder) == one)
    }
  }

  /// Households and persons are in one pack, and a household is called as a person of another one, far away in the list.
  @Test func theNumberOfWorkersChangesNoByteWherePersonsAreScreenedToo() throws {
    try Products.withScratch { folder in
      let files = [
        "pack.lua": #"pack "both" { title = "Both", version = "1", languages = { "en" } }"#,
        "fields.lua": #"field "rooms" { kind = "number" } field "age" { kind = "number", of_member = true }"#,
        "rules.lua": """
          program "homes" { title = "Homes" }
          requirement "small" { when = { rooms = at_most(3) }, reason = "r", otherwise = "o" }
          program "courses" { title = "Courses", subject = "person" }
          requirement "adult" { when = { age = at_least(18) }, reason = "r", otherwise = "o" }
          """,
      ]
      try FileManager.default.createDirectory(at: folder.appending(path: "pack"), withIntermediateDirectories: true)
      for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: "pack/\(name)")) }
      let ids = (0..<2_500).map { [7: "A", 2_400: "A/1"][$0] ?? "N\($0)" }
      let members = ids.enumerated().filter { $0.offset % 3 == 1 }.map { "\($0.element);1;\(10 + $0.offset % 40)" }
      let (list, people) = (folder.appending(path: "list.csv"), folder.appending(path: "members.csv"))
      try Data(("id;rooms\n" + ids.enumerated().map { "\($1);\(["2", "9", ""][$0 % 3])\n" }.joined()).utf8).write(to: list)
      try Data(("id;person_id;age\n" + members.joined(separator: "\n") + "\n").utf8).write(to: people)
      let words = ["screen", list.path(), "--members", people.path(), "--rules", folder.appending(path: "pack").path(), "--on", "2025-03-12"]
      let one = try self.files(words + ["--workers", "1"], folder)
      for workers in ["2", "5"] { #expect(try self.files(words + ["--workers", workers], folder) == one) }
      let open = String(decoding: try #require(one["undetermined.csv"]), as: UTF8.self)
      #expect(open.contains("\nA/1/2,courses,") && !open.contains("\nA/1,courses,"))
    }
  }

  @Test(arguments: ["INT", "TERM"]) func whoStopsItLeavesNoDraft(signal: String) throws {
    try Self.withList(rows: 40_000) { folder, words in
      let out = folder.appending(path: "out")
      let command = "$raccordo \(words.joined(separator: " ")) --workers 1 --out \(out.path())"
      // It is stopped once the first lines stand in a draft.
      let run = try Run(
        shell: """
          env --default-signal=INT,TERM \(command) > /dev/null & id=$!
          until [ -s \(out.path())/.undetermined.csv.draft ] || ! kill -0 $id; do sleep 0.01; done
          kill -s \(signal) $id; wait $id
          """)
      #expect(run.status == (signal == "INT" ? 130 : 143) || run.status < 2, "\(run.errorText)")
      if run.status > 2 {
        #expect(Self.files(in: out).isEmpty)
        #expect(run.errorText.contains("interrupted"))
      }
    }
  }

  @Test func severalPacksHaveAFolderEach() throws {
    try Products.withScratch { folder in
      let run = try Run([
        "screen", "Examples/Network/list.csv", "--rules", "Examples/Network/rules", "--on", "2025-06-01", "--lang", "en", "--out", folder.path(),
      ])
      #expect(run.status == 0)
      for pack in ["rete-accoglienza", "sportello-casa", "tavolo-alimentare"] {
        #expect(Self.files(in: folder.appending(path: pack)).keys.sorted() == Self.names)
      }
    }
  }

  /// A list long enough for several chunks.
  private static func withList<Output>(rows: Int, _ work: (URL, [String]) throws -> Output) throws -> Output {
    try Products.withScratch { folder in
      let list = folder.appending(path: "list.csv")
      let lines = (0..<rows).map { "N\($0);\($0 * 7 % 9_000);\(1 + $0 % 6);\(["sì", "no", ""][$0 % 3]);no" }
      try Data(("id;arrears;people;disability;moved\n" + lines.joined(separator: "\n") + "\n").utf8).write(to: list)
      return try work(folder, ["screen", list.path(), "--rules", "\(Products.fixtures)/Packs/small", "--on", "2025-03-12"])
    }
  }

  private func files(_ words: [String], _ folder: URL) throws -> [String: Data] {
    let out = folder.appending(path: UUID().uuidString)
    let run = try Run(words + ["--out", out.path()])
    #expect(run.status < 2, "\(run.errorText)")
    return Self.files(in: out)
  }

  private static func files(in folder: URL) -> [String: Data] {
    let found = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return Dictionary(uniqueKeysWithValues: found.map { ($0, (try? Data(contentsOf: folder.appending(path: $0))) ?? Data()) })
  }

  /// The lines of a file after its first.
  private func lines(_ folder: URL, _ name: String, _ end: Character = "\n") throws -> [Substring] {
    String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self).split(separator: end).dropFirst().map(\.self)
  }

  private func object(_ folder: URL, _ name: String) throws -> [String: Any] {
    try object(try Data(contentsOf: folder.appending(path: name)))
  }

  private func object(_ data: Data) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }
}
