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
    let widths = rows.map { $0.map(TextTable.width) }
    let columns = alignments.indices.map { column in
      widths.reduce(0) { $1.indices.contains(column) ? max($0, $1[column]) : $0 }
    }
    return zip(rows, widths).map { row, widths in
      var line = indent
      for (column, cell) in row.enumerated() {
        if column > 0 { line += "  " }
        let padding = String(repeating: " ", count: max(0, columns[column] - widths[column]))
        line += alignments[column] == .right ? padding : cell
        line += alignments[column] == .right ? cell : padding
      }
      while line.utf8.last == 0x20 { line.removeLast() }
      return line
    }
  }

  /// In characters. Plain ASCII has as many bytes: its characters need not be told apart.
  private static func width(of cell: String) -> Int {
    cell.utf8.allSatisfy { (0x20...0x7E).contains($0) } ? cell.utf8.count : cell.count
  }
}
