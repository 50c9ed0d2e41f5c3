/// What stands between the cells of a row.
public enum Separator: UInt8, Sendable, Hashable, CaseIterable {
  case semicolon = 0x3B
  case comma = 0x2C
  case tab = 0x09

  /// How the character is shown to people.
  public var symbol: String {
    switch self {
    case .semicolon: ";"
    case .comma: ","
    case .tab: "tab"
    }
  }
}

extension Separator {
  /// Finds the separator from the first rows, looking outside quotes.
  ///
  /// The best candidate gives the header at least two cells and most rows as many cells as the header; at a tie the
  /// one with more cells wins, then the semicolon of Italian offices. A file of one column reads the same with any.
  static func sniff(_ bytes: [UInt8], from start: Int, sampleRows: Int = 40) -> Separator {
    var best = Separator.semicolon
    var bestScore = (agreement: 0.0, cells: 0)
    for candidate in allCases {
      var reader = DelimitedReader(bytes, from: start, separator: candidate)
      var record = DelimitedRecord()
      guard reader.next(into: &record), record.count > 1 else { continue }
      let width = record.count
      var rows = 0
      var agreeing = 0
      while rows < sampleRows, reader.next(into: &record) {
        rows += 1
        if record.count == width { agreeing += 1 }
      }
      let score = (agreement: rows == 0 ? 1 : Double(agreeing) / Double(rows), cells: width)
      if score > bestScore { (best, bestScore) = (candidate, score) }
    }
    return best
  }
}
