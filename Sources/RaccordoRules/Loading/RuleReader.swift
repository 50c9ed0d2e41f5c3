import LuaRuntime
import LuaSyntax
import RaccordoModel

/// Reads the blocks that stand under a program: requirements, criteria, groups and routes.
struct RuleReader {
  let scope: PackScope
  let log: FindingLog

  static let mustSayWhy = LocalizedText(
    it: "la persona ha diritto di sapere perché", en: "the person has a right to know why")

  func requirement(_ block: RuleBlock) -> Requirement? {
    let settings = SettingsReader(
      block, allowed: BlockSettings.requirement, log: log)
    settings.require(
      "when", because: LocalizedText(it: "che cosa deve valere?", en: "what must hold?"), write: "when = { ... }")
    settings.require("reason", because: RuleReader.mustSayWhy, write: "reason = \"...\"")
    settings.require("otherwise", because: RuleReader.mustSayWhy, write: "otherwise = \"...\"")
    let condition = condition(settings)
    let reason = settings.localized("reason", languages: scope.languages)
    let otherwise = settings.localized("otherwise", languages: scope.languages)
    let ifUnknown = settings.assumption("if_unknown")
    guard let id = id(of: block), let condition else { return nil }
    return Requirement(
      id: id, condition: condition, reason: reason ?? LocalizedText(), otherwise: otherwise ?? LocalizedText(),
      ifUnknown: ifUnknown, at: block.place)
  }

  func criterion(_ block: RuleBlock, groups: [CriterionGroup]) -> Criterion? {
    let settings = SettingsReader(
      block, allowed: BlockSettings.criterion, log: log)
    settings.require(
      "points", because: LocalizedText(it: "quanto vale?", en: "what is it worth?"), write: "points = 10")
    settings.require("reason", because: RuleReader.mustSayWhy, write: "reason = \"...\"")
    let condition = condition(settings)
    let points = points(settings, "points")
    let reason = settings.localized("reason", languages: scope.languages)
    let group = settings.text("group")
    if let group, !groups.contains(where: { $0.id == group }) {
      log.report(
        .unknownReference(
          group, .group,
          at: block.places.value([.key("group")]), among: groups.map(\.id)))
    }
    let isTrial = settings.flag("trial") ?? false
    let ifUnknown = settings.assumption("if_unknown")
    guard let id = id(of: block), let points else { return nil }
    return Criterion(
      id: id, group: group, condition: condition, points: points, reason: reason ?? LocalizedText(), isTrial: isTrial,
      ifUnknown: ifUnknown, at: block.place)
  }

  func group(_ block: RuleBlock) -> CriterionGroup? {
    let settings = SettingsReader(block, allowed: BlockSettings.group, log: log)
    let cap = points(settings, "at_most")
    let highest = settings.flag("highest")
    guard let id = id(of: block) else { return nil }
    switch (cap, highest ?? false) {
    case (let cap?, false): return CriterionGroup(id: id, limit: .sum(atMost: cap), at: block.place)
    case (nil, true): return CriterionGroup(id: id, limit: .highest, at: block.place)
    case (.some, true):
      settings.wrong(
        [.key("highest")], it: "scegli: o `at_most` o `highest`", en: "choose: either `at_most` or `highest`")
    case (nil, false):
      if !settings.isWritten("highest") {
        settings.require(
          "at_most", because: LocalizedText(it: "un gruppo mette un tetto", en: "a group sets a cap"),
          write: "at_most = 45")
      }
    }
    return nil
  }

