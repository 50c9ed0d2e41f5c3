extension LayoutPlan {
  /// A stretch of an item that stands on one line.
  private struct Line {
    /// The first word, which stands at `column`.
    var first: Int
    var column: Int
    /// How far in the line starts: what is opened on it closes there.
    var indent: Int
    /// What stands whole on it and may be opened.
    var closed: [LayoutGroup] = []
  }

  /// Lays out an item whose first word starts a line: opens what was written open, then what is too long.
  mutating func lay(_ item: LayoutItem, indent: Int) {
    let groups = item.groups.flatMap { candidates($0) }
    let opensBlocks = opensBlocks(groups, of: item, indent: indent)
    let continuation = indent + RuleFileLayout.indent
    var line = Line(first: item.words.lowerBound, column: indent + (item.equal.map { padding[$0] } ?? 0), indent: indent)
    var next = 0
    var word = item.words.lowerBound
    var isPlaced = true
    while word < item.words.upperBound {
      setMargin(continuation, of: word)
      if measure.breaks[word], !isPlaced {
        settle(line, end: word)
        start(word, indent: continuation, commentIndent: continuation, isFirst: true)
        line = Line(first: word, column: continuation, indent: continuation)
      }
      isPlaced = false
      if next < groups.count, groups[next].opener == word {
        let group = groups[next]
        next += 1
        if group.kind == .block ? opensBlocks : measure.isOpen(group) {
          settle(line, end: word + 1)
          let base = group.kind == .block ? indent : line.indent
          open(group, indent: base)
          line = Line(first: group.closer, column: base, indent: base)
          word = group.closer
          isPlaced = true
          continue
        }
        if group.kind != .block { line.closed.append(group) }
      }
      if words[word].isMultiline {
        settle(line, end: word + 1)
        line = Line(first: word + 1, column: words[word].lastWidth, indent: line.indent)
      }
      word += 1
    }
    settle(line, end: word, extra: trailingSeparators[word - 1] == nil ? 0 : 1)
  }

  /// What may be opened in an item: the outermost groups, those inside the arguments of a call that stay closed included.
  private func candidates(_ group: LayoutGroup) -> [LayoutGroup] {
    guard group.kind == .arguments, !measure.isOpen(group) else { return [group] }
    return group.items.flatMap { $0.groups.flatMap { candidates($0) } }
  }

  private func opensBlocks(_ groups: [LayoutGroup], of item: LayoutItem, indent: Int) -> Bool {
    let blocks = groups.filter { $0.kind == .block }
    guard !blocks.isEmpty else { return false }
    return blocks.contains { measure.isOpen($0) } || indent + measure.width(of: item.words) > RuleFileLayout.width
  }

  /// Opens groups of a line, from the last, until it fits. What follows an opened group stands on the line that closes it.
  private mutating func settle(_ line: Line, end: Int, extra: Int = 0) {
    var closed = line.closed
    var end = end
    var extra = extra
    while line.first < end, line.column + measure.width(of: line.first..<end) + extra > RuleFileLayout.width,
      let group = closed.popLast()
    {
      guard !group.items.isEmpty else { continue }
      open(group, indent: line.indent)
      end = group.opener + 1
      extra = 0
    }
  }
}
