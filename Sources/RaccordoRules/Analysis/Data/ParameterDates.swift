import RaccordoModel

/// Dated figures that rules need on days on which no act sets them: gaps between two rows, rows that have ended or not
/// begun on the day of the check.
struct ParameterDates {
  let pack: RulePack
  let rows: ParameterRows
  let day: CivilDay
  let log: AnalysisLog

  func report() {
    let used = pack.programs.map { (program: $0, names: Set($0.parameters)) }
    for name in pack.parameters.names {
      let programs = used.filter { $0.names.contains(name) }.map(\.program)
      guard !programs.isEmpty else { continue }
      let dated = pack.parameters.parameters.filter { $0.name == name }
      reportGaps(name, dated)
      reportDay(name, dated, programs)
    }
  }

  private func reportGaps(_ name: String, _ dated: [Parameter]) {
    let sorted = dated.sorted { earliest($0) < earliest($1) }
    var reached: CivilDay?
    for row in sorted {
      if let end = reached, let start = row.validity.from, end.daysSince1970 + 1 < start.daysSince1970 {
        let (first, last) = (end.next, CivilDay(daysSince1970: start.daysSince1970 - 1))
        log.report(
          .parameterGap, at: rows.place(of: row), it: "nessuna riga dà `\(name)` dal \(first) al \(last)",
          en: "no row gives `\(name)` from \(first) to \(last)",
          help: [
            LocalizedText(
              it: "in quei giorni le regole che lo usano restano senza risposta: aggiungi una riga, o correggi le date",
              en: "on those days the rules that use it stay without an answer: add a row, or mend the dates")
          ])
      }
      guard let end = row.validity.to else { return }
      reached = max(reached ?? end, end)
    }
  }

  private func earliest(_ row: Parameter) -> CivilDay { row.validity.from ?? CivilDay(daysSince1970: Int.min) }

  /// Before the first row or after the last: a day inside a gap is told as a gap.
  private func reportDay(_ name: String, _ dated: [Parameter], _ programs: [Program]) {
    guard
      let program = programs.first(where: { pack.parameters.value(of: name, on: pack.day(nearest: day, for: $0)) == nil }),
      let last = dated.max(by: { latest($0) < latest($1) }), let first = dated.min(by: { earliest($0) < earliest($1) })
    else { return }
    let judged = pack.day(nearest: day, for: program)
    let help = LocalizedText(
      it: "lo usa il programma \"\(program.id)\": aggiungi la riga dell'atto che vale in quel giorno",
      en: "program \"\(program.id)\" uses it: add the row of the act that holds on that day")
    if let end = last.validity.to, end < judged {
      log.report(
        .parameterNotInForce, at: rows.place(of: last), it: "`\(name)` è scaduto: vale fino al \(end), e il giorno è il \(judged)",
        en: "`\(name)` has expired: it holds until \(end), and the day is \(judged)", help: [help])
    } else if let start = first.validity.from, judged < start {
      log.report(
        .parameterNotInForce, at: rows.place(of: first), it: "`\(name)` non vale ancora: comincia il \(start), e il giorno è il \(judged)",
        en: "`\(name)` does not hold yet: it begins on \(start), and the day is \(judged)", help: [help])
    }
  }

  private func latest(_ row: Parameter) -> CivilDay { row.validity.to ?? CivilDay(daysSince1970: Int.max) }
}

extension CivilDay {
  fileprivate var next: CivilDay { CivilDay(daysSince1970: daysSince1970 + 1) }
}
