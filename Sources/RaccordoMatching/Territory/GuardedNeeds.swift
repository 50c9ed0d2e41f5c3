/// The needs of a territory matrix as they may be shown: small counts hidden when that is asked for. The matrix is then one of the
/// `judgedDemands` of a ledger.
public struct GuardedNeeds: Sendable {
  /// One for each theme: a row for each municipality, columns for those with a place and those without; the totals are the needs.
  private let tables: [GuardedTable]
  private let matrix: TerritoryMatrix

  /// - Parameter threshold: counts below it are hidden; `nil`: none is.
  public init(_ matrix: TerritoryMatrix, threshold: Int? = nil) {
    self.matrix = matrix
    tables = matrix.themes.indices.map { theme in
      GuardedTable(
        matrix.rows.map { row in
          let cell = row.cells[theme]
          let (needs, unmet) = (cell.needs ?? 0, cell.unmet ?? 0)
          return [needs - unmet, unmet]
        }, threshold: threshold)
    }
  }

  /// - Parameters:
  ///   - row: of the matrix; `nil` for all of them.
  ///   - theme: the number of a theme.
  public func needs(row: Int?, theme: Int) -> GuardedTable.Shown { tables[theme][row, nil] }
  public func unmet(row: Int?, theme: Int) -> GuardedTable.Shown { tables[theme][row, 1] }

  /// The free places for each 100 needs; `nil` where there is no figure, and where it would tell needs that are hidden: those of any municipality
  /// that the same services reach.
  ///
  /// - Complexity: O(municipalities × services of the cell).
  public func placesPer100Needs(row: Int, theme: Int) -> Double? {
    let cell = matrix.rows[row].cells[theme]
    let isTold = matrix.rows.indices.allSatisfy { other in
      let reached = matrix.rows[other].cells[theme].services.contains { cell.services.contains($0) }
      if !reached && other != row { return true }
      if case .count = needs(row: other, theme: theme) { return true }
      return false
    }
    return isTold ? cell.placesPer100Needs : nil
  }
}
