extension LayoutPlan {
  /// Entries wider than this, half a line, stand one a line when their table is opened or their row is too long.
  private static let shortEntry = RuleFileLayout.width / 2
  /// So do the entries of a table that has no more than these: a text in two or three languages, a pair of tests.
  private static let fewEntries = 3

  /// The entries of an open group, row by row.
  ///
  /// Rows are those of the author; an entry over several lines has its own. A row that is too long is broken up: rows
  /// are filled again where all the entries are short and plain, else each entry has its own.
  func rows(of group: LayoutGroup, indent: Int) -> [ArraySlice<LayoutItem>] {
    let isOpen = measure.isOpen(group)
    let written = isOpen ? writtenRows(of: group.items) : [group.items[...]]
    return written.flatMap { row in
      if isOpen, row.count == 1 || fits(row, indent: indent) { return [row] }
      return fillsRows(row, of: group) ? fill(row, indent: indent) : row.indices.map { row[$0...$0] }
    }
  }

  private func writtenRows(of items: [LayoutItem]) -> [ArraySlice<LayoutItem>] {
    var rows: [ArraySlice<LayoutItem>] = []
    var start = 0
    for index in items.indices.dropFirst() {
      let breaks = measure.breaks[items[index].words.lowerBound]
      if breaks || measure.isBroken(items[index].words) || measure.isBroken(items[index - 1].words) {
        rows.append(items[start..<index])
        start = index
      }
    }
    if start < items.count { rows.append(items[start...]) }
    return rows
  }

  private func fill(_ row: ArraySlice<LayoutItem>, indent: Int) -> [ArraySlice<LayoutItem>] {
    var rows: [ArraySlice<LayoutItem>] = []
    var start = row.startIndex
    for index in row.indices where index > start && !fits(row[start...index], indent: indent) {
      rows.append(row[start..<index])
      start = index
    }
    rows.append(row[start...])
    return rows
  }

  private func fillsRows(_ row: ArraySlice<LayoutItem>, of group: LayoutGroup) -> Bool {
    if group.kind == .arguments { return true }
    return group.items.count > Self.fewEntries
      && row.allSatisfy { $0.isPlain && !measure.isBroken($0.words) && measure.width(of: $0.words) <= Self.shortEntry }
  }

  private func fits(_ row: ArraySlice<LayoutItem>, indent: Int) -> Bool {
    guard let first = row.first, let last = row.last else { return true }
    // The last entry of a table gets a comma as well.
    let comma = words[last.words.upperBound - 1].separator == nil ? 1 : 0
    let width = measure.width(of: first.words.lowerBound..<last.words.upperBound) + comma
    return indent + width <= RuleFileLayout.width
  }
}
