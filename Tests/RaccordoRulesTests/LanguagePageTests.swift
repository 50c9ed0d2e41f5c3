import Foundation
import RaccordoModel
import Testing

@testable import RaccordoRules

/// `Docs/language.md` says what is true: its examples load, its cases pass, its mistakes are found, and it names
/// everything that the language has.
@Suite struct LanguagePageTests {
  let page: LanguagePage

  init() throws {
    page = try LanguagePage()
  }

  @Test func `every example loads without a finding`() throws {
    try #require(page.examples.count > 10)
    for example in page.examples {
      let findings = PackLoader().load(page.pack(with: example)).findings
      #expect(findings.isEmpty, "\(example): \(findings.map { "\($0.place) \($0.code.rawValue) \($0.message[.english])" })")
    }
  }

  @Test func `every case of an example comes out as written`() throws {
    var cases = 0
    for example in page.examples {
      for outcome in try CaseRunner(RulePack(page.pack(with: example))).run() {
        #expect(outcome.hasPassed, "\(example), \(outcome.one.name): \(outcome.differences)")
        cases += 1
      }
    }
    #expect(cases >= 5)
  }

  @Test func `every wrong example gives the finding that stands above it`() throws {
    try #require(page.mistakes.count > 15)
    for mistake in page.mistakes {
      let code = try #require(FindingCode(rawValue: String(mistake.lineBefore.prefix(4))), "\(mistake)")
      #expect(mistake.lineBefore.dropFirst(5).hasPrefix(code.word + "."), "\(mistake)")
      #expect(Set(PackLoader().load(page.pack(with: mistake)).findings.map(\.code)) == [code], "\(mistake)")
    }
  }

  @Test func `the page names every word, setting of a service, kind and finding`() {
    for code in FindingCode.allCases { #expect(page.text.contains("| \(code.rawValue) | \(code.word) |")) }
    let names =
      Prelude.words + ServiceAttribute.allCases.map(\.rawValue) + FieldKind.allCases.map(\.rawValue)
      + Sensitivity.allCases.map(\.rawValue) + PackPageReader.allowed + ProgramReader.allowed + FieldReader.allowed
    for name in names where name != "languages" {
      let isNamed = ["`\(name)`", "`\(name) ", "`\"\(name)\"`", "`\(name).", "`\(name)("].contains(where: page.text.contains)
      #expect(isNamed, "\(name)")
    }
  }
}

/// The blocks of code of `Docs/language.md`, or of another page that keeps its rules.
///
/// A fence says what a block is: `lua`, `lua wrong`, or the file of the shared pack that it stands for
/// (`lua fields.lua`, `csv parameters.csv`).
struct LanguagePage {
  struct Block: CustomStringConvertible {
    var fence: String
    /// The line of the page on which it begins.
    var line: Int
    var lineBefore: String
    var text: String

    var page: String

    var description: String { "Docs/\(page):\(line)" }

    /// A block is `rules.lua`; `-- file: NAME` begins another file of the pack.
    var files: [(String, String)] {
      var files = [("rules.lua", "")]
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        if line.hasPrefix("-- file: ") {
          let name = String(line.dropFirst("-- file: ".count))
          files.removeAll { $0.1.isEmpty || $0.0 == name }
          files.append((name, ""))
        } else {
          files[files.count - 1].1 += line + "\n"
        }
      }
      return files
    }
  }

  let text: String
  private let blocks: [Block]

  init(_ page: String = "language.md") throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    text = try String(contentsOf: root.appending(path: "Docs/\(page)"), encoding: .utf8)
    var blocks: [Block] = []
    var open: Block?
    var before = ""
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).enumerated() {
      if line.hasPrefix("```"), let block = open {
        blocks.append(block)
        open = nil
      } else if line.hasPrefix("```") {
        open = Block(fence: String(line.dropFirst(3)), line: index + 1, lineBefore: before, text: "", page: page)
      } else {
        open?.text += line + "\n"
      }
      before = line
    }
    self.blocks = blocks
  }

  var examples: [Block] { blocks.filter { $0.fence == "lua" } }
  var mistakes: [Block] { blocks.filter { $0.fence == "lua wrong" } }

  /// The shared pack with the rules of one block, under a program when they bring none.
  func pack(with block: Block) -> PackSources {
    let shared = blocks.compactMap { block -> PackSources.File? in
      let words = block.fence.split(separator: " ")
      guard words.count == 2, words[1] != "wrong" else { return nil }
      return PackSources.File(path: String(words[1]), bytes: Array(block.text.utf8))
    }
    let head = block.text.contains("program \"") ? "" : "program \"page\" { title = \"Page\" } "
    return PackSources(shared + block.files.map { PackSources.File(path: $0, bytes: Array((($0 == "rules.lua" ? head : "") + $1).utf8)) })
  }
}
