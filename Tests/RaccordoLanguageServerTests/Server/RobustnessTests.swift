import Foundation
import Raccordo
import SeededRandom
import Testing

@testable import RaccordoLanguageServer

@Suite struct RobustnessTests {
  /// While somebody writes, the text stops anywhere.
  @Test(arguments: ["rules.lua", "fields.lua"]) func `a text that stops anywhere has answers`(file: String) throws {
    let text = try TablePack.text(of: file)
    for end in text.indices where text.distance(from: text.startIndex, to: end).isMultiple(of: 3) {
      let (page, caret) = try TablePack.page(String(text[..<end]) + "|", file: file)
      let position = page.document.text.position(at: caret, in: .utf16)
      _ = CompletionList(page, at: caret).json()
      _ = page.hover(at: position)
      _ = page.outline
      _ = page.formatting
    }
  }

  @Test func `every place of a good file has answers`() throws {
    let text = try TablePack.text(of: "rules.lua")
    let (page, _) = try TablePack.page(text + "|")
    for offset in 0...page.document.text.bytes.count {
      _ = CompletionList(page, at: offset).json()
      _ = page.hover(at: page.document.text.position(at: offset, in: .utf8))
    }
  }

  @Test func `any bytes have answers`() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var generator = SeededGenerator(seed: seed)
    let pieces = ["{", "}", "(", ")", "\"", "[[", "]]", "--", "=", ",", ".", "when", "criterion", "function", "end", "\n", "è", "any", "param", "x"]
    for _ in 0..<300 {
      let text = (0..<Int.random(in: 0...30, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined(separator: " ")
      let file = RuleFile(path: "x.lua", bytes: Array(text.utf8))
      for offset in 0...text.utf8.count {
        _ = Caret(at: offset, in: file)
        _ = file.symbol(at: offset)
      }
    }
  }

  @Test(arguments: [
    "", "{", "[]", "null", "7", "{\"jsonrpc\": \"2.0\"}", "{\"jsonrpc\": \"1.0\", \"id\": 1, \"method\": \"shutdown\"}",
    "{\"jsonrpc\": \"2.0\", \"id\": {}, \"method\": \"shutdown\"}", "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": 3}", "\u{0}",
  ])
  func `what is no message is refused with an error`(body: String) throws {
    var server = LanguageServer(language: .english, day: Exchange.day)
    let answers = server.receive(.body(Array(body.utf8)))
    #expect(answers.count == 1)
    guard case .failure? = answers.first else { return #expect(Bool(false), "\(answers)") }
  }

  @Test func `bytes that are no UTF-8 are refused`() {
    var server = LanguageServer(language: .english, day: Exchange.day)
    #expect(server.receive(.body([0x22, 0xE8, 0x22])) == [.failure(id: .null, ResponseError(.parseError, "the message is not UTF-8"))])
  }
}
