import LuaRuntime
import LuaSyntax
import RaccordoModel

// `bands("isee", { { to = 3000, 20 }, ... })` and `scale("isee", { { at = 0, 20 }, ... })`: lists in order of size.

extension PointReader {
  func bands(_ given: [LuaValue], at path: [PathStep]) -> PointBands? {
    guard let (field, rows) = list(given, word: "bands", example: "{ to = 3000, 20 }, { to = 6000, 10 }", at: path) else { return nil }
    let places = block.places.items(rows.count, of: path + [.item(2)])
    let literals = LiteralReader(field: field)
    var bands: [PointBand] = []
    bands.reserveCapacity(rows.count)
    for (index, row) in rows.enumerated() {
      if let band = band(row, field, literals, places[index], at: path + [.item(2), .item(index + 1)]) { bands.append(band) }
    }
    guard bands.count == rows.count, isInOrder(bands, at: path + [.item(2)]), givesSome(bands.map(\.points), at: path) else {
      return nil
    }
    return PointBands(PointMeasure(of: field), bands: bands)
  }

  /// Most bands have nothing wrong in them: where each part stands is worked out only where something is.
  private func band(
    _ value: LuaValue, _ field: FieldSchema, _ literals: LiteralReader, _ place: SourcePlace, at path: @autoclosure () -> [PathStep]
  ) -> PointBand? {
    if let ends = plainEnds(value, literals), let item = value.table?.items.first {
      return points(item, "points", orZero: true, at: path() + [.item(1)]).map { PointBand(from: ends.from, to: ends.to, points: $0, at: place) }
    }
    let path = path()
    guard let settings = settings(value, of: "bands", allowed: ["from", "to"], items: 1, at: path), let item = value.table?.items.first
    else { return nil }
    let points = points(item, "points", orZero: true, at: path + [.item(1)])
    let ends = settings.map { name, value in (name, figure(value, field, at: path + [.key(name)])) }
    guard let points, ends.allSatisfy({ $0.1 != nil }) else { return nil }
    func end(_ name: String) -> Operand? { ends.first { $0.0 == name }?.1 }
    return PointBand(from: end("from"), to: end("to"), points: points, at: place)
  }

  /// The ends of a band that is written `{ from = 1000, to = 3000, 20 }`, or with one of the two; `nil` for every other.
  private func plainEnds(_ value: LuaValue, _ literals: LiteralReader) -> (from: Operand?, to: Operand?)? {
    guard let table = value.table, table.items.count == 1 else { return nil }
    var ends: (from: Operand?, to: Operand?) = (nil, nil)
    for entry in table.entries {
      guard entry.value.number != nil, case .success(let figure) = literals.read(entry.value) else { return nil }
      switch entry.key {
      case "from": ends.from = .literal(figure)
      case "to": ends.to = .literal(figure)
      default: return nil
      }
    }
    return ends
  }

  /// Each band begins and ends after the one before, and has something in it. Dated figures are looked at by the analysis.
  private func isInOrder(_ bands: [PointBand], at path: [PathStep]) -> Bool {
    for (index, band) in bands.enumerated() {
      if let from = size(band.from), let to = size(band.to), from > to {
        log.report(
          .emptyRange, at: block.places.value(path + [.item(index + 1)]), it: "nessun valore sta in questa fascia: comincia dopo dove finisce",
          en: "no value lies in this band: it begins after it ends",
          help: [LocalizedText(it: "scambia i due valori", en: "swap the two values")])
        return false
      }
      guard index > 0 else { continue }
      let before = bands[index - 1]
      guard before.to != nil else {
        wrong(
          path + [.item(index)], it: "questa fascia non ha fine: quelle dopo non contano mai",
          en: "this band has no end: those after it never count",
          help: LocalizedText(it: "scrivi { to = ..., punti }", en: "write { to = ..., points }"))
        return false
      }
      let endsEarly = size(before.to).flatMap { end in size(band.to).map { $0 <= end } } ?? false
      let beginsEarly = size(before.from).flatMap { start in size(band.from).map { $0 < start } } ?? false
      if endsEarly || beginsEarly {
        wrong(
          path + [.item(index + 1)], it: "le fasce vanno dalla più bassa alla più alta: questa viene prima di quella scritta sopra",
          en: "bands go from the lowest to the highest: this one comes before the one written above it",
          help: LocalizedText(it: "mettile in ordine", en: "put them in order"))
        return false
      }
    }
    return true
  }

