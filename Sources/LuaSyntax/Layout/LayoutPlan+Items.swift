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
    var groups = item.groups.flatMap { candidates($0) }[...]
    let opensBlocks = opensBlocks(groups, of: item, indent: indent)
    let continuation = indent + RuleFileLayout.indent
    var line = Line(first: item.words.lowerBound, column: indent + (item.equal.map { padding[$0] } ?? 0), indent: indent)
    var word = item.words.lowerBound
    while word < item.words.upperBound {
      setMargin(continuation, of: word)
      if measure.breaks[word], lineStarts[word] == nil {
        settle(line, end: word)
        start(word, indent: continuation, commentIndent: continuation, isFirst: true)
        line = Line(first: word, column: continuation, indent: continuation)
      }
      if let group = groups.first, group.opener == word {
        groups.removeFirst()
        if group.kind == .block ? opensBlocks : measure.isOpen(group) {
          settle(line, end: word + 1)
          let base = group.kind == .block ? indent : line.indent
          open(group, indent: base)
          line = Line(first: group.closer, column: base, indent: base)
          word = group.closer
          continue
        }
        if mayOpen(group, in: item) { line.closed.append(group) }
      }
      if words[word].isMultiline {
        settle(line, end: word + 1)
        line = Line(first: word + 1, column: words[word].lastWidth, indent: line.indent)
      }
      word += 1
    }
    settle(line, end: word, extra: trailingSeparators[word - 1] == nil ? 0 : 1)
  }

  /// Whether a group may be opened because its line is too long. Blocks are opened together, with their statement; a key
  /// never is, because the `=` of the rows around it are aligned by then.
  private func mayOpen(_ group: LayoutGroup, in item: LayoutItem) -> Bool {
    group.kind != .block && !group.items.isEmpty && item.equal.map { group.opener < $0 } != true
  }

  /// What may be opened in an item: the outermost groups, those inside the arguments of a call that stay closed included.
  private func candidates(_ group: LayoutGroup) -> [LayoutGroup] {
    guard group.kind == .arguments, !measure.isOpen(group) else { return [group] }
    return group.items.flatMap { $0.groups.flatMap { candidates($0) } }
  }

  /// Whether a statement that holds others takes several lines.
  private func opensBlocks(_ groups: ArraySlice<LayoutGroup>, of item: LayoutItem, indent: Int) -> Bool {
    guard groups.contains(where: { $0.kind == .block }) else { return false }
    return measure.isBroken(item.words) || indent + measure.width(of: item.words) > RuleFileLayout.width
  }

  /// Opens groups of a line, from the last, until it fits. What follows an opened group stands on the line that closes it.
  private mutating func settle(_ line: Line, end: Int, extra: Int = 0) {
    var closed = line.closed
    var end = end
    var extra = extra
    while line.first < end, line.column + measure.width(of: line.first..<end) + extra > RuleFileLayout.width,
      let group = closed.popLast()
    {
      open(group, indent: line.indent)
      end = group.opener + 1
      extra = 0
    }
  }
}
