import Foundation
import Testing

/// The language server as an editor starts it: a process, two pipes, time.
@Suite struct LspTests {
  private static let pack = "\(Products.fixtures)/Packs/broken"

  private static func framed(_ bodies: [String]) -> Data {
    Data(bodies.map { "Content-Length: \($0.utf8.count)\r\n\r\n\($0)" }.joined().utf8)
  }

  private static let begin = [
    #"{"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"capabilities": {}}}"#,
    #"{"jsonrpc": "2.0", "method": "initialized", "params": {}}"#,
  ]
  private static let shutdown = #"{"jsonrpc": "2.0", "id": 2, "method": "shutdown"}"#
  private static let exit = #"{"jsonrpc": "2.0", "method": "exit"}"#

  @Test func `a server that was shut down ends with 0, any other with 1`() throws {
    let clean = try Run(["lsp"], input: LspTests.framed(LspTests.begin + [LspTests.shutdown, LspTests.exit]))
    #expect(clean.status == 0)
    #expect(clean.outputText.hasSuffix("Content-Length: 38\r\n\r\n{\"jsonrpc\":\"2.0\",\"id\":2,\"result\":null}"))
    #expect(clean.errors.isEmpty)
    #expect(try Run(["lsp", "--stdio"], input: LspTests.framed(LspTests.begin + [LspTests.exit])).status == 1)
    #expect(try Run(["lsp"], input: LspTests.framed(LspTests.begin)).status == 1)
    #expect(try Run(["lsp"], input: Data("nonsense\r\n\r\n".utf8)).outputText.contains("-32700"))
  }

  @Test(arguments: ["it_IT.UTF-8", "en_GB.UTF-8"])
  func `diagnostics come by themselves a moment after a file is opened`(locale: String) throws {
    let root = Products.root.appending(path: LspTests.pack)
    let text = try String(contentsOf: root.appending(path: "rules.lua"), encoding: .utf8)
    let document: [String: Any] = ["uri": root.appending(path: "rules.lua").absoluteString, "version": 1, "text": text]
    let open = try JSONSerialization.data(
      withJSONObject: ["jsonrpc": "2.0", "method": "textDocument/didOpen", "params": ["textDocument": document]])
    let process = Process()
    process.executableURL = Products.folder.appending(path: "raccordo")
    process.arguments = ["lsp", "--on", "2025-03-12"]
    process.environment = ["LANG": locale]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    input.fileHandleForWriting.write(LspTests.framed(LspTests.begin + [String(decoding: open, as: UTF8.self)]))
    var heard = Data()
    while !String(decoding: heard, as: UTF8.self).contains("publishDiagnostics") {
      let piece = output.fileHandleForReading.availableData
      if piece.isEmpty { break }
      heard += piece
    }
    input.fileHandleForWriting.write(LspTests.framed([LspTests.shutdown, LspTests.exit]))
    // Whatever is still on its way must not fill the pipe.
    heard += try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let told = String(decoding: heard, as: UTF8.self)
    for line in try Run(["check", LspTests.pack, "--on", "2025-03-12", "--format", "json"], locale: locale).outputText.split(separator: "\n") {
      let finding = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      let code = try #require(finding?["code"] as? String)
      #expect(told.contains("\"code\":\"\(code)\""), "\(code)")
    }
  }

  @Test func `Lua takes the definitions of the example pack`() throws {
    let run = try Run(shell: "$raccordo stubs Rules/alessandria-abitare | lua5.4 -")
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errorText)")
  }
}
