import Foundation
import Raccordo
@testable import RaccordoReports
import Testing

@Suite struct RunFilesTests {
  static let list = "id;people;moved\nA;4;no\nB;1;no\nC;5;no\nD;;\n=1+1;3;sì\nE;x;no\n"

  @Test func theShortlistOpensInAnItalianSpreadsheet() async throws {
    let text = try await file("shortlist.csv")
    #expect(text.hasPrefix("\u{FEFF}programma;posizione;nucleo;punti;"))
    #expect(text.contains("lists;1;A;2,5;2,5;certo;") || text.contains("lists;1;C;2,5;2,5;certo;"))
    #expect(text.hasSuffix("\r\n"))
  }

  @Test func whatLooksLikeAFormulaIsMadeHarmless() async throws {
    #expect(try await file("unmet.csv").contains("lists;'=1+1;not_eligible;"))
  }

  @Test func everyHouseholdIsInTheShortlistOrUnmet() async throws {
    let (shortlist, unmet) = (try await file("shortlist.csv"), try await file("unmet.csv"))
    func rows(_ text: String) -> Int { text.split(whereSeparator: \.isNewline).count - 1 }
    #expect(rows(shortlist) == 2 && rows(unmet) == 4)
  }

  @Test func onlyTheIssuesRepeatACell() async throws {
    for name in ["shortlist.csv", "judgements.ndjson", "unmet.csv", "run.json"] {
      #expect(try await !file(name, of: "id;people;moved\nA;PRIVATE;no\n").contains("PRIVATE"), "\(name)")
    }
    #expect(try await file("issues.csv", of: "id;people;moved\nA;PRIVATE;no\n").contains("PRIVATE"))
  }

  @Test func theRecordNamesWhatWasReadByItsHash() async throws {
    #expect(sha256(Array("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    let record = try await file("run.json")
    #expect(record.contains(sha256(Array(Self.list.utf8))))
    for (_, text) in SmallPack.files { #expect(record.contains(sha256(Array(text.utf8)))) }
  }

  @Test func filesAreWrittenWholeOrNotAtAll() async throws {
    let run = try await SmallPack.run(Self.list)
    let folder = FileManager.default.temporaryDirectory.appending(path: "raccordo-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try await run.write(to: folder.path() + "/a/b")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path() + "/a/b").sorted()
    let files = await run.files()
    #expect(names == files.map(\.name).sorted())
    // A folder stands where a file should go: nothing else is replaced, no draft stays.
    let blocked = folder.path() + "/blocked"
    try FileManager.default.createDirectory(atPath: blocked + "/shortlist.csv/x", withIntermediateDirectories: true)
    await #expect(throws: WriteError(path: blocked)) { try await run.write(to: blocked) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: blocked) == ["shortlist.csv"])
  }

  private func file(_ name: String, of list: String = list) async throws -> String {
    let files = try await SmallPack.run(list).files()
    let file = try #require(files.first { $0.name == name })
    return String(decoding: file.bytes, as: UTF8.self)
  }
}
