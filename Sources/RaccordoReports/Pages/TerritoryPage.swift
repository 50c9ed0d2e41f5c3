import Raccordo

/// What a network gives where, and what is asked of it there, for people: municipalities by themes.
public struct TerritoryPage {
  public let matrix: TerritoryMatrix
  /// The needs as they may be shown.
  public let needs: GuardedNeeds
  /// What the services have left after the run; `nil` without one.
  public let given: GivenByServices?
  /// Counts below it are hidden; `nil`: none is.
  public let threshold: Int?
  public let language: Language
  public let style: TextStyle
  /// How many rows to show of a long table; `nil` for all of them.
  public var most: Int? = 20
  /// How many themes stand side by side.
  public var themesAcross = 4

  public init(
    _ matrix: TerritoryMatrix, given: GivenByServices? = nil, threshold: Int? = nil, language: Language, style: TextStyle = .plain
  ) {
    self.matrix = matrix
    self.given = given
    self.threshold = threshold
    self.language = language
    self.style = style
    needs = GuardedNeeds(matrix, threshold: threshold)
  }

  public var lines: [String] {
    head + [""] + (matrix.hasNeeds ? needsTable + [""] + needsWithoutServices + freeServices : supplyTables + gaps) + overlaps + unsaid + legend
  }

  func words(_ italian: String, _ english: String) -> String { language.of(it: italian, en: english) }

  func title(_ row: TerritoryMatrix.Row) -> String { language.municipality(row.municipality, named: row.name) }

  private var head: [String] {
    let services = matrix.catalogue.activeServices
    let bodies = Set(services.map(\.organization)).count
    let places = matrix.rows.count { $0.municipality != nil }
    let themes =
      matrix.grouping == .theme
      ? language.count(matrix.themes.count, words("tema", "theme"), words("temi", "themes"))
      : language.count(matrix.themes.count, words("voce", "term"), words("voci", "terms"))
    let sum =
      [
        language.count(services.count, words("servizio attivo", "active service"), words("servizi attivi", "active services")),
        language.count(bodies, words("ente", "body"), words("enti", "bodies")),
        language.count(places, words("comune", "municipality"), words("comuni", "municipalities")), themes,
      ].joined(separator: ", ")
    let day = NumberText.date(matrix.day, in: language)
    return [style.mark(words("Chi dà che cosa, dove, il \(day)", "Who gives what, where, on \(day)"), .strong), sum] + needsSum
  }

  private var needsSum: [String] {
    guard matrix.hasNeeds else { return [] }
    let sums = matrix.themes.indices.map { theme in
      "\(matrix.themes[theme].printable) \(needs.needs(row: nil, theme: theme).text(in: language))"
        + " (\(words("senza posto", "not placed")) \(needs.unmet(row: nil, theme: theme).text(in: language)))"
    }
    return [words("bisogni: ", "needs: ") + sums.joined(separator: ", ")]
  }

  private var legend: [String] {
    var lines: [String] = []
    if !matrix.hasNeeds {
      lines.append(
        words(
          "servizi (posti liberi); ? = non si sa; * = più enti; - = nessun servizio",
          "services (places free); ? = not known; * = several bodies; - = no service"))
    } else {
      lines += [
        words("posti: quelli liberi di tutto il servizio; ? = non si sa", "places: those of the whole service that are free; ? = not known"),
        words(
          "per 100: posti ogni 100 bisogni, divisi fra tutti quelli a cui i servizi possono arrivare",
          "per 100: places for each 100 needs, shared among all whom the services can reach"),
      ]
    }
    if let threshold { lines.append(GuardedTable.Shown.legend(threshold: threshold, in: language)) }
    return lines
  }
}
