import RaccordoModel

/// What a network gives and what is asked of it, municipality by municipality and theme by theme.
///
/// - Note: what the catalogue does not say is unknown. A service without areas works nobody knows where: it is in no cell, and no cell of its
///   theme is a sure gap. One without capacity has nobody knows how many places.
public struct TerritoryMatrix: Sendable {
  /// A municipality and a theme.
  public struct Cell: Sendable, Hashable {
    /// The ids of the active services that answer the theme there on the day, in order.
    public var services: [String] = []
    /// The bodies behind them.
    public var bodies: Set<String> = []
    /// The places that these services have free, by unit. They are those of the whole service, which may work elsewhere too.
    public var places: [ServiceCapacity.Unit: Int] = [:]
    /// The services of the cell of which the catalogue says no capacity.
    public var uncounted = 0
    /// Whether a service of the theme exists of which nobody wrote down where it works.
    public var mayHaveMore = false
    /// Who has the need there, with a place or without; `nil` without a list.
    public var needs: Int?
    /// Those of them who have no place.
    public var unmet: Int?
    /// Free places for each 100 who need them, each service shared among all whom it can reach; `nil` when nobody needs one, or nobody knows.
    public var placesPer100Needs: Double?

    /// Several bodies for the same theme in the same place.
    public var isOverlap: Bool { bodies.count > 1 }

    /// Whether nothing is there.
    public var isGap: Truth { services.isEmpty ? (mayHaveMore ? .unknown : .yes) : .no }
  }

  public struct Row: Sendable, Hashable {
    /// The ISTAT code; `nil` for those whose municipality is not known.
    public var municipality: String?
    /// "" when no register has it.
    public var name: String
    /// In the order of the themes.
    public var cells: [Cell]
  }

  public let day: CivilDay
  public let grouping: TermGrouping
  /// In order. Themes of services that are closed and that nobody needs are not there.
  public let themes: [String]
  /// By code, those whose municipality is not known last.
  public let rows: [Row]
  public let catalogue: JoinedCatalogue
  /// Active services of which nobody wrote down where they work, how many places they have, or what they answer: their ids.
  public let withoutAreas: [String]
  public let withoutCapacity: [String]
  public let withoutThemes: [String]
  /// Whether it tells of needs too.
  public let hasNeeds: Bool

  /// - Parameters:
  ///   - day: whose areas and municipalities count.
  ///   - ledger: of one period; `nil` for the catalogue alone.
  /// - Complexity: O(municipalities × services).
  public init(_ catalogue: JoinedCatalogue, on day: CivilDay, by grouping: TermGrouping = .theme, ledger: UnmetLedger? = nil) {
    self.catalogue = catalogue
    self.day = day
    self.grouping = grouping
    hasNeeds = ledger != nil
    let supply = TerritorySupply(catalogue, on: day, by: grouping)
    let demand = ledger.map { TerritoryDemand($0, by: grouping) }
    let themes = supply.themes.union(demand?.themes ?? []).sorted()
    self.themes = themes
    let shares = demand.map { supply.placesPer100Needs(of: $0) }
    let codes = supply.municipalities.union(demand?.municipalities ?? []).sorted().map(Optional.some)
    let isUnknownNeeded = demand?.hasUnknownHomes == true
    rows = (codes + (isUnknownNeeded ? [nil] : [])).map { code in
      let cells = themes.map { theme in
        var cell = supply.cell(code, theme)
        guard let demand else { return cell }
        let key = TerritoryDemand.Key(municipality: code, theme: theme)
        (cell.needs, cell.unmet) = (demand.needs[key] ?? 0, demand.unmet[key] ?? 0)
        cell.placesPer100Needs = shares?[key]
        return cell
      }
      let name = code.flatMap { supply.names[$0] ?? ledger?.names[$0] } ?? ""
      return Row(municipality: code, name: name, cells: cells)
    }
    let active = catalogue.activeServices
    withoutAreas = active.filter(\.areas.isEmpty).map(\.id)
    withoutCapacity = active.filter(\.capacity.isEmpty).map(\.id)
    withoutThemes = active.filter(\.categories.isEmpty).map(\.id)
  }

  /// The column of a theme: one cell a row.
  public func column(_ theme: String) -> [Cell] {
    themes.firstIndex(of: theme).map { index in rows.map { $0.cells[index] } } ?? []
  }
}
