import LuaRuntime
import RaccordoModel

/// Reads `program "id" { ... }`: the head of a rule file.
struct ProgramReader {
  static let allowed = [
    "subject",
    "title", "owner", "version", "law", "languages", "need", "services", "places", "ties", "valid",
    "unit", "each",
  ]

  // Of the pack what it reads by, and no more: who holds the pack makes its programs be copied where one is added.
  private let languages: [Language]
  private let owner: String
  private let version: String
  private let act: String
  private let catalogue: ServiceCatalogue
  private let log: FindingLog

  init(pack: RulePack, log: FindingLog) {
    languages = pack.languages
    owner = pack.owner
    version = pack.version
    act = pack.act
    catalogue = pack.catalogue
    self.log = log
  }

  func read(_ block: RuleBlock) -> Program {
    let settings = SettingsReader(block, allowed: ProgramReader.allowed, log: log)
    if block.id == nil { log.report(.missingName(of: block)) }
    settings.require(
      "title", because: LocalizedText(it: "chi legge la lista deve sapere che cos'è", en: "readers of the list must know what it is"),
      write: "title = \"...\"")
    var program = Program(id: block.id ?? "", at: block.place)
    program.title = settings.localized("title", languages: languages) ?? LocalizedText()
    program.owner = settings.text("owner") ?? owner
    program.version = settings.text("version") ?? version
    program.law = settings.text("law") ?? act
    checkLanguages(settings)
    readNeeds(settings, into: &program)
    program.services = ServiceListReader(settings: settings, catalogue: catalogue, log: log).read()
    program.subject = settings.choice("subject", as: Program.Subject.self) ?? .household
    PlacesReader.readSupply(settings, into: &program)
    program.validity = settings.validity()
    return program
  }

  private func readNeeds(_ settings: SettingsReader, into program: inout Program) {
    program.needs = settings.texts("need") ?? []
    let isList = settings["need"]?.string == nil
    program.needPlaces = program.needs.indices.map { index in
      settings.block.places.value(isList ? [.key("need"), .item(index + 1)] : [.key("need")])
    }
  }

  /// A program speaks languages of its pack.
  private func checkLanguages(_ settings: SettingsReader) {
    let known = languages.map(\.rawValue)
    for (index, name) in (settings.texts("languages") ?? []).enumerated() where !known.contains(name) {
      log.report(
        .unknownChoice(
          name, of: "languages", at: settings.block.places.value([.key("languages"), .item(index + 1)]), choices: known))
    }
  }

  /// The ties are read once the computes of the program are known.
  func ties(_ block: RuleBlock, scope: PackScope) -> [Tie] {
    guard let value = block.settings["ties"], !value.isUnknownWord else { return [] }
    guard let table = value.table, table.word == nil else {
      log.report(
        .wrongValue, at: block.places.value([.key("ties")]), it: "`ties` vuole una tabella { higher \"campo\", ... }",
        en: "`ties` wants a table { higher \"field\", ... }")
      return []
    }
    return table.items.enumerated().compactMap { index, item in
      tie(item, isLast: index == table.items.count - 1, scope: scope, at: block.places.value([.key("ties"), .item(index + 1)]))
    }
  }

  private func tie(_ item: LuaValue, isLast: Bool, scope: PackScope, at place: SourcePlace) -> Tie? {
    let order: Tie.Order
    switch item.word {
    case "higher", "later": order = .higher
    case "lower", "earlier": order = .lower
    case "draw":
      if !isLast {
        log.report(
          .wrongValue, at: place, it: "il sorteggio decide tutto: quello che segue non conta mai",
          en: "the draw decides everything: what comes after it never counts",
          help: [LocalizedText(it: "metti `draw` per ultimo", en: "put `draw` last")])
      }
      return nil
    case Prelude.unknownWord: return nil
    default:
      log.report(
        .wrongValue, at: place, it: "qui serve higher, lower, earlier, later o draw",
        en: "higher, lower, earlier, later or draw is needed here")
      return nil
    }
    guard let name = item.table?.items.first?.string else {
      log.report(
        .wrongValue, at: place, it: "manca il nome del campo: higher \"campo\"", en: "the field is missing: higher \"field\"")
      return nil
    }
    guard let field = scope.schema(of: name) else {
      log.report(.unknownField(name, at: place, fields: scope.readable))
      return nil
    }
    if scope.isOfMember(name) {
      log.report(.ofMember(field, at: place, write: nil))
      return nil
    }
    guard field.kind.isOrdered else {
      log.report(
        .wrongKind, at: place, it: "\(PredicateReader.describe(field)[.italian]): non mette in ordine i nuclei",
        en: "\(PredicateReader.describe(field)[.english]): it cannot order households")
      return nil
    }
    return Tie(order, name, at: place)
  }
}
