import Raccordo

extension TerritoryMatrix {
  /// The matrix for other programs.
  ///
  /// - Parameters:
  ///   - given: what the services have left; it is not told where counts are hidden.
  ///   - threshold: counts of needs below it are hidden; `nil`: none is.
  public func json(given: GivenByServices? = nil, threshold: Int? = nil) -> JSONValue {
    let needs = GuardedNeeds(self, threshold: threshold)
    let members: [JSONValue.Member] = [
      .init("day", .string(day.iso)), .init("by", .string(grouping.rawValue)), .init("suppress", threshold.map { .number($0) } ?? .null),
      .init("themes", .array(themes.map(JSONValue.string))),
      .init("municipalities", .array(rows.indices.map { json(row: $0, needs) })),
      .init("services_without_areas", .array(withoutAreas.map(JSONValue.string))),
      .init("services_without_capacity", .array(withoutCapacity.map(JSONValue.string))),
      .init("services_without_themes", .array(withoutThemes.map(JSONValue.string))),
      .init("differences", .array(catalogue.differences.map(\.json))),
    ]
    return .object(members + (threshold == nil ? given?.json ?? [] : []))
  }

  private func json(row number: Int, _ needs: GuardedNeeds) -> JSONValue {
    let row = rows[number]
    return [
      "municipality": row.municipality.map(JSONValue.string) ?? .null, "name": .string(row.name),
      "themes": .array(
        themes.indices.map { theme in
          let cell = row.cells[theme]
          return .object(
            [.init("theme", .string(themes[theme]))] + cell.supply
              + (hasNeeds
                ? [
                  .init("needs", needs.needs(row: number, theme: theme).json),
                  .init("not_placed", needs.unmet(row: number, theme: theme).json),
                  .init("places_per_100_needs", needs.placesPer100Needs(row: number, theme: theme).map { .number($0) } ?? .null),
                ] : []))
        }),
    ]
  }
}

extension TerritoryMatrix.Cell {
  fileprivate var supply: [JSONValue.Member] {
    let places = ServiceCapacity.Unit.allCases.compactMap { unit in
      self.places[unit].map { JSONValue.Member(unit.rawValue, .number($0)) }
    }
    return [
      .init("services", .array(services.map(JSONValue.string))), .init("bodies", .array(bodies.sorted().map(JSONValue.string))),
      .init("places", .object(places)), .init("services_without_capacity", .number(uncounted)), .init("gap", .string(isGap.word)),
      .init("overlap", .bool(isOverlap)),
    ]
  }
}

extension GivenByServices {
  fileprivate var json: [JSONValue.Member] {
    let others = withoutService.sorted { $0.key < $1.key }
    return [
      .init("services", .array(lines.map(\.json))),
      .init("programs_without_service", .array(others.map { ["program": .string($0.key), "given": .number($0.value)] })),
    ]
  }
}

extension GivenByServices.Line {
  fileprivate var json: JSONValue {
    [
      "service": .string(service), "unit": .string(unit.rawValue), "free": .number(free), "given": .number(given), "left": .number(left),
    ]
  }
}

extension JoinedCatalogue.Difference {
  fileprivate var json: JSONValue {
    ["kind": .string(kind.rawValue), "id": .string(id), "packs": .array(packs.map(JSONValue.string))]
  }

  /// What to put right, for people.
  public func message(in language: Language) -> String {
    let packs = packs.joined(separator: ", ").printable
    return switch kind {
    case .organization:
      language.of(
        it: "l'ente «\(id.printable)» ha nomi diversi in più pacchetti (\(packs)): vale il primo",
        en: "body “\(id.printable)” has different names in several packs (\(packs)): the first one counts")
    case .service:
      language.of(
        it: "il servizio «\(id.printable)» è scritto in modo diverso in più pacchetti (\(packs)): vale il primo",
        en: "service “\(id.printable)” is written differently in several packs (\(packs)): the first one counts")
    }
  }
}
