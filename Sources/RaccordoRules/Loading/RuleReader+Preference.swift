import RaccordoModel

extension RuleReader {
  /// `prefers "near" { when = { municipality = one_of(service.areas) }, points = 5, reason = "..." }`
  func preference(_ block: RuleBlock) -> Preference? {
    let settings = SettingsReader(block, allowed: ["when", "points", "reason"], log: log)
    settings.require(
      "when", because: LocalizedText(it: "quale servizio viene prima?", en: "which service comes first?"),
      write: "when = { municipality = one_of(service.areas) }")
    settings.require("points", because: LocalizedText(it: "quanto conta?", en: "how much does it count?"), write: "points = 5")
    settings.require("reason", because: RuleReader.mustSayWhy, write: "reason = \"...\"")
    let condition = condition(settings)
    let points = points(settings, "points")
    let reason = settings.localized("reason", languages: scope.languages)
    guard let id = id(of: block), let condition, let points else { return nil }
    return Preference(id: id, condition: condition, points: points, reason: reason ?? LocalizedText(), at: block.place)
  }
}