  func scale(_ given: [LuaValue], at path: [PathStep]) -> PointScale? {
    guard let (field, rows) = list(given, word: "scale", example: "{ at = 0, 20 }, { at = 6000, 0 }", at: path) else { return nil }
    let read = rows.enumerated().map { knot($1, field, at: path + [.item(2), .item($0 + 1)]) }
    let knots = read.compactMap(\.self)
    guard knots.count == rows.count else { return nil }
    guard knots.count > 1 else {
      wrong(path, it: "una scala va da un valore a un altro: ne servono almeno due", en: "a scale goes from one value to another: two are needed")
      return nil
    }
    for index in knots.indices.dropFirst() {
      guard let low = size(knots[index - 1].at), let high = size(knots[index].at), low >= high else { continue }
      wrong(
        path + [.item(2), .item(index + 1)], it: "una scala va dal valore più basso al più alto, ognuno una volta",
        en: "a scale goes from the lowest value to the highest, each once",
        help: LocalizedText(it: "metti i valori in ordine", en: "put the values in order"))
      return nil
    }
    return givesSome(knots.map(\.points), at: path) ? PointScale(PointMeasure(of: field), knots: knots) : nil
  }

  private func knot(_ value: LuaValue, _ field: FieldSchema, at path: [PathStep]) -> PointKnot? {
    guard let settings = settings(value, of: "scale", allowed: ["at"], items: 1, at: path), let item = value.table?.items.first
    else { return nil }
    let points = points(item, "points", orZero: true, at: path + [.item(1)])
    guard let at = settings.first?.1 else {
      wrong(path, it: "manca il valore: { at = 3000, 20 }", en: "the value is missing: { at = 3000, 20 }")
      return nil
    }
    guard let points, let figure = figure(at, field, at: path + [.key("at")]) else { return nil }
    return PointKnot(at: figure, points: points, place: block.places.value(path))
  }
}

extension PointReader {
  /// The field and the rows of `word("field", { ... })`.
  private func list(
    _ given: [LuaValue], word: String, example: String, at path: [PathStep]
  ) -> (field: FieldSchema, rows: [LuaValue])? {
    guard given.count == 2 else {
      wrong(
        path, it: "`\(word)` vuole un campo e un elenco: \(word)(\"campo\", { \(example) })",
        en: "`\(word)` wants a field and a list: \(word)(\"field\", { \(example) })")
      return nil
    }
    let field = field(given[0], fitting: [.number, .money, .date], word: word, at: path + [.item(1)])
    if given[1].isUnknownWord { return nil }
    guard let table = given[1].table, table.word == nil, table.settings.isEmpty, !table.items.isEmpty else {
      wrong(
        path + [.item(2)], it: "qui serve un elenco: { \(example) }", en: "a list is needed here: { \(example) }")
      return nil
    }
    guard table.items.count <= PointReader.mostRows else {
      wrong(
        path + [.item(2)], it: "un elenco ha al massimo \(PointReader.mostRows) righe", en: "a list has at most \(PointReader.mostRows) rows",
        help: LocalizedText(it: "usa scale(...), o una funzione", en: "use scale(...), or a function"))
      return nil
    }
    return field.map { ($0, table.items) }
  }

  private func givesSome(_ points: [Points], at path: [PathStep]) -> Bool {
    if points.contains(where: { $0 > .zero }) { return true }
    wrong(path, it: "così nessuno ha punti", en: "this gives points to nobody")
    return false
  }

  private func size(_ figure: Operand?) -> Double? {
    if case .literal(let value) = figure { value.size } else { nil }
  }
}
