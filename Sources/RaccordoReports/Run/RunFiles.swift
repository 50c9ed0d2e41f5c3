import Raccordo

/// The files that a run leaves: the shortlist, every judgement, who has no place and why, what to put right in the list,
/// and the record of the run.
///
/// They hold pseudonyms and the outcome, never a value of a field: only `issues.csv` repeats what stood in a cell that
/// could not be read, so that somebody can find and mend it.
public struct RunFiles {
  public struct File: Sendable {
    public var name: String
    public var bytes: [UInt8]
  }

  public let record: RunRecord
  private var language: Language { record.inputs.language }
  private var result: MatchResult { record.result }
  private var pack: RulePack { record.pack }

  public init(_ record: RunRecord) {
    self.record = record
  }

  /// - Complexity: O(households × programs).
  public var files: [File] {
    var run = JSONText()
    run.appendPretty(record.json)
    return [
      File(name: "shortlist.csv", bytes: shortlist(.office(language))), File(name: "judgements.ndjson", bytes: judgements),
      File(name: "unmet.csv", bytes: unmet), File(name: "issues.csv", bytes: issues),
      File(name: "run.json", bytes: run.bytes),
    ]
  }

  private func header(_ names: [(it: String, en: String)]) -> [DelimitedTextWriter.Cell] {
    names.map { .text(language.of(it: $0.it, en: $0.en)) }
  }

  /// The households with a place, best first, program by program.
  public func shortlist(_ style: DelimitedTextWriter.Style) -> [UInt8] {
    var writer = DelimitedTextWriter(style: style)
    writer.append(
      header([
        ("programma", "program"), ("posizione", "rank"), ("nucleo", "household"), ("punti", "points"),
        ("punti possibili", "possible points"), ("certezza", "certainty"), ("strada", "route"),
        ("destinazione", "destination"), ("perché", "because"), ("da chiedere", "ask"),
      ]))
    for outcome in result.programs {
      guard let program = pack.program(outcome.program) else { continue }
      for (entry, referral) in zip(outcome.shortlist, outcome.referrals) {
        writer.append(row(entry, referral, program))
      }
    }
    return writer.bytes
  }

  private func row(
    _ entry: RankedHousehold, _ referral: Referral, _ program: Program
  ) -> [DelimitedTextWriter.Cell] {
    let judgement = entry.judgement
    func points(_ points: Points?) -> DelimitedTextWriter.Cell {
      points.map { .number(Double($0.hundredths) / 100) } ?? .blank
    }
    return [
      .text(program.id), entry.rank.map { .number(Double($0)) } ?? .blank, .text(judgement.household),
      points(judgement.points?.known), points(judgement.points?.possible), .text(entry.standing.word(in: language)),
      .text(judgement.route.map { $0.possible.joined(separator: " | ") } ?? ""), .text(referral.destination[language]),
      .text(judgement.because.joined(separator: ", ")),
      .text(judgement.ask.map { pack.title(of: $0, in: program, language) }.joined(separator: ", ")),
    ]
  }

  /// Every judgement, one line each.
  public var judgements: [UInt8] {
    var text = JSONText()
    for outcome in result.programs {
      for entry in outcome.entries {
        entry.write(to: &text)
        text.endLine()
      }
    }
    return text.bytes
  }

  /// Every household without a place, once for each program, with its one reason.
  private var unmet: [UInt8] {
    var writer = DelimitedTextWriter(style: .office(language))
    writer.append(
      header([
        ("programma", "program"), ("nucleo", "household"), ("motivo", "reason"), ("in parole", "in words"),
        ("punti", "points"), ("posizione", "rank"), ("requisiti mancanti", "requirements not met"),
        ("da chiedere", "ask"),
      ]))
    for outcome in result.programs {
      for entry in outcome.entries {
        guard let reason = entry.unmet else { continue }
        let judgement = entry.judgement
        writer.append([
          .text(outcome.program), .text(judgement.household), .text(reason.rawValue), .text(reason.words(in: language)),
          judgement.points.map { .number(Double($0.known.hundredths) / 100) } ?? .blank,
          entry.rank.map { .number(Double($0)) } ?? .blank, .text(judgement.whyNot.joined(separator: ", ")),
          .text(judgement.ask.joined(separator: ", ")),
        ])
      }
      for failure in outcome.failures {
        let reason = UnmetReason.ruleFailed
        writer.append([
          .text(outcome.program), .text(failure.household ?? ""), .text(reason.rawValue), .text(reason.words(in: language)),
          .blank, .blank, .blank, .blank,
        ])
      }
    }
    return writer.bytes
  }

  /// What to put right in the list, and the households on which a rule failed.
  private var issues: [UInt8] {
    var writer = DelimitedTextWriter(style: .office(language))
    writer.append(
      header([
        ("file", "file"), ("riga", "line"), ("colonna", "column"), ("campo", "field"), ("nucleo", "household"),
        ("letto", "read"), ("codice", "code"), ("che cosa", "what"), ("che cosa fare", "what to do"),
        ("riga messa da parte", "row set aside"),
      ]))
    for issue in record.reading.issues + result.programs.flatMap(\.failures) {
      writer.append([
        .text(issue.file ?? ""), issue.line.map { .number(Double($0)) } ?? .blank, .text(issue.column ?? ""),
        .text(issue.field ?? ""), .text(issue.household ?? ""), .text(issue.read ?? ""), .text(issue.code.rawValue),
        .text(issue.message(in: language)), .text(issue.remedy(in: language)), .yesNo(issue.code.setsRowAside),
      ])
    }
    return writer.bytes
  }
}
