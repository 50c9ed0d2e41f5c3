import Raccordo

/// The rows of `by_household.csv` and `undetermined.csv`, as bytes: a country's undetermined pairs are many millions of lines.
///
/// What all lines of a program have in common is made once; a line is its pieces, one behind the other.
struct ScreeningTables {
  /// For each pair ",program," or, where some program has services, ",program,service,".
  private let pairCells: [[UInt8]]
  private let saysServices: Bool

  init(_ pairs: [ProgramService]) {
    let saysServices = ScreeningTables.saysServices(pairs)
    self.saysServices = saysServices
    pairCells = pairs.map { pair in
      let names = [pair.program] + (saysServices ? [pair.service ?? ""] : [])
      return [0x2C] + names.flatMap { ScreeningTables.cell($0) + [0x2C] }
    }
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

  /// The lines of some households: `take` gets them now and then, whenever they are many.
  func write(_ rows: ScreenedRows, _ take: (_ byHousehold: inout [UInt8], _ undetermined: inout [UInt8]) throws(WriteError) -> Void)
    throws(WriteError)
  {
    var (best, open): ([UInt8], [UInt8]) = ([], [])
    for (row, id) in rows.ids.enumerated() {
      let (ofBest, ofOpen) = (rows.best(row), rows.undetermined(row))
      if ofBest.isEmpty && ofOpen.isEmpty { continue }
      let id = ScreeningTables.cell(id)
      for (place, points) in ofBest.enumerated() {
        best += id
        best.append(0x2C)
        best.append(decimal: place + 1)
        best += pairCells[points.pair]
        best.append(hundredths: points.hundredths)
        best.append(0x0A)
      }
      for points in ofOpen {
        open += id
        open += pairCells[points.pair]
        open.append(hundredths: points.hundredths)
        open.append(0x2C)
        open.append(hundredths: points.possibleHundredths)
        open.append(0x0A)
      }
      if best.count + open.count > 1 << 20 { try take(&best, &open) }
    }
    try take(&best, &open)
  }

  /// The first of each program's list.
  func byProgram(_ programs: [ScreenedProgram]) -> [UInt8] {
    var bytes = byProgramTitles
    for (cells, program) in zip(pairCells, programs) {
      for (place, household) in program.best.enumerated() {
        bytes += cells.dropFirst()
        bytes.append(decimal: place + 1)
        bytes.append(0x2C)
        bytes += ScreeningTables.cell(household.id)
        bytes.append(0x2C)
        bytes.append(hundredths: household.points.hundredths)
        bytes.append(0x0A)
      }
    }
    return bytes
  }
}

extension [UInt8] {
  /// A whole number that is not negative.
  fileprivate mutating func append(decimal number: Int) {
    if number >= 10 { append(decimal: number / 10) }
    append(0x30 + UInt8(truncatingIfNeeded: number % 10))
  }

  /// Points as `Points.description` writes them: "45", "12.5", "0.25".
  fileprivate mutating func append(hundredths: Int) {
    if hundredths < 0 { append(0x2D) }
    let number = Int(hundredths.magnitude)
    append(decimal: number / 100)
    let rest = number % 100
    if rest == 0 { return }
    append(0x2E)
    append(0x30 + UInt8(truncatingIfNeeded: rest / 10))
    if rest % 10 != 0 { append(0x30 + UInt8(truncatingIfNeeded: rest % 10)) }
  }
}
