import Raccordo

extension DiffPage {
  /// Those whom the table has to talk about, both sides one under the other, and what sets them apart.
  func table(_ program: ProgramDiff) -> [String] {
    let contested = program.contested
    guard !contested.isEmpty else {
      return [words("Nessun nucleo da discutere: stessi posti, posizioni vicine.", "Nobody to talk about: the same places, ranks close by."), ""]
    }
    let apart = contested.filter { $0.kind != .enters && $0.kind != .leaves }
    let title = words("Da discutere al tavolo: ", "For the table to talk about: ") + program.to.subject.count(contested.count, in: language)
    return [style.mark(title, .strong)]
      + blocks(words("Entrano", "They enter"), program.households(.enters), program)
      + blocks(words("Escono", "They leave"), program.households(.leaves), program)
      + blocks(words("Posizioni lontane", "Ranks far apart"), apart, program) + [""]
  }

  private func blocks(_ title: String, _ households: [HouseholdDiff], _ program: ProgramDiff) -> [String] {
    if households.isEmpty { return [] }
    let shown = Array(households.prefix(most ?? households.count))
    var table = TextTable([.left, .left, .right, .right, .left, .left])
    for one in shown {
      for (side, entry) in [(words("prima", "before"), one.from), (words("dopo", "after"), one.to)] {
        let points = entry?.judgement.points?.text(in: language) ?? "-"
        let rules = entry.map { $0.rank == nil ? $0.judgement.whyNot : $0.judgement.because } ?? []
        table.append([
          side == words("prima", "before") ? one.household : "", side, entry?.rank.map { $0.text(in: language) } ?? "-", points, place(entry),
          rules.joined(separator: ", "),
        ])
      }
    }
    // Two lines a household, and one that says what sets them apart.
    let rows = table.lines(indent: "    ")
    let blocks = shown.enumerated().flatMap { index, one in
      [rows[2 * index], rows[2 * index + 1]] + one.because.map { "      " + self.style.mark(RuleChangeText($0).text(in: language).printable, .open) }
    }
    return ["  " + title + ": " + households.count.text(in: language)] + blocks + more(households.count - shown.count, indent: "    ")
  }

  private func place(_ entry: RankedHousehold?) -> String {
    guard let entry else { return words("non giudicato", "not judged") }
    return entry.hasPlace ? words("posto", "place") : entry.unmet?.words(in: language) ?? ""
  }

  private func more(_ left: Int, indent: String) -> [String] {
    guard left > 0 else { return [] }
    let count = left.text(in: language)
    return [
      indent
        + words(left == 1 ? "e un altro; --all li mostra tutti" : "e altri \(count); --all li mostra tutti", "and \(count) more; --all shows them all")
    ]
  }

  /// The others to whom something happens: entry, then rank, the largest steps first.
  func movements(_ program: ProgramDiff) -> [String] {
    let kinds: [(HouseholdDiff.Kind, String)] = [
      (.mayEnter, words("Possono entrare, e prima no", "May enter, and could not")),
      (.mayNotEnter, words("Non possono più entrare", "May not enter any more")),
      (.decided, words("Ora deciso", "Decided now")), (.undecided, words("Ora da decidere", "Open now")),
      (.moves, words("Altri che cambiano posizione", "Others with another rank")),
    ]
    return kinds.flatMap { kind, title in
      let others = program.households(kind).filter { !$0.isContested }
      return movements(title, others.sorted { (DiffPage.step($1), $0.household) < (DiffPage.step($0), $1.household) })
    }
  }

  private static func step(_ one: HouseholdDiff) -> Int {
    guard let before = one.from?.rank, let after = one.to?.rank else { return 0 }
    return abs(after - before)
  }

  private func movements(_ title: String, _ households: [HouseholdDiff]) -> [String] {
    if households.isEmpty { return [] }
    var table = TextTable([.left, .right, .left, .right, .left])
    for one in households.prefix(most ?? households.count) {
      table.append([
        one.household, one.from?.rank.map { $0.text(in: language) } ?? "-", "→", one.to?.rank.map { $0.text(in: language) } ?? "-",
        one.because.map { RuleChangeText($0).head(in: language) }.joined(separator: "; "),
      ])
    }
    return [style.mark(title + ": " + households.count.text(in: language), .strong)] + table.lines(indent: "  ")
      + more(households.count - (most ?? households.count), indent: "  ") + [""]
  }
}
