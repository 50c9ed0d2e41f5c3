import Foundation
import Raccordo
import RaccordoReports
import Testing

@Suite struct FindingPageTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized
  private static let folder = root.appending(path: "Docs/findings")

  private static func written(_ code: FindingCode) throws -> String {
    try String(contentsOf: folder.appending(path: "\(code.rawValue).md"), encoding: .utf8)
  }

  @Test(arguments: FindingCode.allCases) func `a wrong sample gives exactly its code, a right one nothing`(code: FindingCode) throws {
    let page = try FindingPageTests.written(code)
    let wrong = FindingSample.all(of: "wrong", in: page)
    let right = FindingSample.all(of: "right", in: page)
    #expect(!wrong.isEmpty && wrong.count == right.count)
    for sample in wrong {
      let findings = PackCheck(sample.sources, on: FindingSample.day).outcome.findings
      #expect(findings.map(\.code) == [code], "\(findings)")
      for text in findings.flatMap({ [$0.message[.english], $0.message[.italian]] }) {
        #expect(page.contains(text), "the page of \(code.rawValue) does not show “\(text)”")
      }
    }
    for sample in right {
      #expect(PackCheck(sample.sources, on: FindingSample.day).outcome.findings == [])
    }
  }

  @Test func `the list of pages names each, with its word and title`() throws {
    let list = try String(contentsOf: FindingPageTests.folder.appending(path: "README.md"), encoding: .utf8)
    for code in FindingCode.allCases {
      #expect(list.contains("| [\(code.rawValue)](\(code.rawValue).md) | `\(code.word)` | \(FindingPage(code).title) |"))
    }
  }

  /// The pages in the program are those of `Docs/findings`. With `RECORD_GOLDEN` in the environment the source file
  /// is written anew, and the run fails: somebody has to look at what changed.
  @Test func `the pages in the program are those of the documentation`() throws {
    let file = FindingPageTests.root.appending(path: "Sources/RaccordoReports/Findings/FindingPage+Texts.swift")
    let pages = try FindingCode.allCases.map { ($0.rawValue, try FindingPageTests.written($0)) }
    let entries = pages.map { code, text in
      let lines = text.trimmingCharacters(in: .newlines).components(separatedBy: "\n")
      return "    \"\(code)\": ##\"\"\"\n" + lines.map { $0.isEmpty ? "\n" : "      \($0)\n" }.joined() + "      \"\"\"##,\n"
    }
    let source = """
      extension FindingPage {
        /// The pages of `Docs/findings`, by code. Not written by hand: `FindingPageTests` holds it against them, and writes it
        /// anew with `RECORD_GOLDEN` in the environment.
        static let texts: [String: String] = [
      \(entries.joined())  ]
      }

      """
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
      try Data(source.utf8).write(to: file)
      Issue.record("\(file.lastPathComponent) was written anew: look at it, then run without RECORD_GOLDEN")
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == source)
    for (code, text) in pages { #expect(FindingPage(named: code)?.text == text) }
  }

  @Test func `a page is found by its code or its word, and nothing else`() {
    #expect(FindingPage(named: "E003")?.code == .unknownField)
    #expect(FindingPage(named: "unknown-field")?.code == .unknownField)
    #expect(FindingPage(named: "E999") == nil && FindingPage(named: "") == nil)
  }

  @Test func `codes and words are each given once`() {
    #expect(Set(FindingCode.allCases.map(\.rawValue)).count == FindingCode.allCases.count)
    #expect(Set(FindingCode.allCases.map(\.word)).count == FindingCode.allCases.count)
    #expect(FindingCode.allCases.map(\.rawValue) == FindingCode.allCases.map(\.rawValue).sorted())
  }
}
