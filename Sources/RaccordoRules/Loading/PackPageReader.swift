import RaccordoModel

/// Reads `pack "id" { ... }`.
struct PackPageReader {
  static let allowed = ["title", "owner", "version", "languages", "territory", "valid", FairnessReader.setting]

  let log: FindingLog

  func read(_ block: RuleBlock, into pack: inout RulePack) {
    let settings = SettingsReader(block, allowed: PackPageReader.allowed, log: log)
    pack.id = block.id ?? ""
    if block.id == nil { log.report(.missingName(of: block)) }
    let names = settings.texts("languages") ?? []
    pack.languages = names.enumerated().compactMap { index, name in
      if let language = Language(rawValue: name) { return language }
      log.report(
        .unknownChoice(
          name, of: "languages", at: block.places.value([.key("languages"), .item(index + 1)]),
          choices: Language.allCases.map(\.rawValue)))
      return nil
    }
    settings.require(
      "languages",
      because: LocalizedText(
        it: "servono le lingue in cui il pacchetto parla", en: "say in which languages the pack speaks"),
      write: "languages = { \"it\" }")
    pack.title = settings.localized("title", languages: pack.languages) ?? LocalizedText()
    pack.owner = settings.text("owner") ?? ""
    pack.version = settings.text("version") ?? ""
    settings.require(
      "version", because: LocalizedText(it: "ogni esito cita la versione delle regole", en: "every outcome names the version of the rules"),
      write: "version = \"2025-03\"")
    pack.territory = settings.texts("territory") ?? []
    pack.validity = settings.validity()
    if let valid = settings.section("valid", allowed: BlockSettings.valid) {
      pack.act = valid["act"]?.string ?? ""
      pack.approvedBy = valid["approved_by"]?.string ?? ""
    }
  }
}

extension Finding {
  static func missingName(of block: RuleBlock) -> Finding {
    Finding(
      .missingSetting, at: block.place,
      LocalizedText(
        it: "`\(block.word)` non ha un nome", en: "this `\(block.word)` has no name"),
      help: [LocalizedText(it: "scrivi \(block.word) \"nome\" { ... }", en: "write \(block.word) \"name\" { ... }")])
  }
}
