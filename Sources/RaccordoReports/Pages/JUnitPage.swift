import Raccordo

/// The cases of tested packs as JUnit XML, which continuous-integration servers read: a suite for each program, a test
/// for each case. That a pack has no cases, or covers too little, is a failed test of its own.
///
/// There are no times in it: the same packs give the same bytes.
public struct JUnitPage {
  public let packs: [TestedPack]
  public let language: Language

  public init(_ packs: [TestedPack], language: Language) {
    self.packs = packs
    self.language = language
  }

  public var lines: [String] {
    let suites = packs.flatMap(suites)
    return ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>", open("testsuites", [("name", "raccordo test")] + counts(suites.flatMap(\.tests)))]
      + suites.flatMap(lines) + ["</testsuites>"]
  }

  private struct Suite {
    var name: String
    var tests: [Test]
  }

  private struct Test {
    var name: String
    var file = ""
    var line = 1
    /// `nil` for a test that passed.
    var failure: (message: String, text: [String])?
    /// Whether it is a function that failed rather than an expectation.
    var isError = false
  }

  private func suites(_ tested: TestedPack) -> [Suite] {
    let page = CasesPage(tested.outcomes, of: tested.pack, language: language)
    let programs = tested.coverage.programs.map(\.program).filter { !$0.cases.isEmpty }.map { program in
      Suite(
        name: "\(tested.pack.id).\(program.id)",
        tests: tested.outcomes.filter { $0.program.id == program.id }.map { test($0, page) })
    }
    let problems = tested.problems(in: language).map { problem in
      Test(
        name: tested.outcomes.isEmpty ? language.of(it: "ci sono casi", en: "there are cases") : language.of(it: "copertura", en: "coverage"),
        failure: (problem, CoveragePage(tested.coverage, language: language).lines))
    }
    return programs + (problems.isEmpty ? [] : [Suite(name: tested.pack.id, tests: problems)])
  }

  private func test(_ outcome: CaseOutcome, _ page: CasesPage) -> Test {
    var test = Test(name: outcome.one.name, file: outcome.one.place.file, line: outcome.one.place.line)
    guard !outcome.hasPassed else { return test }
    let differences = page.differences(outcome, indent: "")
    test.isError = outcome.failure != nil
    let message = outcome.failure == nil ? page.summary(outcome) : page.failureText(outcome)
    test.failure = (message, differences + page.happened(outcome, indent: ""))
    return test
  }
}

extension JUnitPage {
  private func counts(_ tests: [Test]) -> [(String, String)] {
    [
      ("tests", String(tests.count)), ("failures", String(tests.count { $0.failure != nil && !$0.isError })),
      ("errors", String(tests.count(where: \.isError))),
    ]
  }

  private func lines(_ suite: Suite) -> [String] {
    ["  " + open("testsuite", [("name", suite.name)] + counts(suite.tests))]
      + suite.tests.flatMap { lines($0, of: suite) } + ["  </testsuite>"]
  }

  private func lines(_ test: Test, of suite: Suite) -> [String] {
    var attributes = [("classname", suite.name), ("name", test.name)]
    if !test.file.isEmpty { attributes += [("file", test.file), ("line", String(test.line))] }
    guard let failure = test.failure else { return ["    " + tag("testcase", attributes) + "/>"] }
    let word = test.isError ? "error" : "failure"
    return [
      "    " + open("testcase", attributes),
      "      " + open(word, [("message", failure.message)]) + XMLText.escaped(failure.text.joined(separator: "\n")) + "</\(word)>",
      "    </testcase>",
    ]
  }

  private func open(_ name: String, _ attributes: [(String, String)]) -> String { tag(name, attributes) + ">" }

  private func tag(_ name: String, _ attributes: [(String, String)]) -> String {
    "<" + name + attributes.map { " \($0)=\"\(XMLText.escaped($1))\"" }.joined()
  }
}

/// Text as XML 1.0 can hold it.
enum XMLText {
  /// Escaped for an element or an attribute in double quotes. Characters that XML 1.0 cannot hold at all become "�".
  static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
      case "\t", "\r": escaped.append(contentsOf: "&#\(scalar.value);".unicodeScalars)
      case "\n": escaped.append(scalar)
      default: escaped.append(isAllowed(scalar) ? scalar : "\u{FFFD}")
      }
    }
    return String(escaped)
  }

  /// The production Char of XML 1.0 (fifth edition, 2.2).
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
