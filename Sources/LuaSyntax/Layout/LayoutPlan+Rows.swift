extension LayoutPlan {
  /// Entries wider than this stand one a line when their table is opened.
  private static let shortEntry = 40

  /// The entries of an open group, row by row.
  ///
  /// Rows are those of the author; an entry over several lines has its own. A row that is too long is broken up: short
  /// plain entries fill rows, others stand one a line.
  func rows(of group: LayoutGroup, indent: Int) -> [ArraySlice<LayoutItem>] {
    guard measure.isOpen(group) else { return split(group.items[...], indent: indent) }
    return writtenRows(of: group.items).flatMap { row in
      row.count == 1 || fits(row, indent: indent) ? [row] : split(row, indent: indent)
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

  private func split(_ row: ArraySlice<LayoutItem>, indent: Int) -> [ArraySlice<LayoutItem>] {
    let fillsRows = row.allSatisfy { $0.isPlain && measure.width(of: $0.words) <= Self.shortEntry }
    guard fillsRows else { return row.indices.map { row[$0...$0] } }
    var rows: [ArraySlice<LayoutItem>] = []
    var start = row.startIndex
    for index in row.indices where index > start && !fits(row[start...index], indent: indent) {
      rows.append(row[start..<index])
      start = index
    }
    rows.append(row[start...])
    return rows
  }

  private func fits(_ row: ArraySlice<LayoutItem>, indent: Int) -> Bool {
    guard let first = row.first, let last = row.last else { return true }
    // The last entry of a table gets a comma as well.
    let comma = words[last.words.upperBound - 1].separator == nil ? 1 : 0
    let width = measure.width(of: first.words.lowerBound..<last.words.upperBound) + comma
    return indent + width <= RuleFileLayout.width
  }
}
