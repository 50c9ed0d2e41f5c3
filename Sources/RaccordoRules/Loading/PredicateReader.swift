import LuaRuntime
import LuaSyntax
import RaccordoModel

/// Turns what stands after `field =` into a predicate that fits the kind of the field.
struct PredicateReader {
  let block: RuleBlock
  private let literals: LiteralReader
  let scope: PackScope
  let log: FindingLog

  private var field: FieldSchema { literals.field }

  init(block: RuleBlock, field: FieldSchema, scope: PackScope, log: FindingLog) {
    self.block = block
    literals = LiteralReader(field: field)
    self.scope = scope
    self.log = log
  }

  /// The words that fit each kind of field.
  static func words(for kind: FieldKind) -> [String] {
    switch kind {
    case .yesNo: ["yes", "no", "known", "not_known"]
    case .number, .money:
      ["between", "at_least", "at_most", "more_than", "less_than", "is", "is_not", "one_of", "known", "not_known"]
    case .date: ["between", "before", "after", "within_days", "is", "is_not", "known", "not_known"]
    case .choice, .text, .municipality: ["is", "is_not", "one_of", "known", "not_known"]
    case .many: ["has", "has_any", "has_all", "known", "not_known"]
    }
  }

  func read(_ value: LuaValue, at path: [PathStep]) -> Predicate? {
    switch value {
    case .string, .integer, .number: return bare(value, at: path)
    case .table(let table):
      switch table.word {
      case "param", "service_value": return bare(value, at: path)
      case let word?: return predicate(word, table.items, at: path)
      case nil: break
      }
    case .boolean(let flag):
      log.report(
        .wrongValue, at: block.places.value(path), it: "`\(flag)` non è una prova", en: "`\(flag)` is not a test",
        help: [LocalizedText(it: "scrivi \(flag ? "yes" : "no")", en: "write \(flag ? "yes" : "no")")])
      return nil
    case .none, .function: break
    }
    log.report(
      .wrongValue, at: block.places.value(path),
      it: "qui serve una prova, non \(value.description[.italian])",
      en: "a test is needed here, not \(value.description[.english])",
      help: [usable])
    return nil
  }

  /// A bare value means `is`.
  private func bare(_ value: LuaValue, at path: [PathStep]) -> Predicate? {
    guard PredicateReader.words(for: field.kind).contains("is") else {
      let written = value.string.map { "\"\($0)\"" } ?? value.description[.english]
      log.report(
        .wrongKind, at: block.places.value(path),
        it: "\(PredicateReader.describe(field)[.italian]), quindi \(written) da solo non va",
        en: "\(PredicateReader.describe(field)[.english]), so \(written) alone does not fit it", help: [usable])
      return nil
    }
    return operand(value, at: path).map(Predicate.equals)
  }

  /// - Parameter given: what the word was given.
  func predicate(_ word: String, _ given: [LuaValue], at path: [PathStep]) -> Predicate? {
    guard PredicateReader.words(for: field.kind).contains(word) else {
      if word != Prelude.unknownWord { reportMisfit(word, at: path) }
      return nil
    }
    switch word {
    case "yes": return .yes
    case "no": return .no
    case "known": return .known
    case "not_known": return .notKnown
    case "between": return between(given, at: path)
    case "at_least": return one(word, given, at: path).map(Predicate.atLeast)
    case "at_most": return one(word, given, at: path).map(Predicate.atMost)
    case "more_than": return one(word, given, at: path).map(Predicate.moreThan)
    case "less_than": return one(word, given, at: path).map(Predicate.lessThan)
    case "before": return one(word, given, at: path).map(Predicate.before)
    case "after": return one(word, given, at: path).map(Predicate.after)
    case "is": return one(word, given, at: path).map(Predicate.equals)
    case "is_not": return one(word, given, at: path).map(Predicate.differs)
    case "has": return one(word, given, at: path).map { .hasAny([$0]) }
    case "one_of": return several(word, given, at: path).map(Predicate.oneOf)
    case "has_any": return several(word, given, at: path).map(Predicate.hasAny)
    case "has_all": return several(word, given, at: path).map(Predicate.hasAll)
    case "within_days": return days(given, at: path).map(Predicate.withinDays)
    default: return nil
    }
  }

  private func between(_ given: [LuaValue], at path: [PathStep]) -> Predicate? {
    guard given.count == 2 else {
      reportCount("between", it: "due valori: between(da, a)", en: "two values: between(from, to)", at: path)
      return nil
    }
    guard let low = operand(given[0], at: path + [.item(1)]), let high = operand(given[1], at: path + [.item(2)]) else {
      return nil
    }
    if case .literal(let from) = low, case .literal(let to) = high, let start = from.size, let end = to.size, start > end {
      log.report(
        .emptyRange, at: block.places.value(path), it: "nessun valore sta fra questi due: il primo è il più grande",
        en: "no value lies between these two: the first is the larger one",
        help: [LocalizedText(it: "scambia i due valori", en: "swap the two values")])
      return nil
    }
    return .between(low, high)
  }

