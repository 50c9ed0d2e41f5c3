import LuaRuntime
import LuaSyntax
import RaccordoModel

/// Turns what stands after `points =` into a rule for points: a number, `per(...)`, `bands(...)` or `scale(...)`.
/// Functions are read by `ComputeReader`.
struct PointReader {
  /// The most points that one criterion can give, so that no sum of a program overflows.
  static let most = 10_000.0
  /// The most bands, or values of a scale, so that every two of them can be looked at together.
  static let mostRows = 100

  let block: RuleBlock
  let scope: PackScope
  let log: FindingLog

  func read(_ value: LuaValue, at path: [PathStep]) -> PointRule? {
    if value.number != nil { return points(value, "points", at: path).map(PointRule.fixed) }
    guard let table = value.table, let word = table.word else {
      reportForms(value, at: path)
      return nil
    }
    switch word {
    case "per": return per(table.items, at: path).map(PointRule.per)
    case "bands": return bands(table.items, at: path).map(PointRule.bands)
    case "scale": return scale(table.items, at: path).map(PointRule.scale)
    case Prelude.unknownWord: return nil
    default:
      reportForms(value, at: path)
      return nil
    }
  }

  private func reportForms(_ value: LuaValue, at path: [PathStep]) {
    wrong(
      path, it: "`points` non può essere \(value.description[.italian])", en: "`points` cannot be \(value.description[.english])",
      help: LocalizedText(
        it: "scrivi un numero, o per(...), bands(...), scale(...), o function(h) return ... end",
        en: "write a number, or per(...), bands(...), scale(...), or function(h) return ... end"))
  }

  private func per(_ given: [LuaValue], at path: [PathStep]) -> PointsPerUnit? {
    guard (2...3).contains(given.count) else {
      wrong(
        path, it: "`per` vuole un campo o members { ... }, i punti e il tetto: per(\"campo\", 5, { at_most = 15 })",
        en: "`per` wants a field or members { ... }, the points and the cap: per(\"field\", 5, { at_most = 15 })")
      return nil
    }
    let count = given[0].word == "members" ? memberCount(given[0], at: path + [.item(1)]) : nil
    let field =
      given[0].word == "members"
      ? count.map { _ in FieldSchema.members } : field(given[0], fitting: [.number, .money], word: "per", at: path + [.item(1)])
    let points = points(given[1], "points", at: path + [.item(2)])
    let options = given.count == 3 ? settings(given[2], of: "per", allowed: ["at_most", "each"], items: 0, at: path + [.item(3)]) : []
    guard let field, let points, let options else { return nil }
    let written = Dictionary(uniqueKeysWithValues: options)
    let each: Operand? = if let value = written["each"] { each(value, field, at: path + [.item(3), .key("each")]) } else { .literal(unit(of: field)) }
    let cap = written["at_most"].map { self.points($0, "at_most", at: path + [.item(3), .key("at_most")]) }
    guard let each, cap != .some(nil) else { return nil }
    guard let atMost = cap.flatMap(\.self) ?? self.cap(points, each, field) else {
      // A misspelt setting has been reported: it is probably this one.
      if given.count == 3, given[2].table?.settings.contains(where: { !["at_most", "each"].contains($0.key) }) == true { return nil }
      log.report(
        Finding(
          .missingSetting, at: block.places.value(path),
          LocalizedText(
            it: "manca `at_most`: senza un tetto nessuno può dire quanti punti può valere una risposta che manca",
            en: "`at_most` is missing: without a cap nobody can say how many points a missing answer may be worth"),
          help: [
            LocalizedText(
              it: count == nil
                ? "scrivi per(\"\(field.name)\", \(points), { at_most = ... }), o da' un `max` al campo"
                : "scrivi per(members { ... }, \(points), { at_most = ... })",
              en: count == nil
                ? "write per(\"\(field.name)\", \(points), { at_most = ... }), or give the field a `max`"
                : "write per(members { ... }, \(points), { at_most = ... })")
          ]))
      return nil
    }
    let rule = PointsPerUnit(
      count.map { PointMeasure(of: $0) } ?? PointMeasure(of: field), points: points, each: each, atMost: atMost)
    if count != nil, rule.unitsToCap > PointReader.mostRows {
      wrong(
        path, it: "il tetto è troppo alto: si arriva al più a \(PointReader.mostRows) volte i punti",
        en: "the cap is too high: it can be at most \(PointReader.mostRows) times the points")
      return nil
    }
    return rule
  }

  /// `members { age = less_than(6) }`: for how many it holds.
  private func memberCount(_ value: LuaValue, at path: [PathStep]) -> MemberCount? {
    if scope.fields.isOfPersons {
      log.report(.membersOfPerson(at: block.places.value(path)))
      return nil
    }
    let given = value.table?.items ?? []
    guard given.count == 1, given[0].table != nil else {
      if given.contains(where: \.isUnknownWord) { return nil }
      wrong(
        path, it: "`members` vuole una condizione su ciascun componente", en: "`members` wants a condition on each member",
        help: LocalizedText(it: "scrivi members { campo = prova }", en: "write members { field = test }"))
      return nil
    }
    // `members { ... }` is its own table in the text; `members(any { ... })` holds one.
    let inner = given[0].table?.word == nil ? path : path + [.item(1)]
    return ConditionReader(block: block, scope: scope, log: log, isOfMembers: true).read(given[0], at: inner)
      .map { MemberCount($0) }
  }

