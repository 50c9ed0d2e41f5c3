import Raccordo

extension DiffPage {
  /// What the change does to each group that either pack declares.
  func groups(_ program: ProgramDiff) -> [String] {
    guard let small = program.groups.first?.small else { return [] }
    func isChanged(_ shift: GroupShift) -> Bool { shift.rows.contains { $0.from != $0.to } }
    let changed = program.groups.filter(isChanged)
    let same = program.groups.filter { !isChanged($0) }.map { $0.field.schema.title(in: language) }.joined(separator: ", ")
    let quiet = same.isEmpty ? [] : ["  " + words("Gruppi per cui non cambia nulla: ", "Groups for which nothing changes: ") + same.printable]
    return changed.flatMap { table($0, program) + [""] } + quiet + (changed.isEmpty ? [] : notes(small))
  }

  private func table(_ shift: GroupShift, _ program: ProgramDiff) -> [String] {
    var table = TextTable([.left] + Array(repeating: .right, count: 5))
    table.append(
      [shift.field.schema.title(in: language)]
        + (language == .italian
          ? [program.to.subject == .person ? "persone" : "nuclei", "con posto", "quota", "differenza", "aperti"]
          : [program.to.subject == .person ? "persons" : "households", "with a place", "rate", "difference", "open"]))
    let text = GroupText(shift.field, catalogue: diff.to.matcher.pack.catalogue)
    for row in shift.rows {
      table.append([
        text.text(of: row.keys, in: language), both(row) { $0.households.text(in: language) }, both(row) { $0.withPlace.text(in: language) },
        both(row) { share($0.selectionRate) }, difference(shift.change(of: row)), both(row) { share($0.unknownRate) },
      ])
    }
    return table.lines(indent: "  ")
  }

  /// "6 → 4", or "6" where nothing changes.
  private func both(_ row: GroupShift.Row, _ text: (GroupOutcome) -> String) -> String {
    let (before, after) = (text(row.from), text(row.to))
    return before == after ? after : before + " → " + after
  }

  private func share(_ share: Double?) -> String { share.map { NumberText.percent($0, in: language) } ?? "-" }

  private func difference(_ change: Double?) -> String {
    guard let change else { return "-" }
    return (change > 0 ? "+" : "") + NumberText.number(change * 100, in: language)
  }

  private func notes(_ small: SmallGroups) -> [String] {
    [
      words(
        "  differenza: in punti percentuali, fra gruppi da \(small.compared) in su. I gruppi sotto \(small.shown) stanno insieme.",
        "  difference: in points of a hundred, between groups from \(small.compared) on. Groups under \(small.shown) are put together."),
    ]
  }
}
