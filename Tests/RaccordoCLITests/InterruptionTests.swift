import Foundation
import Testing

/// Somebody stops the command, or the disk is full, at any moment: no half of a file under the name of a whole one, a word
/// about it, and the exit status that tells.
@Suite(.serialized) struct InterruptionTests {
  private static let rules = "--rules \(Products.fixtures)/Packs/small --on 2025-03-12"
  private static let names = ["shortlist.csv", "issues.csv", "judgements.ndjson", "unmet.csv", "ledger.csv", "network.json", "run.json"]

  /// A list long enough to be stopped in the middle.
  private static func withList<Output>(_ work: (URL, String) throws -> Output) throws -> Output {
    try Products.withScratch { folder in
      let list = folder.appending(path: "list.csv")
      let rows = (0..<3_000).map { "N\($0);\($0 * 7 % 9_000);\(1 + $0 % 6);\($0 % 5 == 0 ? "sì" : "no");no" }
      try Data(("id;arrears;people;disability;moved\n" + rows.joined(separator: "\n") + "\n").utf8).write(to: list)
      return try work(folder, "$raccordo match \(list.path()) \(rules)")
    }
  }

  private static func files(in folder: URL) throws -> [String: Data] {
    let found = try FileManager.default.contentsOfDirectory(atPath: folder.path())
    return Dictionary(uniqueKeysWithValues: try found.map { ($0, try Data(contentsOf: folder.appending(path: $0))) })
  }

  @Test(arguments: ["INT", "TERM", "KILL"])
  func whateverTheMomentFilesAreOldOrNewAndNeverHalf(signal: String) throws {
    try Self.withList { folder, match in
      let out = folder.appending(path: "out")
      let start = ContinuousClock.now
      let whole = try Run(shell: "\(match) --out \(out.path()) --seed 1")
      let duration = (ContinuousClock.now - start) / .seconds(1)
      #expect(whole.status < 2, "\(whole.errorText)")
      let old = try Self.files(in: out)
      #expect(Set(old.keys) == Set(Self.names))
      _ = try Run(shell: "\(match) --out \(folder.path())/new --seed 2")
      let new = try Self.files(in: folder.appending(path: "new"))
      var stopped = 0
      for moment in 1...12 {
        let wait = String(format: "%.3f", duration * Double(moment) / 11)
        let run = try Run(
          shell: "env --default-signal=INT,TERM timeout --preserve-status -s \(signal) \(wait) \(match) --out \(out.path()) --seed 2 > /dev/null")
        let found = try Self.files(in: out)
        for (name, bytes) in found where !name.hasSuffix(".draft") {
          #expect(bytes == old[name] || bytes == new[name], "\(name) after \(wait) s")
        }
        if found["run.json"] == new["run.json"] { #expect(Self.names.allSatisfy { found[$0] == new[$0] }, "after \(wait) s") }
        if found["run.json"] == old["run.json"], old["run.json"] != new["run.json"] {
          #expect(Self.names.allSatisfy { found[$0] == old[$0] }, "after \(wait) s")
        }
        if run.status > 2 {
          stopped += 1
          #expect([130, 143, 137].contains(run.status))
          if signal != "KILL", !run.errors.isEmpty { #expect(run.errorText.hasPrefix("raccordo: interrupted.")) }
          if signal != "KILL" { #expect(!found.keys.contains { $0.hasSuffix(".draft") }) }
        }
        for (name, bytes) in old { try bytes.write(to: out.appending(path: name)) }
        for name in found.keys where name.hasSuffix(".draft") { try FileManager.default.removeItem(at: out.appending(path: name)) }
      }
      #expect(stopped > 0)
    }
  }

  @Test func anInterruptionIsSaid() throws {
    try Self.withList { folder, match in
      let run = try Run(shell: "mkfifo \(folder.path())/slow; env --default-signal=INT timeout --preserve-status -s INT 2 $raccordo match - \(Self.rules) --lang it < <(sleep 5) ")
      #expect(run.status == 130 && run.output.isEmpty)
      #expect(run.errorText.hasPrefix("raccordo: interrotto."), "\(run.errorText)")
    }
  }

  @Test(arguments: [1, 8, 64, 200])
  func aFullDiskLeavesTheOldFiles(blocks: Int) throws {
    try Self.withList { folder, match in
      let out = folder.appending(path: "out")
      _ = try Run(shell: "\(match) --out \(out.path()) --seed 1")
      let old = try Self.files(in: out)
      let run = try Run(shell: "ulimit -f \(blocks); \(match) --out \(out.path()) --seed 2")
      #expect(run.status == 2 && run.output.isEmpty)
      #expect(run.errorText.contains("cannot write into"), "\(run.errorText)")
      let found = try Self.files(in: out)
      #expect(found == old)
    }
  }

  @Test func aFullDiskBehindStandardOutputIsTold() throws {
    try Self.withList { folder, match in
      let run = try Run(shell: "ulimit -f 8; \(match) --format ndjson > \(folder.path())/result")
      #expect(run.status == 2)
      #expect(run.errorText.contains("cannot write the result"))
    }
  }
}