  private func unit(of field: FieldSchema) -> FieldValue {
    field.kind == .money ? .money(Money(cents: 100)) : .number(1)
  }

  private func each(_ value: LuaValue, _ field: FieldSchema, at path: [PathStep]) -> Operand? {
    guard let each = figure(value, field, at: path) else { return nil }
    if case .literal(let literal) = each, let size = literal.size, size <= 0 {
      wrong(path, it: "un'unità è più di 0", en: "a unit is more than 0")
      return nil
    }
    return each
  }

  /// What the largest answer of the field gives, where that is written and within reason.
  private func cap(_ points: Points, _ each: Operand, _ field: FieldSchema) -> Points? {
    guard case .literal(let literal) = each, let unit = literal.size, let most = field.maximum else { return nil }
    let size = field.kind == .money ? most * 100 : most
    let hundredths = (max(0, size) / unit + 1e-9).rounded(.down) * Double(points.hundredths)
    return hundredths >= 1 && hundredths <= PointReader.most * 100 ? Points(hundredths: Int(hundredths)) : nil
  }
}

extension PointReader {
  /// More than 0, or 0 where that says something; in hundredths at the finest.
  func points(_ value: LuaValue, _ key: String, orZero: Bool = false, at path: @autoclosure () -> [PathStep]) -> Points? {
    if value.isUnknownWord { return nil }
    guard let number = value.finiteNumber else {
      wrong(
        path(), it: "qui servono punti, non \(value.description[.italian])",
        en: "points are needed here, not \(value.description[.english])")
      return nil
    }
    let hundredths = (number * 100).rounded()
    let isEnough = orZero ? number >= 0 : number > 0
    guard isEnough, number <= PointReader.most, abs(number * 100 - hundredths) < 1e-6 else {
      let least = orZero ? (it: "almeno 0", en: "0 or more") : (it: "più di 0", en: "more than 0")
      wrong(
        path(), it: "`\(key)` deve essere \(least.it) e non più di 10.000, con due decimali al massimo",
        en: "`\(key)` must be \(least.en) and not more than 10,000, with two decimals at most",
        help: isEnough
          ? nil
          : LocalizedText(
            it: "i bisogni danno punti, niente li toglie: per chi non ha il bisogno non scrivere nulla",
            en: "needs give points and nothing takes them away: write nothing for those without the need"))
      return nil
    }
    return Points(hundredths: Int(hundredths))
  }

  /// A field or compute that points can go by.
  func field(_ value: LuaValue, fitting kinds: [FieldKind], word: String, at path: [PathStep]) -> FieldSchema? {
    if value.isUnknownWord { return nil }
    guard let name = value.string else {
      wrong(
        path, it: "qui serve il nome di un campo fra virgolette", en: "the name of a field in quotes is needed here",
        help: LocalizedText(it: "scrivi \(word)(\"campo\", ...)", en: "write \(word)(\"field\", ...)"))
      return nil
    }
    guard let field = scope.schema(of: name) else {
      log.report(.unknownField(name, at: block.places.value(path), fields: scope.readable))
      return nil
    }
    if scope.isOfMember(name) {
      log.report(.ofMember(field, at: block.places.value(path), write: nil))
      return nil
    }
    guard kinds.contains(field.kind) else {
      let described = PredicateReader.describe(field)
      log.report(
        .wrongKind, at: block.places.value(path), it: "\(described[.italian]), quindi `\(word)` non va",
        en: "\(described[.english]), so `\(word)` does not fit it")
      return nil
    }
    return field
  }

  /// A value of the field, or `param.x`: not a value of the service.
  func figure(_ value: LuaValue, _ field: FieldSchema, at path: [PathStep]) -> Operand? {
    if value.word == "service_value" {
      wrong(path, it: "qui serve un valore, o param.x", en: "a value is needed here, or param.x")
      return nil
    }
    return PredicateReader(block: block, field: field, scope: scope, log: log).operand(value, at: path)
  }

  /// The named entries of a table that has as many unnamed ones as it should; others are reported.
  func settings(
    _ value: LuaValue, of word: String, allowed: [String], items: Int, at path: [PathStep]
  ) -> [(String, LuaValue)]? {
    if value.isUnknownWord { return nil }
    guard let table = value.table, table.word == nil, table.items.count == items else {
      let example =
        switch word {
        case "per": "{ at_most = 15 }"
        case "bands": "{ to = 3000, 20 }"
        default: "{ at = 3000, 20 }"
        }
      wrong(path, it: "qui serve \(example)", en: "\(example) is needed here")
      return nil
    }
    let written = table.settings
    for (name, _) in written where !allowed.contains(name) {
      log.report(
        .unknownSetting(
          name, of: word, at: block.places.key(path + [.key(name)]), nearest: Suggestion.nearest(to: name, among: allowed),
          allowed: allowed))
    }
    return written.filter { allowed.contains($0.key) }.map { ($0.key, $0.value) }
  }

  func wrong(_ path: [PathStep], it italian: String, en english: String, help: LocalizedText? = nil) {
    log.report(.wrongValue, at: block.places.value(path), it: italian, en: english, help: help.map { [$0] } ?? [])
  }
}
