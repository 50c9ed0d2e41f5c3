import LuaRuntime
import LuaSyntax
import RaccordoModel

/// Reads `field "name" { ... }`.
struct FieldReader {
  static let allowed = [
    "kind", "of", "min", "max", "whole", "unit", "label", "column", "values", "separator", "blank", "sensitive",
    "why", "of_member",
  ]

  let languages: [Language]
  let log: FindingLog

  func read(_ block: RuleBlock) -> FieldSchema? {
    let field = schema(block)
    if field == nil { log.excuse(.field, block.id) }
    return field
  }

  private func schema(_ block: RuleBlock) -> FieldSchema? {
    let settings = SettingsReader(block, allowed: FieldReader.allowed, log: log)
    guard let name = name(of: block) else { return nil }
    settings.require(
      "kind", because: LocalizedText(it: "che cosa contiene?", en: "what does it hold?"), write: "kind = \"number\"")
    guard let kind = settings.choice("kind", as: FieldKind.self) else { return nil }
    var field = FieldSchema(name, kind)
    field.label = settings.localized("label", languages: languages) ?? LocalizedText()
    field.unit = settings.localized("unit", languages: languages) ?? LocalizedText()
    field.columns = settings.texts("column") ?? []
    field.isWhole = settings.flag("whole") ?? false
    field.isOfMember = settings.flag("of_member") ?? false
    field.separator = settings.text("separator") ?? ","
    field.sensitivity = settings.choice("sensitive", as: Sensitivity.self)
    field.why = settings.localized("why", languages: languages) ?? LocalizedText()
    readChoices(settings, into: &field)
    readBounds(settings, into: &field)
    readBlank(settings, into: &field)
    let lacksChoices = field.choices.isEmpty && (kind == .choice || kind == .many)
    return lacksChoices ? nil : field
  }

  private func name(of block: RuleBlock) -> String? {
    guard let name = block.id else {
      log.report(.missingName(of: block))
      return nil
    }
    let isWord = name.first.map { ("a"..."z").contains($0) } == true
      && name.allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "_" }
    if !isWord {
      log.report(
        .wrongValue, at: block.place, it: "il nome di un campo ha solo lettere minuscole, cifre e _",
        en: "the name of a field has only small letters, digits and _",
        help: [LocalizedText(it: "per esempio \"months_behind\"", en: "for example \"months_behind\"")])
      return nil
    }
    if name == FieldSchema.today.name {
      log.report(
        .sameName, at: block.place, it: "`today` c'è già: è il giorno in cui si applicano le regole",
        en: "`today` is there already: it is the day on which the rules are applied")
      return nil
    }
    return name
  }

  private func readChoices(_ settings: SettingsReader, into field: inout FieldSchema) {
    field.choices = settings.texts("of") ?? []
    let hasChoices = field.kind == .choice || field.kind == .many
    if hasChoices {
      settings.require(
        "of", because: LocalizedText(it: "le scelte vanno elencate", en: "the choices must be listed"),
        write: "of = { \"...\", \"...\" }")
    } else if settings.isWritten("of") {
      settings.wrong(
        [.key("of")], it: "solo choice e many hanno scelte", en: "only choice and many have choices")
    }
    if field.kind == .many, field.choices.count > Column.mostChoicesOfMany {
      settings.wrong(
        [.key("of")], it: "al massimo \(Column.mostChoicesOfMany) scelte", en: "\(Column.mostChoicesOfMany) choices at most")
      field.choices = Array(field.choices.prefix(Column.mostChoicesOfMany))
    }
    var seen: Set<String> = []
    for (index, choice) in field.choices.enumerated() where !seen.insert(choice).inserted {
      log.report(
        .writtenTwice, at: settings.block.places.value([.key("of"), .item(index + 1)]),
        it: "la scelta \"\(choice)\" è scritta due volte", en: "the choice \"\(choice)\" is written twice")
    }
    reportSimilar(settings, of: field)
    field.choices = field.choices.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    readSpellings(settings, into: &field)
  }

  /// Lists are read without regard to capitals and accents: two choices that differ only by these are one to a reader.
  private func reportSimilar(_ settings: SettingsReader, of field: FieldSchema) {
    var firsts: [String: String] = [:]
    for (index, choice) in field.choices.enumerated() {
      let spelling = FieldSchema.spelling(onLists: choice)
      guard let first = firsts[spelling], first != choice else {
        firsts[spelling] = choice
        continue
      }
      log.report(
        .similarChoices, at: settings.block.places.value([.key("of"), .item(index + 1)]),
        it: "\"\(choice)\" e \"\(first)\" differiscono solo per maiuscole, accenti o spazi: nelle liste non si distinguono",
        en: "\"\(choice)\" and \"\(first)\" differ only by capitals, accents or spaces: lists do not tell them apart",
        help: [
          LocalizedText(
            it: "tienine una sola, o chiamale in modo diverso", en: "keep one of them, or give them names that differ")
        ])
    }
  }

  private func readSpellings(_ settings: SettingsReader, into field: inout FieldSchema) {
    guard let table = settings.table("values") else { return }
    if !table.items.isEmpty {
      settings.wrong(
        [.key("values"), .item(1)], it: "qui manca come lo scrivono gli uffici", en: "how offices write it is missing here",
        help: LocalizedText(it: "scrivi [\"come si scrive\"] = \"scelta\"", en: "write [\"as it is written\"] = \"choice\""))
    }
    for (spelling, value) in table.settings {
      let path: [PathStep] = [.key("values"), .key(spelling)]
      guard let choice = value.string else {
        settings.wrong(path, it: "qui serve una delle scelte", en: "one of the choices is needed here")
        continue
      }
      if field.choices.contains(choice) {
        field.spellings[spelling] = choice
      } else {
        log.report(
          .unknownChoice(choice, of: field.name, at: settings.block.places.value(path), choices: field.choices))
      }
    }
  }

  private func readBounds(_ settings: SettingsReader, into field: inout FieldSchema) {
    for key in ["min", "max"] where settings.isWritten(key) && !field.kind.isOrdered {
      settings.wrong(
        [.key(key)], it: "solo number, money e date hanno un minimo e un massimo",
        en: "only number, money and date have a least and a largest value")
      return
    }
    if field.kind == .date {
      field.minimum = settings.day(["min"]).map { Double($0.daysSince1970) }
      field.maximum = settings.day(["max"]).map { Double($0.daysSince1970) }
    } else {
      field.minimum = settings.number("min")
      field.maximum = settings.number("max")
    }
    if let minimum = field.minimum, let maximum = field.maximum, minimum > maximum {
      log.report(
        .emptyRange, at: settings.block.places.value([.key("max")]), it: "il massimo è minore del minimo",
        en: "the largest value is smaller than the least one")
    }
  }

  private func readBlank(_ settings: SettingsReader, into field: inout FieldSchema) {
    field.blank = settings.choice("blank", as: BlankPolicy.self) ?? .unknown
    if field.blank == .none, field.kind != .many {
      settings.wrong(
        [.key("blank")], it: "una casella vuota può voler dire \"nessuno\" solo in un campo many",
        en: "a blank cell can mean \"none\" only in a field of kind many",
        help: LocalizedText(it: "altrove una casella vuota è un dato non noto", en: "elsewhere a blank is not known"))
      field.blank = .unknown
    }
  }
}
