/// Rows of text in aligned columns, two spaces apart.
public struct TextTable: Sendable {
  public enum Alignment: Sendable, Hashable { case left, right }

  private var rows: [[String]] = []
  private let alignments: [Alignment]

  public init(_ alignments: [Alignment]) {
    self.alignments = alignments
  }

  /// Adds a row, one cell a column. Missing cells at the end are blank.
  public mutating func append(_ cells: [String]) {
    rows.append(cells.map(\.printable))
  }

  /// The rows as lines, without trailing spaces. Widths are counted in characters.
  ///
  /// - Complexity: O(characters).
  public func lines(indent: String = "") -> [String] {
    let widths = alignments.indices.map { column in
      rows.map { $0.indices.contains(column) ? $0[column].count : 0 }.max() ?? 0
    }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        let padding = String(repeating: " ", count: max(0, widths[column] - cell.count))
        return alignments[column] == .right ? padding + cell : cell + padding
      }
      var line = indent + cells.joined(separator: "  ")
      while line.utf8.last == 0x20 { line.removeLast() }
      return line
    }
  }
}
