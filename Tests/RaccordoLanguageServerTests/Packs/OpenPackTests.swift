import Raccordo
import Testing

@testable import RaccordoLanguageServer

/// Packs that exist in the editor only: nothing of them is on the disk.
@Suite struct OpenPackTests {
  private struct Client {
    var server = LanguageServer(language: .english, day: Exchange.day)

    init() {
      _ = send("initialize", ["capabilities": [:]], id: 1)
    }

    @discardableResult
    mutating func send(_ method: String, _ params: JSONValue, id: JSONValue? = nil) -> [ServerMessage] {
      let message = JSONValue.object(["jsonrpc": "2.0", "id": id, "method": .string(method), "params": params])
      return server.receive(.body(Array(message.text.utf8)))
    }

    mutating func open(_ path: String, _ text: String) {
      send("textDocument/didOpen", ["textDocument": ["uri": .string("file://" + path), "version": 1, "text": .string(text)]])
    }

    mutating func close(_ path: String) -> [String] {
      OpenPackTests.told(send("textDocument/didClose", ["textDocument": ["uri": .string("file://" + path)]]))
    }

    /// What a check of the packs that changed tells: "path code code".
    mutating func check() -> [String] {
      OpenPackTests.told(server.dueChecks().flatMap { server.take($0.check(on: Exchange.day)) })
    }
  }

  private static func told(_ messages: [ServerMessage]) -> [String] {
    messages.compactMap { message in
      guard case .notification(_, let params) = message else { return nil }
      let codes = (params["diagnostics"]?.list ?? []).compactMap { $0["code"]?.string }
      return ([params["uri"]?.string?.replacing("file://", with: "") ?? ""] + codes).joined(separator: " ")
    }
  }

  private static let page = #"pack "p" { version = "1", languages = { "en" } }"#
  private static let fields = #"field "minors" { kind = "number" }"#
  private static let rules = """
    program "a" { title = "A" }
    criterion "c" { when = { minors = at_least(1) }, points = 1, reason = "c" }
    case "x" { given = { minors = 1 }, expect = { points = 1 } }
    """

  private func client(_ folder: String, rules: String) -> Client {
    var client = Client()
    client.open(folder + "/pack.lua", OpenPackTests.page)
    client.open(folder + "/fields.lua", OpenPackTests.fields)
    client.open(folder + "/rules.lua", rules)
    return client
  }

  @Test func `a pack that was never saved is checked`() {
    var client = client("/nowhere/a", rules: OpenPackTests.rules)
    #expect(client.check() == [])
    client.open("/nowhere/a/rules.lua", OpenPackTests.rules.replacing("at_least", with: "at_lest"))
    #expect(client.check() == ["/nowhere/a/rules.lua E002"])
    #expect(client.check() == [])
    client.open("/nowhere/a/rules.lua", OpenPackTests.rules)
    #expect(client.check() == ["/nowhere/a/rules.lua"])
  }

  @Test func `packs are told apart, and a file belongs to the nearest one`() {
    var client = client("/nowhere/a", rules: OpenPackTests.rules)
    client.open("/nowhere/a/b/pack.lua", OpenPackTests.page)
    client.open("/nowhere/a/b/rules.lua", OpenPackTests.rules)
    // The inner pack has no fields.lua: that is told where it can be seen.
    let told = client.check()
    #expect(told == ["/nowhere/a/b/pack.lua E018"])
    #expect(client.server.packs.keys.sorted() == ["/nowhere/a", "/nowhere/a/b"])
  }

  @Test func `a pack of which nothing is open is let go, and so is what it showed`() {
    var client = client("/nowhere/a", rules: "x = ")
    #expect(client.check() == ["/nowhere/a/rules.lua E001"])
    #expect(client.close("/nowhere/a/fields.lua") == [])
    #expect(client.close("/nowhere/a/rules.lua") == [])
    #expect(client.close("/nowhere/a/pack.lua") == ["/nowhere/a/rules.lua"])
    #expect(client.server.packs.isEmpty && client.check() == [])
  }

  @Test func `what changed while a pack is being checked is checked afterwards`() throws {
    var client = client("/nowhere/a", rules: OpenPackTests.rules)
    let first = try #require(client.server.dueChecks().first)
    client.open("/nowhere/a/rules.lua", "x = ")
    #expect(client.server.dueChecks().isEmpty)
    #expect(OpenPackTests.told(client.server.take(first.check(on: Exchange.day))) == [])
    #expect(client.check() == ["/nowhere/a/rules.lua E001"])
  }

  @Test func `what a broken file declared still counts`() throws {
    var client = client("/nowhere/a", rules: OpenPackTests.rules)
    _ = client.check()
    client.open("/nowhere/a/fields.lua", OpenPackTests.fields + "\nfield \"new\" {")
    _ = client.check()
    let knowledge = try #require(client.server.packs["/nowhere/a"]?.knowledge)
    #expect(knowledge.schema(of: "minors", in: "a") != nil)
    #expect(knowledge.pack.program("a") != nil)
  }

  @Test func `files whose names begin with a dot are no part of a pack`() {
    var client = client("/nowhere/a", rules: OpenPackTests.rules)
    client.open("/nowhere/a/.luals/raccordo.lua", "x = ")
    client.open("/nowhere/a/notes.txt", "x = ")
    #expect(client.check() == [])
  }
}
