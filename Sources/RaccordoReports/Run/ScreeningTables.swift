import Raccordo

/// The rows of `by_household.csv` and `undetermined.csv`, as bytes: a country's undetermined pairs are many millions of lines.
///
/// What all lines of a program have in common is made once; a line is its pieces, one behind the other.
struct ScreeningTables {
  /// For each pair ",program," or, where some program has services, ",program,service,": one behind the other.
  private let pairCells: [UInt8]
  /// Where the cells of each pair begin, and at last where they end.
  private let starts: [Int]
  private let saysServices: Bool
  /// No line has more bytes beside the id of its household: names, and four numbers at most.
  private let mostBesideID: Int

  init(_ pairs: [ProgramService]) {
    let saysServices = ScreeningTables.saysServices(pairs)
    self.saysServices = saysServices
    let cells: [[UInt8]] = pairs.map { pair in
      let names = [pair.program] + (saysServices ? [pair.service ?? ""] : [])
      return [0x2C] + names.flatMap { ScreeningTables.cell($0) + [0x2C] }
    }
    pairCells = cells.flatMap(\.self)
    starts = cells.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    mostBesideID = (cells.map(\.count).max() ?? 0) + 4 * 24
  }

  /// Whether a column says which service: where no program names one, none does.
  static func saysServices(_ pairs: [ProgramService]) -> Bool { pairs.contains { $0.service != nil } }

  /// A text as a cell of a machine's CSV.
  static func cell(_ text: String) -> [UInt8] {
    var text = text
    // What nearly all ids are made of needs no quotes.
    let plain = text.withUTF8 { utf8 in utf8.allSatisfy { (0x2D...0x7A).contains($0) } ? Array(utf8) : nil }
    if let plain { return plain }
    var writer = DelimitedTextWriter(style: .machine)
    writer.append([.text(text)])
    return writer.bytes.dropLast()
  }

  var byHouseholdTitles: [UInt8] { titles("household,rank,program", "points") }
  var undeterminedTitles: [UInt8] { titles("household,program", "points,possible") }
  var byProgramTitles: [UInt8] { Array(("program," + (saysServices ? "service," : "") + "rank,household,points\n").utf8) }

  private func titles(_ first: String, _ last: String) -> [UInt8] {
    Array((first + (saysServices ? ",service," : ",") + last + "\n").utf8)
  }

  /// Adds the lines of some households. Those of its persons follow each household: the lines of a chunk must not stand otherwise than
  /// those of several chunks would.
  func write(_ chunk: ScreenedChunk, byHousehold: LineBuffer, undetermined: LineBuffer) throws(WriteError) {
    guard chunk.rows.count > 1 else {
      for rows in chunk.rows { try write(rows, rows.ids.indices, byHousehold: byHousehold, undetermined: undetermined) }
      return
    }
    for household in 0..<chunk.households {
      for rows in chunk.rows { try write(rows, rows.rows(of: household), byHousehold: byHousehold, undetermined: undetermined) }
    }
  }

  private func write(
    _ rows: ScreenedRows, _ some: Range<Int>, byHousehold: LineBuffer, undetermined: LineBuffer
  ) throws(WriteError) {
    try pairCells.withUnsafeBufferPointer { pairs throws(WriteError) in
      for row in some {
        let (best, open) = (rows.best(row), rows.undetermined(row))
        if best.isEmpty && open.isEmpty { continue }
        try ScreeningTables.cell(rows.ids[row]).withUnsafeBufferPointer { id throws(WriteError) in
          try write(best, of: id, pairs, to: byHousehold)
          try write(open: open, of: id, pairs, to: undetermined)
        }
      }
    }
  }

  private func write(
    _ best: ArraySlice<ScreenedPoints>, of id: UnsafeBufferPointer<UInt8>, _ pairs: UnsafeBufferPointer<UInt8>, to lines: LineBuffer
  ) throws(WriteError) {
    for (place, points) in best.enumerated() {
      try lines.begin(id.count + mostBesideID)
      lines.append(id)
      lines.append(0x2C)
      lines.append(decimal: place + 1)
      lines.append(UnsafeBufferPointer(rebasing: pairs[starts[points.pair]..<starts[points.pair + 1]]))
      lines.append(hundredths: points.hundredths)
      lines.append(0x0A)
    }
  }

  private func write(
    open: ArraySlice<ScreenedPoints>, of id: UnsafeBufferPointer<UInt8>, _ pairs: UnsafeBufferPointer<UInt8>, to lines: LineBuffer
  ) throws(WriteError) {
    for points in open {
      try lines.begin(id.count + mostBesideID)
      lines.append(id)
      lines.append(UnsafeBufferPointer(rebasing: pairs[starts[points.pair]..<starts[points.pair + 1]]))
      lines.append(hundredths: points.hundredths, possible: points.possibleHundredths)
      lines.append(0x0A)
    }
  }

  /// The first of each program's list.
  func byProgram(_ programs: [ScreenedProgram]) -> [UInt8] {
    var bytes = byProgramTitles
    for (pair, program) in programs.enumerated() {
      let cells = pairCells[starts[pair]..<starts[pair + 1]].dropFirst()
      for (place, household) in program.best.enumerated() {
        bytes += cells
        bytes += String(place + 1).utf8
        bytes.append(0x2C)
        bytes += ScreeningTables.cell(household.id)
        bytes.append(0x2C)
        bytes += household.points.description.utf8
        bytes.append(0x0A)
      }
    }
    return bytes
  }
}
