import LuaRuntime
import LuaSyntax
import RaccordoModel

/// Reads `fairness = { "sex", { "minors", to = { 0, 2 } } }` of `pack`, once its fields are known.
struct FairnessReader {
  static let setting = "fairness"
  static let mostEnds = 20

  let log: FindingLog
  private let block: RuleBlock
  private let fields: FieldCatalogue

  init(_ block: RuleBlock, fields: FieldCatalogue, log: FindingLog) {
    self.block = block
    self.fields = fields
    self.log = log
  }

  /// What can be used of it; the rest is reported where it stands.
  func read() -> [FairnessField] {
    guard let value = block.settings[FairnessReader.setting], !value.isUnknownWord else { return [] }
    if value.string != nil { return [field(value, at: [])].compactMap(\.self) }
    guard let table = value.table, table.word == nil, table.settings.isEmpty else {
      wrong(
        [], it: "`fairness` deve essere un elenco di campi", en: "`fairness` must be a list of fields",
        help: LocalizedText(
          it: "scrivi fairness = { \"campo\", { \"campo\", to = { 0, 2 } } }", en: "write fairness = { \"field\", { \"field\", to = { 0, 2 } } }"))
      return []
    }
    var read: [FairnessField] = []
    for (index, item) in table.items.enumerated() {
      guard let field = field(item, at: [.item(index + 1)]) else { continue }
      if read.contains(where: { $0.name == field.name }) {
        log.report(
          .writtenTwice, at: field.place, it: "il campo `\(field.name)` è scritto due volte", en: "field `\(field.name)` is written twice",
          help: [LocalizedText(it: "lascialo una volta sola", en: "leave it once")])
      } else {
        read.append(field)
      }
    }
    return read
  }

  /// `"sex"`, or `{ "minors", to = { 0, 2 } }`.
  private func field(_ value: LuaValue, at path: [PathStep]) -> FairnessField? {
    if value.isUnknownWord { return nil }
    let table = value.table.flatMap { $0.word == nil ? $0 : nil }
    let namePath = path + (table == nil ? [] : [.item(1)])
    guard let name = value.string ?? (table?.items.count == 1 ? table?.items[0].string : nil) else {
      wrong(
        path, it: "qui serve il nome di un campo", en: "the name of a field is needed here",
        help: LocalizedText(it: "scrivi \"campo\", o { \"campo\", to = { 0, 2 } }", en: "write \"field\", or { \"field\", to = { 0, 2 } }"))
      return nil
    }
    let others = (table?.settings ?? []).map(\.key).filter { $0 != "to" }
    for key in others {
      log.report(
        .unknownSetting(
          key, of: FairnessReader.setting, at: block.places.key([.key(FairnessReader.setting)] + path + [.key(key)]), nearest: nil,
          allowed: ["to"]))
    }
    guard let schema = schema(of: name) else {
      log.report(.unknownField(name, at: place(namePath), fields: fields.fields))
      return nil
    }
    // Whatever was written in the place of `to` has been told.
    return others.isEmpty ? groups(of: schema, table?["to"], at: path, namePath) : nil
  }

  private func schema(of name: String) -> FieldSchema? {
    if let field = fields[name] { return field }
    return name == FieldSchema.age.name && !fields.derivedAges.isEmpty ? .age : nil
  }

  private func groups(
    of schema: FieldSchema, _ given: LuaValue?, at path: [PathStep], _ namePath: [PathStep]
  ) -> FairnessField? {
    if FairnessField.kinds.contains(schema.kind) {
      guard given == nil else {
        wrong(
          path + [.key("to")], it: "le risposte di `\(schema.name)` sono già gruppi", en: "the answers of `\(schema.name)` are groups already",
          help: LocalizedText(it: "scrivi \"\(schema.name)\" da solo", en: "write \"\(schema.name)\" alone"))
        return nil
      }
      return FairnessField(schema, at: place(namePath))
    }
    guard schema.kind.isOrdered else {
      log.report(
        .wrongKind, at: place(namePath), it: "`\(schema.name)` è testo libero: non fa gruppi",
        en: "`\(schema.name)` is free text: it makes no groups",
        help: [LocalizedText(it: "usa un campo di tipo choice", en: "use a field of kind choice")])
      return nil
    }
    guard let given else {
      wrong(
        namePath, it: "di `\(schema.name)` non si sa dove finisce un gruppo e comincia l'altro",
        en: "nobody says where the groups of `\(schema.name)` end", help: example(schema))
      return nil
    }
    return ends(given, of: schema, at: path + [.key("to")]).map { FairnessField(schema, ends: $0, at: place(namePath)) }
  }

  private func ends(_ given: LuaValue, of schema: FieldSchema, at path: [PathStep]) -> [FieldValue]? {
    if given.isUnknownWord { return nil }
    let table = given.table.flatMap { $0.word == nil && $0.settings.isEmpty ? $0 : nil }
    let items = given.table == nil ? [given] : table?.items ?? []
    guard (1...FairnessReader.mostEnds).contains(items.count) else {
      wrong(
        path, it: "qui servono da 1 a \(FairnessReader.mostEnds) valori", en: "1 to \(FairnessReader.mostEnds) values are needed here",
        help: example(schema))
      return nil
    }
    var ends: [FieldValue] = []
    for (index, item) in items.enumerated() {
      let place = place(path + (given.table == nil ? [] : [.item(index + 1)]))
      switch LiteralReader(field: schema).read(item) {
      case .failure(let problem):
        if !item.isUnknownWord { log.report(problem.finding(for: item, field: schema, at: place)) }
        return nil
      case .success(let value):
        if let last = ends.last?.size, let size = value.size, last >= size {
          log.report(
            .wrongValue, at: place, it: "i gruppi vanno dal valore più basso al più alto, ognuno una volta",
            en: "groups go from the lowest value to the highest, each once",
            help: [LocalizedText(it: "metti i valori in ordine", en: "put the values in order")])
          return nil
        }
        ends.append(value)
      }
    }
    return ends
  }

  private func example(_ schema: FieldSchema) -> LocalizedText {
    let ends = schema.kind == .date ? "\"1960-12-31\", \"1990-12-31\"" : "0, 2"
    return LocalizedText(
      it: "scrivi dove finisce ciascuno: { \"\(schema.name)\", to = { \(ends) } }",
      en: "write where each one ends: { \"\(schema.name)\", to = { \(ends) } }")
  }

  private func place(_ path: [PathStep]) -> SourcePlace { block.places.value([.key(FairnessReader.setting)] + path) }

  private func wrong(_ path: [PathStep], it italian: String, en english: String, help: LocalizedText) {
    log.report(.wrongValue, at: place(path), it: italian, en: english, help: [help])
  }
}
