import RaccordoModel

/// What the services of a catalogue give in each municipality on one day.
struct TerritorySupply: Sendable {
  private struct Reach: Sendable {
    var service: Service
    var themes: Set<String>
    /// Empty: nobody wrote down where it works.
    var municipalities: Set<String>
  }

  private let reaches: [Reach]
  /// What municipalities are called on the day, by code.
  let names: [String: String]
  /// Those of the register on the day, and those where a service works.
  let municipalities: Set<String>
  let themes: Set<String>
  private let themesAnywhere: Set<String>

  init(_ catalogue: JoinedCatalogue, on day: CivilDay, by grouping: TermGrouping) {
    reaches = catalogue.activeServices.map { service in
      Reach(
        service: service, themes: Set(service.categories.map(grouping.group)),
        municipalities: Set(service.areas.filter { $0.validity.contains(day) }.map(\.municipality)))
    }
    let current = catalogue.territories.filter { $0.validity.contains(day) }
    names = Dictionary(current.map { ($0.code, $0.name) }, uniquingKeysWith: min)
    municipalities = Set(current.map(\.code)).union(reaches.flatMap(\.municipalities))
    themes = Set(reaches.flatMap(\.themes))
    themesAnywhere = Set(reaches.filter(\.service.areas.isEmpty).flatMap(\.themes))
  }

  /// - Parameter municipality: `nil` where it is not known: no service can be said to work there.
  func cell(_ municipality: String?, _ theme: String) -> TerritoryMatrix.Cell {
    var cell = TerritoryMatrix.Cell()
    cell.mayHaveMore = municipality == nil || themesAnywhere.contains(theme)
    for reach in reaches where reach.themes.contains(theme) {
      guard let municipality, reach.municipalities.contains(municipality) else { continue }
      cell.services.append(reach.service.id)
      cell.bodies.insert(reach.service.organization)
      if reach.service.capacity.isEmpty { cell.uncounted += 1 }
      for unit in ServiceCapacity.Unit.allCases {
        if let free = reach.service.freePlaces(in: unit) { cell.places[unit, default: 0] += free }
      }
    }
    return cell
  }

  /// The free places for each 100 needs of a theme, where somebody needs it.
  ///
  /// The places of a service are shared evenly among the needs of all the municipalities in which it works, and a municipality has its part of
  /// each service that reaches it (two-step floating catchment areas: W. Luo and F. Wang, Environment and Planning B 30, 2003, with municipalities
  /// for distances). So the parts, weighted by needs, add up to the places. Places for households and for persons count alike, hours and sessions
  /// not at all. Where nobody knows how many places the services have, or whether there are any, there is no figure.
  func placesPer100Needs(of demand: TerritoryDemand) -> [TerritoryDemand.Key: Double] {
    var shares: [TerritoryDemand.Key: Double] = [:]
    for key in demand.needs.keys {
      guard let municipality = key.municipality else { continue }
      let here = reaches.filter { $0.themes.contains(key.theme) && $0.municipalities.contains(municipality) }
      if here.isEmpty {
        if !themesAnywhere.contains(key.theme) { shares[key] = 0 }
        continue
      }
      let counted = here.compactMap { reach in reach.service.placesForPeople.map { (places: $0, reach: reach) } }
      guard !counted.isEmpty else { continue }
      shares[key] = counted.reduce(0) { sum, service in
        let reached = service.reach.municipalities.reduce(0) {
          $0 + (demand.needs[TerritoryDemand.Key(municipality: $1, theme: key.theme)] ?? 0)
        }
        return sum + 100 * Double(service.places) / Double(max(1, reached))
      }
    }
    return shares
  }
}

extension Service {
  /// The places it has free for households and for persons; `nil` when the catalogue says of neither.
  var placesForPeople: Int? {
    let places = [freePlaces(in: .household), freePlaces(in: .person)].compactMap(\.self)
    return places.isEmpty ? nil : places.reduce(0, +)
  }
}
