import Foundation
import Testing

/// Where the results cannot go.
@Suite struct OutputTests {
  static let match = "$raccordo match Examples/Decadence/list.csv --rules Rules/alessandria-abitare --on 2025-03-12"

  @Test func whoeverStopsReadingStopsTheCommandQuietly() throws {
    try Products.withScratch { folder in
      let run = try Run(
        shell: "set -o pipefail; \(Self.match) --format ndjson --out \(folder.path()) 2>/dev/null | head -1 | wc -l")
      #expect(run.outputText.hasPrefix("1") && run.errors.isEmpty)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path()).count == 8)
    }
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "there is no /dev/full here"))
  func aFullDiskIsTold() throws {
    let run = try Run(shell: "\(Self.match) > /dev/full")
    #expect(run.status == 2)
    #expect(run.errorText.contains("cannot write the result"))
  }

  @Test func aClosedStandardErrorIsNoFailure() throws {
    let run = try Run(shell: "\(Self.match) --format csv 2>&-")
    #expect(run.status == 1)
    #expect(run.outputText.split(separator: "\n").count > 14)
  }

  @Test func aFolderThatCannotBeWrittenIsToldBeforeTheResult() throws {
    try Products.withScratch { folder in
      let file = folder.appending(path: "file")
      try Data().write(to: file)
      for out in [file.path(), "/proc/nowhere"] {
        let run = try Run(shell: "\(Self.match) --out \(out)")
        #expect(run.status == 2 && run.output.isEmpty)
        #expect(run.errorText.contains("cannot write into “\(out)”"))
      }
    }
  }

  @Test func oldFilesAreReplacedAndNoDraftIsLeft() throws {
    try Products.withScratch { folder in
      try Data("old".utf8).write(to: folder.appending(path: "run.json"))
      let run = try Run(shell: "\(Self.match) --format csv --out \(folder.path())")
      #expect(run.status == 1)
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
      #expect(names == ["fairness.csv", "issues.csv", "judgements.ndjson", "ledger.csv", "network.json", "run.json", "shortlist.csv", "unmet.csv"])
      #expect(try Data(contentsOf: folder.appending(path: "run.json")).first == 0x7B)
    }
  }
}
