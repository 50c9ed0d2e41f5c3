import Foundation

/// A page of Docs whose files are to be written and whose commands are to be given, one after the other.
///
/// - ```` ```lua name ```` (or `csv`): a file, whole; with `+` after the name, blocks to add at its end; with `=`, a block as
///   it should be, in the place of the one that begins with the same line.
/// - ```` ```console ````: a command after `$ ` and what it prints.
struct TutorialPage {
  enum Step {
    case whole(file: String, text: String)
    case added(file: String, text: String)
    case corrected(file: String, text: String)
    /// `lines`: where in the page the answer stands.
    case command(String, answer: String, lines: Range<Int>)
  }

  let lines: [String]
  let steps: [Step]

  init(_ text: String) {
    lines = text.components(separatedBy: "\n")
    var steps: [Step] = []
    var start: Int?
    for (index, line) in lines.enumerated() where line.hasPrefix("```") {
      if let opening = start {
        steps += TutorialPage.step(lines[opening], Array(lines[(opening + 1)..<index]), at: opening + 1).map { [$0] } ?? []
        start = nil
      } else {
        start = index
      }
    }
    self.steps = steps
  }

  private static func step(_ fence: String, _ body: [String], at first: Int) -> Step? {
    let words = fence.dropFirst(3).split(separator: " ").map(String.init)
    let text = body.map { $0 + "\n" }.joined()
    if words == ["console"], let command = body.first, command.hasPrefix("$ ") {
      return .command(
        String(command.dropFirst(2)), answer: body.dropFirst().joined(separator: "\n"), lines: (first + 1)..<(first + body.count))
    }
    switch words.count {
    case 2: return .whole(file: words[1], text: text)
    case 3 where words[2] == "+": return .added(file: words[1], text: text)
    case 3 where words[2] == "=": return .corrected(file: words[1], text: text)
    default: return nil
    }
  }

  /// The page with other answers, in the order of its commands.
  func answering(_ answers: [String]) -> String {
    var page = lines
    let commands: [Range<Int>] = steps.compactMap { if case .command(_, _, let lines) = $0 { lines } else { nil } }
    for (range, answer) in zip(commands, answers).reversed() {
      page.replaceSubrange(range, with: answer.components(separatedBy: "\n"))
    }
    return page.joined(separator: "\n")
  }
}
