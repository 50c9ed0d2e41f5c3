import Raccordo
import Testing

@testable import RaccordoLanguageServer

@Suite struct FormattingTests {
  /// The text after the edits that a client is given.
  private func formatted(_ text: String, _ encoding: PositionEncoding) throws -> String {
    var page = try TablePack.page(text + "|").page
    page = RulePage(
      document: page.document, file: page.file, knowledge: page.knowledge, snapshot: page.snapshot,
      session: session(page.session, encoding))
    var document = page.document.text
    for edit in page.formatting.list ?? [] {
      let start = document.offset(of: try TextPosition(edit[["range", "start"]]), in: encoding)
      let end = document.offset(of: try TextPosition(edit[["range", "end"]]), in: encoding)
      document.replace(start..<end, with: try #require(edit["newText"]?.string))
    }
    return document.text(0..<document.bytes.count)
  }

  private func session(_ session: ClientSession, _ encoding: PositionEncoding) -> ClientSession {
    var session = session
    session.encoding = encoding
    return session
  }

  @Test(arguments: [PositionEncoding.utf8, .utf16], ["\n", "\r\n"])
  func `the edits leave what fmt would write`(encoding: PositionEncoding, lineBreak: String) throws {
    let rules = try TablePack.text(of: "rules.lua").replacing("\n", with: lineBreak)
    for text in [rules, "-- è 🏠\n" + rules, rules + "\n\n", rules.replacing("when   =", with: "when="), "local x=1", ""] {
      let expected = RuleFileFormatting(PackSources.File(path: "rules.lua", bytes: Array(text.utf8))).formatted
      #expect(try formatted(text, encoding) == String(decoding: expected, as: UTF8.self))
    }
  }

  @Test func `a text that Lua cannot read is left as it is`() throws {
    #expect(try formatted("criterion \"x\" {", .utf8) == "criterion \"x\" {")
  }
}
