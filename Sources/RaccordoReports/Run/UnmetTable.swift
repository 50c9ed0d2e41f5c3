import Raccordo

/// Every household without a place, once for each program, with its one coded reason: those that were judged, those on which
/// a rule failed, and those whose rows were set aside before any judgement.
struct UnmetTable {
  let result: MatchResult
  let pack: RulePack
  let reading: ListReading
  let language: Language

  var bytes: [UInt8] {
    var writer = DelimitedTextWriter(style: .office(language))
    writer.append(titles.map { .text($0) })
    let setAside = reading.householdsSetAside
    for outcome in result.programs {
      guard let program = pack.program(outcome.program) else { continue }
      let names = FieldTitles(pack, program, language)
      for entry in outcome.entries {
        if let reason = entry.unmet { writer.append(row(entry, reason, outcome, names)) }
      }
      for failure in outcome.failures {
        writer.append(row(outcome.program, failure.household ?? "", .ruleFailed))
      }
      for household in setAside { writer.append(row(outcome.program, household, .rowSetAside)) }
    }
    return writer.bytes
  }

  private var titles: [String] {
    language == .italian
      ? ["programma", "nucleo", "motivo", "in parole", "punti", "posizione", "requisiti mancanti", "da chiedere", "punti mancanti"]
      : ["program", "household", "reason", "in words", "points", "rank", "requirements not met", "ask", "points missing"]
  }

  private func row(
    _ entry: RankedHousehold, _ reason: UnmetReason, _ outcome: ProgramResult, _ names: FieldTitles
  ) -> [DelimitedTextWriter.Cell] {
    let judgement = entry.judgement
    return [
      .text(judgement.program), .text(judgement.household), .text(reason.rawValue), .text(reason.words(in: language)),
      .points(judgement.points?.known), .count(entry.rank), .text(judgement.whyNot.joined(separator: ", ")),
      .text(names.list(judgement.ask)), .points(missing(entry, reason, outcome)),
    ]
  }

  /// How many points are missing to the last place open to all; `nil` where points are not what it is about.
  private func missing(_ entry: RankedHousehold, _ reason: UnmetReason, _ outcome: ProgramResult) -> Points? {
    guard reason == .full || reason == .dataMissing, let known = entry.judgement.points?.known,
      let line = outcome.stages[min(entry.places.count, outcome.stages.count - 1)].line, line > known
    else { return nil }
    return line - known
  }

  private func row(_ program: String, _ household: String, _ reason: UnmetReason) -> [DelimitedTextWriter.Cell] {
    [
      .text(program), .text(household), .text(reason.rawValue), .text(reason.words(in: language)), .blank, .blank, .blank,
      .blank, .blank,
    ]
  }
}