  func route(_ block: RuleBlock) -> Route? {
    let settings = SettingsReader(
      block, allowed: BlockSettings.route, log: log)
    settings.require(
      "to", because: LocalizedText(it: "dove va la famiglia?", en: "where does the household go?"), write: "to = \"...\"")
    let condition = condition(settings)
    let destination = destination(settings)
    let through = organization(settings)
    let steps = steps(settings)
    let days = settings.count("reply_within_days")
    let reason = settings.localized("reason", languages: scope.languages)
    let ifUnknown = settings.assumption("if_unknown")
    guard let id = id(of: block), let destination else { return nil }
    return Route(
      id: id, condition: condition, destination: destination.text, service: destination.service, through: through,
      steps: steps, replyWithinDays: days, reason: reason ?? LocalizedText(), ifUnknown: ifUnknown, at: block.place)
  }
}

extension RuleReader {
  private func id(of block: RuleBlock) -> String? {
    if block.id == nil { log.report(.missingName(of: block)) }
    return block.id
  }

  private func condition(_ settings: SettingsReader) -> Condition? {
    settings["when"].flatMap {
      ConditionReader(block: settings.block, scope: scope, log: log).read($0, at: [.key("when")])
    }
  }

  /// More than 0, in hundredths at the finest, and small enough that no sum of a program overflows.
  private func points(_ settings: SettingsReader, _ key: String) -> Points? {
    guard let number = settings.number(key) else { return nil }
    let hundredths = (number * 100).rounded()
    guard number > 0, number <= 10_000, abs(number * 100 - hundredths) < 1e-6 else {
      settings.wrong(
        [.key(key)], it: "`\(key)` deve essere più di 0 e non più di 10.000, con due decimali al massimo",
        en: "`\(key)` must be more than 0 and not more than 10,000, with two decimals at most",
        help: number > 0
          ? nil
          : LocalizedText(
            it: "i bisogni danno punti, niente li toglie: per chi non ha il bisogno non scrivere nulla",
            en: "needs give points and nothing takes them away: write nothing for those without the need"))
      return nil
    }
    return Points(hundredths: Int(hundredths))
  }

  /// A text, or `service "id"` of the catalogue.
  private func destination(_ settings: SettingsReader) -> (text: LocalizedText, service: String?)? {
    guard let value = settings["to"] else { return nil }
    guard value.word == "service" else {
      return settings.localized("to", languages: scope.languages).map { ($0, nil) }
    }
    let id = value.table?.items.first?.string ?? ""
    guard let service = scope.catalogue.service(id) else {
      log.report(
        .unknownReference(
          id, .service,
          at: settings.block.places.value([.key("to")]), among: scope.catalogue.services.map(\.id)))
      return nil
    }
    return (service.name, id)
  }

  private func organization(_ settings: SettingsReader) -> String? {
    guard let value = settings["through"] else { return nil }
    guard value.word == "organization", let id = value.table?.items.first?.string else {
      settings.wrong(
        [.key("through")], it: "qui serve un ente del catalogo", en: "an organization of the catalogue is needed here",
        help: LocalizedText(it: "scrivi through = organization \"...\"", en: "write through = organization \"...\""))
      return nil
    }
    if scope.catalogue.organization(id) == nil {
      log.report(
        .unknownReference(
          id, .organization,
          at: settings.block.places.value([.key("through")]), among: scope.catalogue.organizations.map(\.id)))
      return nil
    }
    return id
  }

  /// A list whose items are texts or `{ it = "...", en = "..." }`.
  private func steps(_ settings: SettingsReader) -> [LocalizedText] {
    guard let table = settings.table("steps") else { return [] }
    return table.items.enumerated().compactMap { index, item in
      if let text = item.string { return LocalizedText([scope.languages.first ?? .italian: text]) }
      if let texts = item.table, texts.word == nil {
        return LocalizedText(
          Dictionary(
            texts.settings.compactMap { key, value in
              Language(rawValue: key).flatMap { language in value.string.map { (language, $0) } }
            }, uniquingKeysWith: { first, _ in first }))
      }
      settings.wrong(
        [.key("steps"), .item(index + 1)], it: "qui serve un testo fra virgolette", en: "a text in quotes is needed here")
      return nil
    }
  }
}
