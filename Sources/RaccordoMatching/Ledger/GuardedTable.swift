/// A table of counts with all its totals, made fit to be shown: small counts are hidden, and as much beside them as it takes that no sum gives
/// one back.
///
/// - **Small** (threshold rule): a count of 1 to `threshold - 1` is shown as "<5". 0 is shown: that nobody is there tells of nobody.
/// - **Withheld** (complementary suppression): other counts and totals are hidden until every small count can be at least one more or one less
///   with all that is shown unchanged. A reader may know that a small count is 1 to `threshold - 1`, a withheld count at least `threshold`, and a
///   withheld total at least 1.
///
/// A table with its totals is a circulation: each number is what flows along one arc, and sums are the balance of the nodes. A hidden number
/// can be another one exactly when a cycle of hidden arcs leads through it, each with room in its direction: whole numbers stay whole. What is
/// withheld are cycles of small counts (shortest paths by what is lost); nothing is claimed to be the least.
///
/// Sources: L. H. Cox, "Network models for complementary cell suppression", JASA 90 (1995); D. Gusfield, "A graph theoretic approach to
/// statistical data security", SIAM J. Comput. 17 (1988). A threshold of at least 3 is that of the Italian rules for statistics
/// (G.U. 11, 14 January 2019, art. 5); primary and secondary confidentiality are Eurostat's words for the two steps.
///
/// It guards one table by itself: two tables about the same people that group them differently may still tell together what neither tells.
public struct GuardedTable: Sendable {
  /// What is shown in the place of a number.
  public enum Shown: Sendable, Hashable {
    case count(Int)
    /// From 1 to one less than this.
    case small(below: Int)
    case withheld
  }

  /// The least threshold that can hide anything: below 2 there is only 1.
  public static let leastThreshold = 3

  public let rows: Int
  public let columns: Int
  let threshold: Int
  /// Row by row, the totals of a row behind its counts, those of the columns below them.
  let values: [Int]
  private(set) var marks: [Mark]

  enum Mark: Sendable {
    case shown, small, withheld
  }

  /// - Parameters:
  ///   - counts: row by row, of equal lengths, none below 0. The order of equal rows and columns may decide which of them is withheld.
  ///   - threshold: counts below it are small; `nil` shows everything.
  /// - Precondition: a threshold is at least `leastThreshold`.
  /// - Complexity: O(small counts × counts × log(rows + columns)) at worst.
  public init(_ counts: [[Int]], threshold: Int? = nil) {
    precondition(threshold.map { $0 >= GuardedTable.leastThreshold } ?? true, "such a threshold hides nothing")
    precondition(counts.allSatisfy { $0.count == counts[0].count && $0.allSatisfy { $0 >= 0 } }, "no table of counts")
    rows = counts.count
    columns = counts.first?.count ?? 0
    self.threshold = threshold ?? 0
    let withTotals = counts.map { $0 + [$0.reduce(0, +)] }
    let totals = (0...columns).map { column in withTotals.reduce(0) { $0 + $1[column] } }
    values = (withTotals + [totals]).flatMap(\.self)
    marks = values.map { _ in .shown }
    guard let threshold else { return }
    for arc in values.indices where values[arc] > 0 && values[arc] < threshold { marks[arc] = isTotal(arc) ? .withheld : .small }
    for arc in values.indices where marks[arc] == .small {
      for hidden in GuardingPath(self).cheapestCycle(through: arc) where marks[hidden] == .shown { marks[hidden] = .withheld }
    }
  }

  /// What is shown at a place.
  ///
  /// - Parameters:
  ///   - row: `nil` for the total of a column.
  ///   - column: `nil` for the total of a row.
  public subscript(row: Int?, column: Int?) -> Shown {
    let arc = (row ?? rows) * (columns + 1) + (column ?? columns)
    return switch marks[arc] {
    case .shown: .count(values[arc])
    case .small: .small(below: threshold)
    case .withheld: .withheld
    }
  }
}

extension GuardedTable {
  /// Rows, then columns, then where the totals of rows come from and where those of columns go.
  var nodes: Int { rows + columns + 2 }

  func isTotal(_ arc: Int) -> Bool { arc / (columns + 1) == rows || arc % (columns + 1) == columns }

  /// From where to where a number flows: a total into its row, from there to the columns, into their totals, and round again.
  func ends(of arc: Int) -> (from: Int, to: Int) {
    let (row, column) = (arc / (columns + 1), arc % (columns + 1))
    let (source, sink) = (rows + columns, rows + columns + 1)
    if row == rows { return (column == columns ? sink : rows + column, column == columns ? source : sink) }
    return column == columns ? (source, row) : (row, rows + column)
  }

  /// Every step out of a node: along an arc that has room for more, against one that has room for less.
  func eachStep(from node: Int, _ visit: (_ arc: Int, _ node: Int) -> Void) {
    let width = columns + 1
    let arcs =
      if node < rows {
        stride(from: node * width, to: (node + 1) * width, by: 1)
      } else if node < rows + columns {
        stride(from: node - rows, to: values.count, by: width)
      } else if node == rows + columns {
        stride(from: columns, to: values.count, by: width)
      } else {
        stride(from: rows * width, to: values.count, by: 1)
      }
    for arc in arcs {
      let (from, to) = ends(of: arc)
      if from == node, hasRoom(arc, up: true) { visit(arc, to) }
      if to == node, hasRoom(arc, up: false) { visit(arc, from) }
    }
  }

  /// Whether the number could be one more, or one less, for somebody who sees that it is hidden: as it is marked, or, when it is shown, as it
  /// would be marked.
  func hasRoom(_ arc: Int, up: Bool) -> Bool {
    let value = values[arc]
    if value == 0 { return false }
    if marks[arc] == .small { return up ? value < threshold - 1 : value > 1 }
    return up || value > (isTotal(arc) ? 1 : threshold)
  }

  /// What is lost when the number is hidden too.
  func cost(of arc: Int) -> Int { marks[arc] == .shown ? values[arc] : 0 }
}
