import Foundation
import Testing

/// The same inputs give the same bytes.
@Suite struct RepeatTests {
  static let words = [
    "match", "Examples/Decadence/list.csv", "--rules", "Rules/alessandria-abitare", "--on", "2025-03-27", "--seed", "7",
    "--members", "Examples/Decadence/members.csv", "--declined", "Examples/Decadence/declined.csv", "--lang", "it",
  ]

  @Test func theNumberOfWorkersChangesNothing() throws {
    let runs = try ["1", "2", "3", "64"].map { try files(Self.words + ["--workers", $0]) }
    #expect(runs[0].count == 10)
    for run in runs.dropFirst() { #expect(run == runs[0]) }
  }

  @Test func aRunIsRepeatedFromItsRecord() throws {
    let first = try files(Self.words)
    let bytes = try #require(first["run.json"])
    let record = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
    let replay = try #require(record["replay"] as? [String])
    #expect(replay.first == "raccordo")
    #expect(try files(Array(replay.dropFirst())) == first)
  }

  @Test func anotherSeedDrawsAnotherOrder() throws {
    var words = Self.words
    words[6] = "8"
    #expect(try files(words)["judgements.ndjson"] != files(Self.words)["judgements.ndjson"])
  }

  /// What a run leaves, by name, with what it printed.
  private func files(_ words: [String]) throws -> [String: Data] {
    try Products.withScratch { folder in
      let run = try Run(words + ["--out", folder.path()])
      var files = ["standard output": run.output, "standard error": run.errors]
      for name in try FileManager.default.contentsOfDirectory(atPath: folder.path()) {
        files[name] = try Data(contentsOf: folder.appending(path: name))
      }
      return files
    }
  }
}
