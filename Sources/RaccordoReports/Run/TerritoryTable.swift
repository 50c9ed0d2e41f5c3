import Raccordo

/// A territory matrix as CSV for programs and spreadsheets: a row for each municipality and theme.
public struct TerritoryTable {
  public let matrix: TerritoryMatrix
  private let needs: GuardedNeeds

  /// - Parameter threshold: counts of needs below it are hidden; `nil`: none is.
  public init(_ matrix: TerritoryMatrix, threshold: Int? = nil) {
    self.matrix = matrix
    needs = GuardedNeeds(matrix, threshold: threshold)
  }

  /// - Complexity: O(municipalities × themes), and what guarding the needs takes.
  public var bytes: [UInt8] {
    var writer = DelimitedTextWriter(style: .machine)
    writer.append((TerritoryTable.titles + (matrix.hasNeeds ? TerritoryTable.needsTitles : [])).map { .text($0) })
    for (number, row) in matrix.rows.enumerated() {
      for (theme, cell) in row.cells.enumerated() {
        writer.append(supply(row, matrix.themes[theme], cell) + (matrix.hasNeeds ? demand(number, theme) : []))
      }
    }
    return writer.bytes
  }

  private static let titles =
    ["municipality", "name", "theme", "services", "bodies"] + ServiceCapacity.Unit.allCases.map { "places_\($0.rawValue)" }
    + ["services_without_capacity", "gap", "overlap"]
  private static let needsTitles = ["needs", "not_placed", "places_per_100_needs"]

  private func supply(_ row: TerritoryMatrix.Row, _ theme: String, _ cell: TerritoryMatrix.Cell) -> [DelimitedTextWriter.Cell] {
    [
      .text(row.municipality ?? ""), .text(row.name), .text(theme), .text(cell.services.joined(separator: "|")),
      .text(cell.bodies.sorted().joined(separator: "|")),
    ] + ServiceCapacity.Unit.allCases.map { .count(cell.places[$0]) } + [
      .count(cell.uncounted), .text(cell.isGap.word), .yesNo(cell.isOverlap),
    ]
  }

  private func demand(_ row: Int, _ theme: Int) -> [DelimitedTextWriter.Cell] {
    [
      needs.needs(row: row, theme: theme).cell, needs.unmet(row: row, theme: theme).cell,
      needs.placesPer100Needs(row: row, theme: theme).map { .number($0) } ?? .blank,
    ]
  }
}
