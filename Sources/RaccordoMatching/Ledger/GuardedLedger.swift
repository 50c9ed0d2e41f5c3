/// A ledger as tables to be shown: one for each period and need, with totals, small counts hidden when that is asked for.
public struct GuardedLedger: Sendable {
  /// One need in one period: municipalities down, outcomes across.
  public struct Part: Sendable {
    public let period: LedgerPeriod
    public let need: String
    /// By code, those whose municipality is not known last (`nil`).
    public let municipalities: [String?]
    /// Those that somebody has, from a place to the farthest from one; those who are not eligible have a table of their own.
    public let outcomes: [DemandOutcome]
    /// Its rows are the municipalities, its columns the outcomes: the totals are the demands.
    public let demands: GuardedTable
    /// One column, beside the demands.
    public let notEligible: GuardedTable
  }

  public let parts: [Part]
  public let names: [String: String]
  /// Counts below it are hidden; `nil`: none is.
  public let threshold: Int?

  /// - Parameter threshold: with one, only the `judgedDemands` of the ledger are there.
  /// - Complexity: O(cells), and what guarding each table takes.
  public init(_ ledger: UnmetLedger, threshold: Int? = nil) {
    let ledger = threshold == nil ? ledger : ledger.judgedDemands
    names = ledger.names
    self.threshold = threshold
    let cells = ledger.cells
    // Cells of one period and need stand together.
    let starts = cells.indices.filter { $0 == 0 || cells[$0].key.part != cells[$0 - 1].key.part }
    parts = zip(starts, starts.dropFirst() + [cells.count]).compactMap { Part(Array(cells[$0..<$1]), threshold: threshold) }
  }
}

extension GuardedLedger.Part {
  /// - Parameter cells: of one period and need, in order.
  fileprivate init?(_ cells: [(key: UnmetLedger.Key, count: Int)], threshold: Int?) {
    guard let first = cells.first?.key else { return nil }
    (period, need) = (first.period, first.need)
    var places: [String?: Int] = [:]
    var municipalities: [String?] = []
    for cell in cells where places[cell.key.municipality] == nil {
      places[cell.key.municipality] = municipalities.count
      municipalities.append(cell.key.municipality)
    }
    self.municipalities = municipalities
    let outcomes = Set(cells.map(\.key.outcome)).filter { $0.kind != .notEligible }.sorted()
    self.outcomes = outcomes
    func counts(_ outcomes: [DemandOutcome]) -> [[Int]] {
      var counts = municipalities.map { _ in outcomes.map { _ in 0 } }
      for cell in cells {
        guard let row = places[cell.key.municipality], let column = outcomes.firstIndex(of: cell.key.outcome) else { continue }
        counts[row][column] += cell.count
      }
      return counts
    }
    demands = GuardedTable(counts(outcomes), threshold: threshold)
    notEligible = GuardedTable(counts([.unmet(.notEligible)]), threshold: threshold)
  }

  /// What is shown of an outcome in a municipality.
  ///
  /// - Parameter row: `nil` for all municipalities.
  public func shown(_ outcome: DemandOutcome, row: Int?) -> GuardedTable.Shown {
    if outcome.kind == .notEligible { return notEligible[row, 0] }
    return outcomes.firstIndex(of: outcome).map { demands[row, $0] } ?? .count(0)
  }
}
