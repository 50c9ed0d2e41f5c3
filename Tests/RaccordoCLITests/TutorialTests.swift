import Foundation
import Testing

/// The tutorials are followed by hand: each file is written, each command is given, in a folder that was empty.
@Suite struct TutorialTests {
  @Test(arguments: [("Docs/scrivere-le-regole.md", "it_IT.UTF-8"), ("Docs/writing-rules.md", "en_GB.UTF-8")])
  func whatATutorialShowsIsWhatItsReaderSees(path: String, locale: String) throws {
    let file = Products.root.appending(path: path)
    let page = TutorialPage(String(decoding: try Data(contentsOf: file), as: UTF8.self))
    let answers = try Products.withScratch { folder in try follow(page, in: folder, locale: locale) }
    #expect(answers.count > 5, "a tutorial has commands")
    let text = page.answering(answers)
    if ProcessInfo.processInfo.environment[Golden.variable] != nil {
      try Data(text.utf8).write(to: file)
      Issue.record("\(path): recorded; read the difference, then run the tests without \(Golden.variable)")
    } else {
      #expect(text == page.lines.joined(separator: "\n"), "\(path): `\(Golden.variable)=1 swift test` writes the answers anew")
    }
  }

  /// - Returns: what each command printed.
  private func follow(_ page: TutorialPage, in folder: URL, locale: String) throws -> [String] {
    var answers: [String] = []
    for step in page.steps {
      switch step {
      case .whole(let file, let text): try Data(text.utf8).write(to: folder.appending(path: file))
      case .added(let file, let text): try change(file, in: folder) { $0 + "\n" + text }
      case .corrected(let file, let text): try change(file, in: folder) { try correct($0, with: text) }
      case .command(let line, _, _):
        let words = line.split(separator: " ").map(String.init)
        try #require(words.first == "raccordo", "a tutorial gives no other commands")
        let run = try Run(Array(words.dropFirst()), in: folder, locale: locale)
        #expect(run.status < 2, "`\(line)` could not run: \(run.errorText)")
        answers.append((run.outputText + run.errorText).trimmingCharacters(in: .newlines))
      }
    }
    return answers
  }

  private func change(_ file: String, in folder: URL, _ change: (String) throws -> String) throws {
    let url = folder.appending(path: file)
    try Data(change(String(decoding: try Data(contentsOf: url), as: UTF8.self)).utf8).write(to: url)
  }

  /// The file with the block that begins with the same line as `block` replaced by it.
  private func correct(_ text: String, with block: String) throws -> String {
    var blocks = text.components(separatedBy: "\n\n")
    let first = block.prefix { $0 != "\n" }
    let place = try #require(blocks.firstIndex { $0.hasPrefix(first) }, "there is no \(first) to correct")
    blocks[place] = block.trimmingCharacters(in: .newlines)
    return blocks.joined(separator: "\n\n")
  }
}
