import LuaRuntime
import LuaSyntax
import RaccordoModel

/// Reads the blocks that stand under a program: requirements, criteria, groups and routes.
struct RuleReader {
  let scope: PackScope
  let log: FindingLog
  /// The texts of the files in which the functions of criteria may stand.
  let trees: [String: SyntaxTree]

  static let mustSayWhy = LocalizedText(
    it: "la persona ha diritto di sapere perché", en: "the person has a right to know why")

  func requirement(_ block: RuleBlock, stages: [Stage] = []) -> Requirement? {
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
    let stage = PlacesReader.stageName(settings, among: stages, log: log)
    guard let id = id(of: block), let condition else { return nil }
    return Requirement(
      id: id, stage: stage, condition: condition, reason: reason ?? LocalizedText(), otherwise: otherwise ?? LocalizedText(),
      ifUnknown: ifUnknown, at: block.place)
  }

  /// - Returns: the criterion, and the compute behind it when a function gives its points.
  func criterion(_ block: RuleBlock, groups: [CriterionGroup]) -> ReadCriterion? {
    let settings = SettingsReader(
      block, allowed: BlockSettings.criterion, log: log)
    settings.require(
      "points", because: LocalizedText(it: "quanto vale?", en: "what is it worth?"), write: "points = 10")
    settings.require("reason", because: RuleReader.mustSayWhy, write: "reason = \"...\"")
    let condition = condition(settings)
    let (points, compute) = pointRule(settings)
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
    if points?.measure != nil, settings.isWritten("if_unknown"), !settings.isWritten("when") {
      settings.wrong(
        [.key("if_unknown")], it: "`if_unknown` decide per `when`, che qui non c'è",
        en: "`if_unknown` decides for `when`, and there is none here",
        help: LocalizedText(
          it: "finché la risposta manca contano i punti meno alti: togli `if_unknown`",
          en: "as long as the answer is missing the lowest points count: take `if_unknown` out"))
    }
    guard let id = id(of: block), let points else { return nil }
    let criterion = Criterion(
      id: id, group: group, condition: condition, points: points, reason: reason ?? LocalizedText(), isTrial: isTrial,
      ifUnknown: ifUnknown, at: block.place)
    return ReadCriterion(criterion, compute)
  }

  /// A number, a rule for points, or a function with what it reads and the most that it can give.
  private func pointRule(_ settings: SettingsReader) -> (rule: PointRule?, compute: Compute?) {
    guard let value = settings["points"] else { return (nil, nil) }
    guard case .function(let function) = value else {
      for key in ["reads", "at_most"] where settings.isWritten(key) {
        settings.wrong(
          [.key(key)], it: "`\(key)` va con points = function(h) ... end", en: "`\(key)` goes with points = function(h) ... end",
          help: key == "reads"
            ? LocalizedText(it: "toglilo", en: "take it out")
            : LocalizedText(it: "il tetto di più criteri è un `group`", en: "the cap of several criteria is a `group`"))
      }
      return (PointReader(block: settings.block, scope: scope, log: log).read(value, at: [.key("points")]), nil)
    }
    settings.require(
      "reads", because: LocalizedText(it: "i campi letti vanno dichiarati", en: "the fields it reads must be declared"),
      write: "reads = { \"...\" }")
    settings.require(
      "at_most",
      because: LocalizedText(
        it: "quanto può valere al massimo, quando una risposta manca?", en: "what can it be worth at most, when an answer is missing?"),
      write: "at_most = 20")
    guard let id = settings.block.id, let atMost = points(settings, "at_most") else { return (nil, nil) }
    let compute = ComputeReader(scope: scope, log: log, trees: trees).points(function, of: id, atMost: atMost, settings)
    return (.function(PointFunction(compute: compute.id, atMost: atMost)), compute)
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
  func id(of block: RuleBlock) -> String? {
    if block.id == nil { log.report(.missingName(of: block)) }
    return block.id
  }

  func condition(_ settings: SettingsReader) -> Condition? {
    settings["when"].flatMap {
      ConditionReader(block: settings.block, scope: scope, log: log).read($0, at: [.key("when")])
    }
  }

  func points(_ settings: SettingsReader, _ key: String) -> Points? {
    guard let number = settings.number(key) else { return nil }
    return PointReader(block: settings.block, scope: scope, log: log).points(.number(number), key, at: [.key(key)])
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
