import Raccordo

/// A ledger for people: for each period and need, who asked for it where and what became of it.
public struct LedgerPage {
  public let ledger: GuardedLedger
  public let language: Language
  public let style: TextStyle

  public init(_ ledger: GuardedLedger, language: Language, style: TextStyle = .plain) {
    self.ledger = ledger
    self.language = language
    self.style = style
  }

  public var lines: [String] {
    ledger.parts.flatMap { part in head(part) + table(part) + [""] } + legend
  }

  private func head(_ part: GuardedLedger.Part) -> [String] {
    [style.mark("\(part.need.printable) · \(part.period.text(in: language))", .strong)]
  }

  private func table(_ part: GuardedLedger.Part) -> [String] {
    let hasOthers = part.notEligible[nil, 0] != .count(0)
    let columns = part.outcomes.map { $0.title(in: language) } + [language.of(it: "domande", en: "demands")]
      + (hasOthers ? [DemandOutcome.unmet(.notEligible).title(in: language)] : [])
    var table = TextTable([.left] + columns.map { _ in .right })
    table.append([language.of(it: "comune", en: "municipality")] + columns)
    func append(_ title: String, row: Int?) {
      let shown = part.outcomes.indices.map { part.demands[row, $0] } + [part.demands[row, nil]] + (hasOthers ? [part.notEligible[row, 0]] : [])
      table.append([title] + shown.map { $0 == .count(0) ? "-" : $0.text(in: language) })
    }
    for (row, code) in part.municipalities.enumerated() {
      append(language.municipality(code, named: code.flatMap { ledger.names[$0] }), row: row)
    }
    append(language.of(it: "in tutto", en: "in all"), row: nil)
    var lines = table.lines(indent: "  ")
    if let first = lines.first { lines[0] = style.mark(first, .faint) }
    return lines
  }

  private var legend: [String] {
    guard let threshold = ledger.threshold else {
      return [
        language.of(
          it: "domande = con posto + senza; chi non ha i requisiti di nessun programma sta a parte",
          en: "demands = placed + not placed; who meets the requirements of no program stands apart")
      ]
    }
    return [
      GuardedTable.Shown.legend(threshold: threshold, in: language),
      language.of(
        it: "non si contano qui né chi non ha i requisiti, né le righe da sistemare",
        en: "neither those who are not eligible nor rows to mend are counted here"),
    ]
  }
}

extension LedgerPage {
  /// Needs that two ledgers count in the same period: the same people may be in both.
  public static func countedTwice(_ ledgers: [(name: String, ledger: UnmetLedger)], in language: Language) -> [String] {
    var told = CountedParts()
    var notes: [String] = []
    for (name, ledger) in ledgers {
      for part in ledger.parts {
        guard let (other, shared) = told.overlap(of: part) else { continue }
        let (need, period) = (part.need.printable, shared.text(in: language))
        notes.append(
          language.of(
            it: "«\(other)» e «\(name)» contano tutti e due «\(need)» in \(period): chi è in tutti e due conta due volte",
            en: "“\(other)” and “\(name)” both count “\(need)” in \(period): who is in both counts twice"))
      }
      told.add(ledger, name)
    }
    return notes
  }
}

/// The needs and periods of the ledgers so far, with the name of the last that counts each.
private struct CountedParts {
  private var counted: [UnmetLedger.Part: String] = [:]
  /// By each longer period, the one inside it that was counted last.
  private var inside: [UnmetLedger.Part: UnmetLedger.Part] = [:]

  mutating func add(_ ledger: UnmetLedger, _ name: String) {
    for part in ledger.parts {
      counted[part] = name
      for longer in CountedParts.around(part) { inside[longer] = part }
    }
  }

  /// Who counts some of the same already: this period, a longer one in which it lies, or one inside it; and the shorter of the two.
  func overlap(of part: UnmetLedger.Part) -> (name: String, period: LedgerPeriod)? {
    if let name = CountedParts.around(part).lazy.compactMap({ counted[$0] }).first { return (name, part.period) }
    return inside[part].flatMap { shorter in counted[shorter].map { ($0, shorter.period) } }
  }

  /// The part itself and those of longer periods in which it lies.
  private static func around(_ part: UnmetLedger.Part) -> [UnmetLedger.Part] {
    LedgerPeriod.Length.allCases.compactMap { part.period.within($0) }.map { UnmetLedger.Part(period: $0, need: part.need) }
  }
}
