import RaccordoModel

/// Reads `decline "reason" { ... }`: what a place that was declined or lost for that reason does.
struct DeclineReader {
  /// The most days: ten years.
  static let mostDays = 3_650

  private enum Until: String, CaseIterable { case reassessed }
  private enum Effect: String, CaseIterable { case none }

  let languages: [Language]
  let log: FindingLog

  /// - Returns: `nil` when its effect cannot be told; that is reported.
  func read(_ block: RuleBlock) -> DeclineReason? {
    let settings = SettingsReader(block, allowed: BlockSettings.decline, log: log)
    if block.id == nil { log.report(.missingName(of: block)) }
    let reason = settings.localized("reason", languages: languages)
    let written = ["park_days", "park_until", "effect"].filter(settings.isWritten)
    if written.isEmpty { settings.require("park_days", because: DeclineReader.mustSayEffect, write: "park_days = 30") }
    if written.count > 1 {
      log.report(
        .wrongValue, at: block.places.key([.key(written[1])]),
        it: "`\(written[0])` e `\(written[1])` dicono due effetti diversi", en: "`\(written[0])` and `\(written[1])` say two different effects",
        help: [LocalizedText(it: "tieni uno dei due", en: "keep one of the two")])
    }
    let effects = [days(settings), until(settings), backAtOnce(settings)].compactMap(\.self)
    guard let id = block.id, written.count == 1, let effect = effects.first else { return nil }
    return DeclineReason(id: id, effect: effect, reason: reason ?? LocalizedText(), at: block.place)
  }

  private static let mustSayEffect = LocalizedText(
    it: "che cosa succede a chi rinuncia? park_days, park_until = \"reassessed\" o effect = \"none\"",
    en: "what happens to whoever declines? park_days, park_until = \"reassessed\" or effect = \"none\"")

  private func days(_ settings: SettingsReader) -> DeclineReason.Effect? {
    guard let days = settings.number("park_days") else { return nil }
    if let count = Int(exactly: days), (1...DeclineReader.mostDays).contains(count) { return .parkedDays(count) }
    settings.wrong(
      [.key("park_days")], it: "`park_days` deve essere un numero intero, da 1 a 3650", en: "`park_days` must be a whole number, from 1 to 3650",
      help: LocalizedText(it: "per rimetterlo subito in lista: effect = \"none\"", en: "to put it back in the list at once: effect = \"none\""))
    return nil
  }

  private func until(_ settings: SettingsReader) -> DeclineReason.Effect? {
    settings.choice("park_until", as: Until.self).map { _ in .untilReassessed }
  }

  private func backAtOnce(_ settings: SettingsReader) -> DeclineReason.Effect? {
    settings.choice("effect", as: Effect.self).map { _ in .backAtOnce }
  }
}
