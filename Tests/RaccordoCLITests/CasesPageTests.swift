import Foundation
import Testing

/// What `Docs/cases.md` shows of the command is what the command prints.
@Suite struct CasesPageTests {
  @Test func everyTranscriptOfThePageIsReal() throws {
    let text = try String(contentsOf: Products.root.appending(path: "Docs/cases.md"), encoding: .utf8)
    let blocks = text.components(separatedBy: "```console\n").dropFirst().compactMap { $0.components(separatedBy: "```\n").first }
    try #require(blocks.count == 4)
    for block in blocks {
      let line = try #require(block.split(separator: "\n").first)
      let words = line.split(separator: " ").dropFirst(2).map(String.init)
      #expect("\(line)\n" + (try Run(words).outputText) == block)
    }
  }
}
