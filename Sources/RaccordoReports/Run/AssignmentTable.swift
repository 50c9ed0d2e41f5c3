import Raccordo

/// Who takes which place over all packs of a run: a line for each place, by pack and program in rank order.
struct AssignmentTable {
  let packs: [RunRecord]
  let language: Language

  func bytes(_ style: DelimitedTextWriter.Style) -> [UInt8] {
    var writer = DelimitedTextWriter(style: style)
    writer.append((style == .machine ? AssignmentTable.codes : titles).map { .text($0) })
    for record in packs {
      for outcome in record.result.programs {
        for entry in outcome.shortlist { writer.append(row(entry, record.pack)) }
      }
    }
    return writer.bytes
  }

  private static let codes = ["taker", "need", "pack", "program", "service", "stage", "points", "rank"]

  private var titles: [String] {
    language == .italian
      ? ["chi", "bisogno", "pacchetto", "programma", "servizio", "tappa", "punti", "posizione"] : AssignmentTable.codes
  }

  private func row(_ entry: RankedHousehold, _ pack: RulePack) -> [DelimitedTextWriter.Cell] {
    [
      .text(entry.judgement.household), .text(entry.need ?? ""), .text(pack.id), .text(entry.judgement.program),
      .text(entry.service ?? entry.judgement.service ?? ""), .text(entry.stage ?? ""), .points(entry.judgement.points?.known),
      .count(entry.rank),
    ]
  }
}
