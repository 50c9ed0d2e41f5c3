import Raccordo

/// A screening for people: what each program says of the whole list, in a line.
public struct ScreeningPage: Sendable {
  public let result: ScreeningResult
  public let matcher: Matcher
  public let keep: Screening.Keep
  public let language: Language
  public let style: TextStyle

  public init(_ result: ScreeningResult, _ screening: Screening, language: Language, style: TextStyle = .plain) {
    self.result = result
    matcher = screening.matcher
    keep = screening.keep
    self.language = language
    self.style = style
  }

  /// The page, a line an element.
  public var lines: [String] { head + [""] + table + [""] + reach + [closing] }

  private func words(_ italian: String, _ english: String) -> String { language.of(it: italian, en: english) }

  private var head: [String] {
    let (pack, day) = (matcher.pack, NumberText.date(matcher.day, in: language))
    return [
      style.mark(pack.title[language].printable, .strong),
      words(
        "vaglio con le regole \(pack.id) \(pack.version), applicate al \(day); sorteggio fra i pari con seme \(matcher.seed)",
        "screening with the rules \(pack.id) \(pack.version), applied on \(day); draw among equals with seed \(matcher.seed)"),
    ]
  }

  private var table: [String] {
    let saysServices = result.pairs.contains { $0.service != nil }
    let programs = result.programs
    let failed = programs.contains { $0.failed > 0 }
    let left: [TextTable.Alignment] = saysServices ? [.left, .left] : [.left]
    var table = TextTable(left + [.right, .right, .right] + (failed ? [.right] : []) + [.right, .right])
    let names = saysServices ? [words("programma", "program"), words("servizio", "service")] : [words("programma", "program")]
    table.append(
      names + [words("può entrare", "can enter"), words("da decidere", "undecided"), words("non può", "cannot")]
        + (failed ? [words("regola ferma", "rule failed")] : []) + [words("primo", "first"), words("taglio", "cut")])
    for program in programs {
      let name = [program.program] + (saysServices ? [program.service ?? ""] : [])
      table.append(
        name + [program.eligible, program.undetermined, program.ineligible].map { $0.text(in: language) }
          + (failed ? [program.failed.text(in: language)] : [])
          + [program.best.first?.points.text(in: language) ?? "", program.cut?.text(in: language) ?? ""])
    }
    var lines = table.lines(indent: "  ")
    if let first = lines.first { lines[0] = style.mark(first, .faint) }
    return lines
  }

  /// How many some program may take.
  private var reach: [String] {
    Program.Subject.allCases.compactMap { subject in
      result.reach[subject].map { reach in
        let (all, some) = (subject.count(reach.rows, in: language), reach.eligible.text(in: language))
        let failed = reach.failed.text(in: language)
        let stopped = reach.failed == 0 ? "" : words("\(failed) con una regola ferma, ", "\(failed) with a rule that failed, ")
        return words(
          "\(all): \(some) con almeno un programma, \(reach.undetermined.text(in: language)) da decidere, \(stopped)\(reach.none.text(in: language)) con nessuno",
          "\(all): \(some) with a program at least, \(reach.undetermined.text(in: language)) undecided, \(stopped)\(reach.none.text(in: language)) with none")
      }
    }
  }

  private var closing: String {
    words(
      "È un vaglio: non assegna posti. Il taglio è l'ultimo dei \(keep.households.text(in: language)) tenuti; chi ha il posto e perché lo dice raccordo match",
      "This is a screening: it gives no places. The cut is the last of the \(keep.households.text(in: language)) kept; who has a place and why is said by raccordo match")
  }
}