  private func one(_ word: String, _ given: [LuaValue], at path: [PathStep]) -> Operand? {
    guard given.count == 1 else {
      reportCount(word, it: "un valore: \(word)(...)", en: "one value: \(word)(...)", at: path)
      return nil
    }
    return operand(given[0], at: path + [.item(1)])
  }

  /// `{ "a", "b" }`, or a list of the service.
  private func several(_ word: String, _ given: [LuaValue], at path: [PathStep]) -> [Operand]? {
    guard given.count == 1, let table = given[0].table else {
      reportCount(word, it: "un elenco: \(word) { ..., ... }", en: "a list: \(word) { ..., ... }", at: path)
      return nil
    }
    if table.word != nil {
      return listOperand(given[0], at: path + [.item(1)]).map { [$0] }
    }
    guard !table.items.isEmpty, table.settings.isEmpty else {
      reportCount(word, it: "almeno un valore: \(word) { ..., ... }", en: "at least one value: \(word) { ..., ... }", at: path)
      return nil
    }
    var operands: [Operand] = []
    operands.reserveCapacity(table.items.count)
    for (index, item) in table.items.enumerated() {
      if let operand = operand(item, at: path + [.item(index + 1)]) { operands.append(operand) }
    }
    return operands.count == table.items.count ? operands : nil
  }
}

extension PredicateReader {
  /// A list of the service; anything else as a single operand.
  private func listOperand(_ value: LuaValue, at path: [PathStep]) -> Operand? {
    if case .string(let name)? = value.table?.items.first, value.word == "service_value",
      let attribute = ServiceAttribute(rawValue: name), attribute.isList
    {
      return serviceOperand(attribute, at: path)
    }
    return operand(value, at: path)
  }

  /// One value to be held against: written, `param.x` or `service.x`.
  func operand(_ value: LuaValue, at path: @autoclosure () -> [PathStep]) -> Operand? {
    guard case .table(let table) = value else { return literal(value, at: path()).map(Operand.literal) }
    let name = table.items.first?.string ?? ""
    switch table.word {
    case "param": return parameter(name, at: path())
    case "service_value":
      guard let attribute = ServiceAttribute(rawValue: name) else {
        log.report(
          .unknownReference(
            name, .serviceValue, at: block.places.value(path()),
            among: ServiceAttribute.allCases.map(\.rawValue)))
        return nil
      }
      if attribute.isList {
        log.report(
          .wrongKind, at: block.places.value(path()), it: "service.\(name) è un elenco",
          en: "service.\(name) is a list",
          help: [LocalizedText(it: "usa one_of(service.\(name))", en: "use one_of(service.\(name))")])
        return nil
      }
      return serviceOperand(attribute, at: path())
    case Prelude.unknownWord: return nil
    default: return literal(value, at: path()).map(Operand.literal)
    }
  }

  /// A whole number of days, or a parameter that counts days.
  private func days(_ given: [LuaValue], at path: [PathStep]) -> Operand? {
    guard given.count == 1 else {
      reportCount("within_days", it: "un numero di giorni: within_days(15)", en: "a number of days: within_days(15)", at: path)
      return nil
    }
    let (value, path) = (given[0], path + [.item(1)])
    if value.isUnknownWord { return nil }
    if value.word == "param" { return parameterOfDays(value.table?.items.first?.string ?? "", at: path) }
    guard let number = value.finiteNumber, number == number.rounded(), number.magnitude <= PredicateReader.mostDays else {
      log.report(
        .wrongValue, at: block.places.value(path),
        it: "`within_days` vuole un numero intero di giorni, al massimo \(Int(PredicateReader.mostDays))",
        en: "`within_days` wants a whole number of days, \(Int(PredicateReader.mostDays)) at most",
        help: [
          LocalizedText(
            it: "scrivi within_days(15) per i prossimi 15 giorni, within_days(-30) per gli ultimi 30",
            en: "write within_days(15) for the next 15 days, within_days(-30) for the last 30")
        ])
      return nil
    }
    return .literal(.number(number))
  }

  /// A hundred years: further away nobody counts in days.
  private static let mostDays = 36_525.0

