/// Where each word of a file goes: decided from the outside in.
struct LayoutPlan {
  /// A word that starts a line.
  struct LineStart {
    let indent: Int
    /// How far in the comments above the word stand.
    let commentIndent: Int
    /// Whether nothing but comments stands between this word and what opens its group: no empty line comes first.
    let isFirst: Bool
    /// Whether the word closes its group: no empty line right above it, and a comment on its line belongs above.
    let isCloser: Bool
    /// Whether an empty line comes first though none was written.
    var needsBlankLine = false
  }

  let measure: LayoutMeasure
  /// For each word, how it starts its line, or nil when it goes on with the line of the word before.
  private(set) var lineStarts: [LineStart?]
  /// How far in a word stands if a comment pushes it to a line of its own.
  private(set) var margins: [Int]
  /// Blanks before a `=`, to align it.
  private(set) var padding: [Int]
  /// The separator to write after the last entry of an open table.
  private(set) var trailingSeparators: [UInt8?]

  var words: LayoutWords { measure.words }

  init(_ measure: LayoutMeasure) {
    self.measure = measure
    lineStarts = Array(repeating: nil, count: measure.words.count)
    margins = Array(repeating: 0, count: measure.words.count)
    padding = Array(repeating: 0, count: measure.words.count)
    trailingSeparators = Array(repeating: nil, count: measure.words.count)
  }

  /// Lays out a whole file: there is an empty line before and after a block over several lines.
  mutating func lay(root items: [LayoutItem]) {
    lay(statements: items, indent: 0)
    for (above, below) in zip(items, items.dropFirst()) where isLongBlock(above) || isLongBlock(below) {
      let first = below.words.lowerBound
      if !words[first].gap.hasBlankLine { lineStarts[first]?.needsBlankLine = true }
    }
    start(words.count - 1, indent: 0, commentIndent: 0, isFirst: items.isEmpty, isCloser: true)
  }

  private func isLongBlock(_ item: LayoutItem) -> Bool {
    item.isBlock && item.words.contains { words[$0].isMultiline || ($0 > item.words.lowerBound && lineStarts[$0] != nil) }
  }

  mutating func start(_ word: Int, indent: Int, commentIndent: Int, isFirst: Bool = false, isCloser: Bool = false) {
    lineStarts[word] = LineStart(indent: indent, commentIndent: commentIndent, isFirst: isFirst, isCloser: isCloser)
  }

  mutating func setMargin(_ indent: Int, of word: Int) { margins[word] = indent }

  /// Opens a group over several lines: its words inside are laid out, its closer starts a line.
  mutating func open(_ group: LayoutGroup, indent: Int) {
    let inner = indent + RuleFileLayout.indent
    switch group.kind {
    case .table: lay(table: group, indent: inner)
    case .arguments: lay(rows: rows(of: group, indent: inner), indent: inner)
    case .function, .block: lay(statements: group.items, indent: inner)
    }
    start(group.closer, indent: indent, commentIndent: inner, isFirst: group.items.isEmpty, isCloser: true)
  }

  private mutating func lay(statements: [LayoutItem], indent: Int) {
    for (index, item) in statements.enumerated() {
      start(item.words.lowerBound, indent: indent, commentIndent: indent, isFirst: index == 0)
      lay(item, indent: indent)
    }
  }

  private mutating func lay(table: LayoutGroup, indent: Int) {
    let rows = rows(of: table, indent: indent)
    align(rows)
    if let first = table.items.first, let last = table.items.last {
      let word = last.words.upperBound - 1
      trailingSeparators[word] =
        words[word].trailingSeparator ?? words[first.words.upperBound - 1].separator ?? UInt8(ascii: ",")
    }
    lay(rows: rows, indent: indent)
  }

  private mutating func lay(rows: [ArraySlice<LayoutItem>], indent: Int) {
    for (index, row) in rows.enumerated() {
      guard let first = row.first else { continue }
      start(first.words.lowerBound, indent: indent, commentIndent: indent, isFirst: index == 0)
      if row.count == 1 { lay(first, indent: indent) }
    }
  }

  /// Gives the `=` of rows that follow each other without an empty line the same column. A row with several entries
  /// or without a key ends the run.
  private mutating func align(_ rows: [ArraySlice<LayoutItem>]) {
    var run: [(equal: Int, width: Int)] = []
    for row in rows {
      let start = row.startIndex < row.endIndex ? row[row.startIndex].words.lowerBound : 0
      if words[start].gap.hasBlankLine { finish(&run) }
      if row.count == 1, let equal = row.first?.equal, !measure.isBroken(start..<equal + 1) {
        run.append((equal, measure.width(of: start..<equal)))
      } else {
        finish(&run)
      }
    }
    finish(&run)
  }

  private mutating func finish(_ run: inout [(equal: Int, width: Int)]) {
    let widest = run.map(\.width).max() ?? 0
    for row in run { padding[row.equal] = widest - row.width }
    run.removeAll()
  }
}
