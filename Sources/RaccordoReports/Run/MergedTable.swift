import Raccordo

/// Merged lists as CSV for other programs.
public struct MergedTable {
  public let merged: [MergedRanking]

  public init(_ merged: [MergedRanking]) { self.merged = merged }

  public var bytes: [UInt8] {
    var writer = DelimitedTextWriter(style: .machine)
    writer.append(
      [
        "program_from", "program_to", "rank", "household", "verdict", "points", "possible", "points_from", "possible_from", "points_to",
        "possible_to", "draw",
      ].map { .text($0) })
    for one in merged {
      for row in one.rows { writer.append([.text(one.from.id), .text(one.to.id)] + cells(row)) }
    }
    return writer.bytes
  }

  private func cells(_ row: MergedRanking.Row) -> [DelimitedTextWriter.Cell] {
    [
      .count(row.rank), .text(row.household), .text(row.verdict.rawValue), .points(row.points.known), .points(row.points.possible),
      .points(row.from.known), .points(row.from.possible), .points(row.to.known), .points(row.to.possible), .text(String(row.draw)),
    ]
  }
}