  private func parameterOfDays(_ name: String, at path: [PathStep]) -> Operand? {
    let rows = scope.parameters.parameters.filter { $0.name == name }
    guard let first = rows.first else {
      log.report(.unknownReference(name, .parameter, at: block.places.value(path), among: scope.parameters.names))
      return nil
    }
    if let row = rows.first(where: { !ParameterUnit.countsDays($0) }) ?? rows.first(where: { !isDaysAhead($0.value) }) {
      log.report(
        .wrongKind, at: block.places.value(path),
        it: "`within_days` conta giorni: param.\(name) è \(row.value.plainText) (\(first.unit))",
        en: "`within_days` counts days: param.\(name) is \(row.value.plainText) (\(first.unit))",
        help: [
          LocalizedText(
            it: "in parameters.csv serve un numero intero da 0 in su, con unità days o giorni",
            en: "parameters.csv needs a whole number from 0 up, with the unit days")
        ])
      return nil
    }
    return .parameter(name)
  }

  private func isDaysAhead(_ value: FieldValue) -> Bool {
    guard case .number(let number) = value else { return false }
    return number == number.rounded() && (0...PredicateReader.mostDays).contains(number)
  }

  private func serviceOperand(_ attribute: ServiceAttribute, at path: [PathStep]) -> Operand? {
    if !scope.namesServices {
      log.report(
        .unknownReference, at: block.places.value(path),
        it: "il programma non nomina servizi: service.\(attribute.rawValue) non c'è",
        en: "the program names no services: there is no service.\(attribute.rawValue)",
        help: [LocalizedText(it: "aggiungi services = { \"...\" } al programma", en: "add services = { \"...\" } to the program")])
      return nil
    }
    if attribute.isNumber != field.kind.isOrdered || field.kind == .date {
      log.report(
        .wrongKind, at: block.places.value(path),
        it: "\(PredicateReader.describe(field)[.italian]): non si confronta con service.\(attribute.rawValue)",
        en: "\(PredicateReader.describe(field)[.english]): it cannot be compared with service.\(attribute.rawValue)")
      return nil
    }
    return .service(attribute)
  }

  private func parameter(_ name: String, at path: [PathStep]) -> Operand? {
    guard let parameter = scope.parameters.parameters.first(where: { $0.name == name }) else {
      log.report(
        .unknownReference(
          name, .parameter,
          at: block.places.value(path), among: scope.parameters.names))
      return nil
    }
    let fits =
      switch (field.kind, parameter.value) {
      case (.money, .money), (.money, .number), (.number, .number), (.number, .money), (.date, .date): true
      default: false
      }
    guard fits else {
      log.report(
        .wrongKind, at: block.places.value(path),
        it: "\(PredicateReader.describe(field)[.italian]): non si confronta con param.\(name) (\(parameter.unit))",
        en: "\(PredicateReader.describe(field)[.english]): it cannot be compared with param.\(name) (\(parameter.unit))")
      return nil
    }
    return .parameter(name)
  }

  private func literal(_ value: LuaValue, at path: @autoclosure () -> [PathStep]) -> FieldValue? {
    switch literals.read(value) {
    case .success(let value): return value
    case .failure(let problem):
      log.report(problem.finding(for: value, field: field, at: block.places.value(path())))
      return nil
    }
  }

  private func reportMisfit(_ word: String, at path: [PathStep]) {
    log.report(
      .wrongKind, at: block.places.key(path),
      it: "\(PredicateReader.describe(field)[.italian]), quindi `\(word)` non va",
      en: "\(PredicateReader.describe(field)[.english]), so `\(word)` does not fit it", help: [usable])
  }

  private func reportCount(_ word: String, it italian: String, en english: String, at path: [PathStep]) {
    log.report(
      .wrongValue, at: block.places.value(path), it: "`\(word)` vuole \(italian)", en: "`\(word)` wants \(english)")
  }

  private var usable: LocalizedText {
    let shown = PredicateReader.words(for: field.kind).map { word in
      switch word {
      case "is", "is_not", "has": field.kind == .number || field.kind == .money ? "\(word)(...)" : "\(word)(\"...\")"
      case "one_of", "has_any", "has_all": "\(word) { ... }"
      case "between": "between(..., ...)"
      case "yes", "no", "known", "not_known": word
      default: "\(word)(...)"
      }
    }.joined(separator: ", ") + (field.name == FieldSchema.members.name ? ", some { ... }, every { ... }, no_one { ... }" : "")
    return LocalizedText(it: "per questo campo usa: \(shown)", en: "for this field use: \(shown)")
  }

  static func describe(_ field: FieldSchema) -> LocalizedText {
    let kind: (it: String, en: String) =
      switch field.kind {
      case .number: ("un numero", "a number field")
      case .money: ("un importo", "a money field")
      case .yesNo: ("un sì o no", "a yes-or-no field")
      case .choice: ("una scelta", "a choice field")
      case .many: ("una scelta multipla", "a field of several choices")
      case .date: ("una data", "a date field")
      case .text: ("un testo", "a text field")
      case .municipality: ("un comune", "a municipality field")
      }
    return LocalizedText(it: "`\(field.name)` è \(kind.it)", en: "`\(field.name)` is \(kind.en)")
  }
}
