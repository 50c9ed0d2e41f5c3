/// How wide stretches of words are on one line, and whether their author broke lines in them.
struct LayoutMeasure {
  let words: LayoutWords
  /// For each word, whether a line break before it is kept.
  let breaks: [Bool]
  private let columns: [Int]
  private let breakCounts: [Int]

  /// - Complexity: O(words).
  init(_ words: LayoutWords, joined: [Bool]) {
    self.words = words
    breaks = (0..<words.count).map { index in
      let gap = words[index].gap
      return gap.hasNewline && !(joined[index] && gap.comments.isEmpty)
    }
    var columns = [0]
    var breakCounts = [0]
    for index in 0..<words.count {
      columns.append(columns[index] + Self.lead(of: words[index]) + Self.width(of: words[index]))
      breakCounts.append(breakCounts[index] + (breaks[index] ? 1 : 0) + (words[index].isMultiline ? 1 : 0))
    }
    self.columns = columns
    self.breakCounts = breakCounts
  }

  /// Characters from the first word to the end of the last, separators included, on one line.
  func width(of range: Range<Int>) -> Int {
    guard !range.isEmpty else { return 0 }
    return columns[range.upperBound] - columns[range.lowerBound] - Self.lead(of: words[range.lowerBound])
  }

  /// Whether these words cannot all stand on one line; a break before the first does not count.
  func isBroken(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return false }
    let before = breaks[range.lowerBound] ? 1 : 0
    return breakCounts[range.upperBound] - breakCounts[range.lowerBound] - before > 0
  }

  /// Whether a group was written over several lines.
  func isOpen(_ group: LayoutGroup) -> Bool {
    switch group.kind {
    case .arguments: breaks[group.closer] || group.items.contains { breaks[$0.words.lowerBound] }
    case .table, .function, .block: breaks[group.opener + 1] || isBroken(group.opener + 1..<group.closer + 1)
    }
  }

  private static func lead(of word: LayoutWord) -> Int {
    if word.gap.comments.isEmpty { return word.isSpaced ? 1 : 0 }
    return word.gap.comments.reduce(1) { $0 + 1 + $1.width }
  }

  private static func width(of word: LayoutWord) -> Int {
    word.firstWidth + (word.separator == nil ? 0 : 1)
  }
}
