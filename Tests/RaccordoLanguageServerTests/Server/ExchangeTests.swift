import Foundation
import Raccordo
import Testing

@testable import RaccordoLanguageServer

/// Whole conversations, word for word: see `Exchange` for how they are written.
@Suite struct ExchangeTests {
  static let names = ["lifecycle", "writing", "mending", "asking"]

  @Test(arguments: names, [("it", "[\"utf-32\", \"utf-8\", \"utf-16\"]", "utf8"), ("en-GB", "[\"utf-16\"]", "utf16")])
  func `a client hears what it heard before`(name: String, client: (locale: String, encodings: String, name: String)) throws {
    let script = try String(contentsOf: Golden.fixtures.appending(path: "Exchanges/\(name).client"), encoding: .utf8)
    var exchange = Exchange(pack: "table", locale: client.locale, encodings: client.encodings)
    try Golden.expect(try exchange.play(script), "Exchanges/\(name).\(client.locale.prefix(2))-\(client.name).txt")
  }
}
