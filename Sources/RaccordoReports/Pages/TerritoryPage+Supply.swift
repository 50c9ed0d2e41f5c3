import Raccordo

extension TerritoryPage {
  /// Municipalities by themes, as many themes side by side as fit: how many services, and their free places.
  var supplyTables: [String] {
    stride(from: 0, to: matrix.themes.count, by: themesAcross).flatMap { first in
      supplyTable(Array(matrix.themes.indices[first..<min(first + themesAcross, matrix.themes.count)])) + [""]
    }
  }

  private func supplyTable(_ themes: [Int]) -> [String] {
    var table = TextTable([.left] + themes.map { _ in .left })
    table.append([words("comune", "municipality")] + themes.map { matrix.themes[$0] })
    // Those with the most gaps first: they are what the table is for.
    let rows = matrix.rows.sorted { left, right in
      let (first, second) = (left.cells.count { $0.isGap != .no }, right.cells.count { $0.isGap != .no })
      return first == second ? (title(left), left.municipality ?? "") < (title(right), right.municipality ?? "") : first > second
    }
    for row in rows.prefix(most ?? rows.count) { table.append([title(row)] + themes.map { services(row.cells[$0]) }) }
    return marked(table.lines(indent: "  ")) + more(rows.count)
  }

  /// "2 (14+?)*": two services of several bodies, 14 places and others of which nobody knows.
  private func services(_ cell: TerritoryMatrix.Cell) -> String {
    switch cell.isGap {
    case .yes: "-"
    case .unknown: "?"
    case .no: "\(cell.services.count.text(in: language)) (\(places(cell)))" + (cell.isOverlap ? "*" : "")
    }
  }

  /// "14", "14+?", "?", "14, 40 hours".
  func places(_ cell: TerritoryMatrix.Cell) -> String {
    let people = [ServiceCapacity.Unit.household, .person].compactMap { cell.places[$0] }
    let parts =
      (people.isEmpty ? [] : [people.reduce(0, +).text(in: language)])
      + [ServiceCapacity.Unit.hour, .session].compactMap { unit in cell.places[unit].map { PlaceUnit(unit).count($0, in: language) } }
    if cell.services.isEmpty { return "-" }
    return cell.uncounted == 0 ? parts.joined(separator: ", ") : parts.isEmpty ? "?" : parts.joined(separator: ", ") + "+?"
  }

  func marked(_ lines: [String]) -> [String] {
    var lines = lines
    if let first = lines.first { lines[0] = style.mark(first, .faint) }
    return lines
  }

  func more(_ count: Int) -> [String] {
    guard let most, count > most else { return [] }
    let left = (count - most).text(in: language)
    let line =
      count - most == 1
      ? words("  e un'altra riga: --all la mostra", "  and 1 more row: --all shows it")
      : words("  e altre \(left) righe: --all le mostra", "  and \(left) more rows: --all shows them")
    return [style.mark(line, .faint)]
  }

  /// Where nothing answers a theme.
  var gaps: [String] {
    let lines = matrix.themes.indices.compactMap { theme in
      let places = matrix.rows.filter { $0.cells[theme].isGap == .yes }.map(title)
      return places.isEmpty ? nil : line(matrix.themes[theme], places)
    }
    return section(words("Vuoti: nessun servizio", "Gaps: no service"), lines)
  }

  /// Where several bodies answer the same theme.
  var overlaps: [String] {
    let lines: [String] = matrix.themes.indices.flatMap { theme in
      let rows = matrix.rows.filter { $0.cells[theme].isOverlap }
      let bodies = Set(rows.flatMap { $0.cells[theme].bodies }).sorted().map(name)
      return rows.isEmpty ? [] : [line(matrix.themes[theme], rows.map(title)), "    " + bodies.joined(separator: " + ")]
    }
    return section(words("Sovrapposizioni: più enti per lo stesso tema", "Overlaps: several bodies for the same theme"), lines)
  }

  /// What the catalogue does not say.
  var unsaid: [String] {
    let lines = [
      (matrix.withoutAreas, words("non si sa dove lavorano", "nobody knows where they work")),
      (matrix.withoutCapacity, words("non si sa quanti posti hanno", "nobody knows how many places they have")),
      (matrix.withoutThemes, words("non si sa a che cosa rispondono", "nobody knows what they answer")),
    ].flatMap { services, what in
      services.isEmpty ? [] : ["  \(what):", "    " + language.some(services.map(serviceName), most: 5)]
    }
    return section(words("Da completare nei cataloghi", "To complete in the catalogues"), lines)
  }

  /// "housing: 3 municipalities (Asti, ...)".
  private func line(_ theme: String, _ places: [String]) -> String {
    let count = language.count(places.count, words("comune", "municipality"), words("comuni", "municipalities"))
    return "  \(theme.printable): \(count) (\(language.some(places.sorted(), most: 5).printable))"
  }

  func section(_ title: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : [style.mark(title, .strong)] + lines + [""]
  }

  private func name(of organization: String) -> String {
    let name = matrix.catalogue.organizations.first { $0.id == organization }?.name ?? ""
    return (name.isEmpty ? organization : name).printable
  }

  func serviceName(_ id: String) -> String {
    let name = matrix.catalogue.services.first { $0.id == id }?.name[language] ?? ""
    return (name.isEmpty ? id : name).printable
  }
}
