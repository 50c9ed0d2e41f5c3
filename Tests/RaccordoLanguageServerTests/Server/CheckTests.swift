import Foundation
import Raccordo
import Testing

@testable import RaccordoLanguageServer

@Suite struct CheckTests {
  private static let bad = Golden.fixtures.deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "RaccordoRulesTests/Fixtures/bad")

  static let packs: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: bad.path())) ?? []
    return names.filter { FileManager.default.fileExists(atPath: bad.appending(path: $0 + "/pack.lua").path()) }.sorted()
  }()

  /// What the client is told of a pack of which one file is open.
  private func told(_ folder: String, _ file: String) throws -> [JSONValue] {
    var server = LanguageServer(language: .english, day: Exchange.day)
    func send(_ method: String, _ params: JSONValue, id: JSONValue? = nil) -> [ServerMessage] {
      server.receive(.body(Array(JSONValue.object(["jsonrpc": "2.0", "id": id, "method": .string(method), "params": params]).text.utf8)))
    }
    _ = send("initialize", ["capabilities": [:]], id: 1)
    let text = try String(contentsOf: URL(filePath: folder + "/" + file), encoding: .utf8)
    _ = send("textDocument/didOpen", ["textDocument": ["uri": .string(DocumentURI(path: folder + "/" + file).text), "version": 1, "text": .string(text)]])
    return server.dueChecks().flatMap { server.take($0.check(on: Exchange.day)) }.flatMap { message -> [JSONValue] in
      guard case .notification(_, let params) = message else { return [] }
      return params["diagnostics"]?.list ?? []
    }
  }

  @Test(arguments: packs) func `an editor hears exactly what check says`(pack: String) throws {
    let folder = CheckTests.bad.appending(path: pack).path()
    let findings = PackCheck(try PackSources(folder: folder), on: Exchange.day).outcome.findings
    let expected = findings.map { finding in
      "\(finding.code.rawValue) \(finding.severity == .error ? 1 : 2) "
        + (["\(finding.code.word): \(finding.message[.english])"] + finding.help.map { $0[.english] }).joined(separator: "\n")
    }
    let heard = try told(folder, "pack.lua").map { diagnostic in
      "\(diagnostic["code"]?.string ?? "") \(diagnostic["severity"]?.integer ?? 0) \(diagnostic["message"]?.string ?? "")"
    }
    #expect(heard.sorted() == expected.sorted() && !heard.isEmpty)
  }
}
