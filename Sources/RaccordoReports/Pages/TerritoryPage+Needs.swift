import Raccordo

extension TerritoryPage {
  /// A municipality and a theme, by their numbers.
  private struct Place {
    var row: Int
    var theme: Int
  }

  /// Where somebody needs something or something is given: needs beside what is there, those with most people without a place first.
  var needsTable: [String] {
    let shown = places.filter { place in
      let cell = matrix.rows[place.row].cells[place.theme]
      return (cell.needs ?? 0) > 0 || !cell.services.isEmpty
    }
    var table = TextTable([.left, .left, .right, .right, .right, .left, .right, .left])
    table.append(
      language == .italian
        ? ["comune", titleOfThemes, "bisogni", "senza posto", "servizi", "posti", "per 100", ""]
        : ["municipality", titleOfThemes, "needs", "not placed", "services", "places", "per 100", ""])
    for place in shown.prefix(most ?? shown.count) { table.append(line(place)) }
    return marked(table.lines(indent: "  ")) + more(shown.count)
  }

  /// In the order of the needs; where some are hidden, by municipality: an order would tell them.
  private var places: [Place] {
    let all = matrix.rows.indices.flatMap { row in matrix.themes.indices.map { Place(row: row, theme: $0) } }
    guard threshold == nil else { return all }
    return all.sorted { left, right in
      let (first, second) = (matrix.rows[left.row].cells[left.theme], matrix.rows[right.row].cells[right.theme])
      return (second.unmet ?? 0, second.needs ?? 0, left.row, left.theme) < (first.unmet ?? 0, first.needs ?? 0, right.row, right.theme)
    }
  }

  private var titleOfThemes: String { matrix.grouping == .theme ? words("tema", "theme") : words("voce", "term") }

  private func line(_ place: Place) -> [String] {
    let cell = matrix.rows[place.row].cells[place.theme]
    let share = needs.placesPer100Needs(row: place.row, theme: place.theme).map { share in
      (cell.uncounted > 0 ? "≥ " : "") + NumberText.number(share, in: language)
    }
    let note =
      switch cell.isGap {
      case .yes: words("vuoto", "gap")
      case .unknown: matrix.rows[place.row].municipality == nil ? "" : words("forse vuoto", "perhaps a gap")
      case .no: cell.isOverlap ? words("più enti", "several bodies") : ""
      }
    return [
      title(matrix.rows[place.row]), matrix.themes[place.theme], needs.needs(row: place.row, theme: place.theme).text(in: language),
      needs.unmet(row: place.row, theme: place.theme).text(in: language), cell.services.isEmpty ? "-" : cell.services.count.text(in: language),
      places(cell), share ?? "", note,
    ]
  }

  /// Needs where nothing answers them.
  var needsWithoutServices: [String] {
    let lines = matrix.themes.indices.compactMap { theme in
      let rows = matrix.rows.indices.filter { (matrix.rows[$0].cells[theme].needs ?? 0) > 0 && matrix.rows[$0].cells[theme].isGap == .yes }
      let told = rows.map { "\(title(matrix.rows[$0])) \(needs.needs(row: $0, theme: theme).text(in: language))" }
      return rows.isEmpty ? nil : "  \(matrix.themes[theme]): \(language.some(told))".printable
    }
    return section(words("Bisogni senza servizio", "Needs without a service"), lines)
  }

  /// Services with places left after the run.
  var freeServices: [String] {
    let left = given?.lines.filter { $0.left > 0 } ?? []
    guard !left.isEmpty else { return [] }
    var table = TextTable([.left, .left, .right, .right, .right])
    let isGuarded = threshold != nil
    table.append(
      (language == .italian ? ["servizio", "temi", "posti liberi"] : ["service", "themes", "places free"])
        + (isGuarded ? [] : language == .italian ? ["proposti", "restano"] : ["proposed", "left"]))
    for line in left {
      let terms = matrix.catalogue.services.first { $0.id == line.service }?.categories ?? []
      let themes = Set(terms.map(matrix.grouping.group)).sorted().joined(separator: ", ")
      table.append(
        [serviceName(line.service), themes, PlaceUnit(line.unit).count(line.free, in: language)]
          // Who was placed by one service may be few.
          + (isGuarded ? [] : [line.given.text(in: language), line.left.text(in: language)]))
    }
    let title = isGuarded ? words("Servizi con posti", "Services with places") : words("Servizi con posti che restano", "Services with places left")
    let others = (isGuarded ? [:] : given?.withoutService ?? [:]).sorted { $0.key < $1.key }.map { "\($0.key.printable) \($0.value.text(in: language))" }
    let unnamed = words("  proposti senza dire da quale servizio: ", "  proposed without saying by which service: ") + others.joined(separator: ", ")
    return [style.mark(title, .strong)] + marked(table.lines(indent: "  ")) + (others.isEmpty ? [] : [unnamed]) + [""]
  }
}
