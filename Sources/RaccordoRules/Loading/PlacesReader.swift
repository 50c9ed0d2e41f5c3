import LuaRuntime
import LuaSyntax
import RaccordoModel

/// Reads what says how places are given: `places`, `unit`, `stage`, `reserve` and `incompatible_with`.
struct PlacesReader {
  let scope: PackScope
  let log: FindingLog

  // MARK: The head of a program

  /// `places`, `unit` and `each` of a program.
  static func readSupply(_ settings: SettingsReader, into program: inout Program) {
    switch supply(settings) {
    case .number(let places): program.places = places
    case .catalogue: program.placesFromCatalogue = true
    case .unlimited: break
    }
    let kind = settings.choice("unit", as: ServiceCapacity.Unit.self) ?? .household
    let counts = kind == .hour || kind == .session
    if counts {
      settings.require(
        "each", because: LocalizedText(it: "quante ne prende ogni nucleo?", en: "how many does each household take?"),
        write: "each = 10")
    } else if settings.isWritten("each") {
      settings.wrong(
        [.key("each")], it: "`each` serve quando i posti sono ore o incontri", en: "`each` is for places that are hours or sessions",
        help: LocalizedText(it: "scrivi anche unit = \"hour\" o unit = \"session\"", en: "also write unit = \"hour\" or unit = \"session\""))
    }
    let each = counts ? settings.count("each") : nil
    if each == 0 {
      settings.wrong([.key("each")], it: "ogni nucleo prende almeno 1", en: "each household takes at least 1")
    }
    program.unit = PlaceUnit(kind, each: max(1, each ?? 1))
  }

  /// A whole number, or `from_catalogue`.
  private static func supply(_ settings: SettingsReader) -> PlaceSupply {
    if settings["places"]?.word == "from_catalogue" { return .catalogue }
    return settings.count("places").map(PlaceSupply.number) ?? .unlimited
  }

  // MARK: Stages

  func stage(_ block: RuleBlock) -> Stage? {
    let settings = SettingsReader(block, allowed: BlockSettings.stage, log: log)
    let supply = PlacesReader.supply(settings)
    let title = settings.localized("title", languages: scope.languages)
    _ = settings.text("from")
    guard let id = name(of: block) else { return nil }
    return Stage(id: id, title: title ?? LocalizedText(), supply: supply, at: block.place)
  }

  /// Each stage comes from the one written before it, and says its own places.
  func checkOrder(of blocks: [RuleBlock], in program: Program, head: RuleBlock) {
    if !blocks.isEmpty, head.settings["places"] != nil {
      log.report(
        .wrongValue, at: head.places.key([.key("places")]), it: "un programma a tappe dice i posti in ogni tappa",
        en: "a program with stages says the places in each of them",
        help: [LocalizedText(it: "togli `places` da qui", en: "take `places` out of here")])
    }
    for (index, block) in blocks.enumerated() {
      guard let from = block.settings["from"]?.string else { continue }
      let before = index > 0 ? blocks[index - 1].id : nil
      if from == before { continue }
      let place = block.places.value([.key("from")])
      guard blocks.contains(where: { $0.id == from }) else {
        log.report(.unknownReference(from, .stage, at: place, among: blocks.prefix(index).compactMap(\.id)))
        continue
      }
      log.report(
        .wrongValue, at: place, it: "una tappa viene da quella scritta subito prima",
        en: "a stage comes from the one written just before it",
        help: [
          before.map { LocalizedText(it: "scrivi from = \"\($0)\", o sposta la tappa", en: "write from = \"\($0)\", or move the stage") }
            ?? LocalizedText(it: "è la prima: togli `from`", en: "this is the first: take `from` out")
        ])
    }
    let takesCatalogue = program.placesFromCatalogue || program.stages.contains { $0.supply == .catalogue }
    guard takesCatalogue, !scope.namesServices else { return }
    log.report(
      .wrongValue, at: head.place, it: "i posti vengono dal catalogo, ma il programma non nomina servizi",
      en: "the places come from the catalogue, and the program names no services",
      help: [LocalizedText(it: "aggiungi services = { \"...\" } al programma", en: "add services = { \"...\" } to the program")])
  }

  /// `stage = "..."` of a requirement or a reserve.
  static func stageName(_ settings: SettingsReader, among stages: [Stage], log: FindingLog) -> String? {
    guard let name = settings.text("stage") else { return nil }
    if !stages.contains(where: { $0.id == name }) {
      log.report(
        .unknownReference(name, .stage, at: settings.block.places.value([.key("stage")]), among: stages.map(\.id)))
    }
    return name
  }

  // MARK: Reserves

  func reserve(_ block: RuleBlock, in program: Program) -> Reserve? {
    let settings = SettingsReader(block, allowed: BlockSettings.reserve, log: log)
    settings.require(
      "places", because: LocalizedText(it: "quanti posti tiene?", en: "how many places does it keep?"), write: "places = 6")
    settings.require("when", because: LocalizedText(it: "per chi?", en: "for whom?"), write: "when = { ... }")
    settings.require("reason", because: RuleReader.mustSayWhy, write: "reason = \"...\"")
    let condition = settings["when"].flatMap {
      ConditionReader(block: block, scope: scope, log: log).read($0, at: [.key("when")])
    }
    let places = settings.count("places")
    let reason = settings.localized("reason", languages: scope.languages)
    let stage = PlacesReader.stageName(settings, among: program.stages, log: log)
    guard let id = name(of: block), let condition, let places else { return nil }
    return Reserve(
      id: id, stage: stage, places: places, condition: condition, reason: reason ?? LocalizedText(), at: block.place)
  }

  /// `incompatible_with { "a", "b" }`: it has no name.
  func incompatibilities(_ block: RuleBlock) -> [Incompatibility] {
    for (key, _) in block.settings.settings {
      log.report(
        .wrongValue, at: block.places.key([.key(key)]), it: "qui servono nomi fra virgolette", en: "names in quotes are needed here",
        help: [LocalizedText(it: "scrivi incompatible_with { \"...\", \"...\" }", en: "write incompatible_with { \"...\", \"...\" }")])
    }
    return block.settings.items.enumerated().compactMap { index, item in
      let place = block.places.value([.item(index + 1)])
      if let name = item.string { return Incompatibility(name, at: place) }
      if !item.isUnknownWord {
        log.report(.wrongValue, at: place, it: "qui serve un testo fra virgolette", en: "a text in quotes is needed here")
      }
      return nil
    }
  }

  private func name(of block: RuleBlock) -> String? {
    if block.id == nil { log.report(.missingName(of: block)) }
    return block.id
  }
}

extension PlacesReader {
  /// Reserves that keep more than there is would never be filled.
  func checkReserves(of program: Program, blocks: [RuleBlock]) {
    for (stage, reserves) in zip(program.steps, program.reservesByStep) {
      var kept = 0
      for (number, reserve) in reserves.map({ program.reserves[$0] }).enumerated() {
        if number == ProgramPlaces.mostReserves {
          log.report(
            .wrongValue, at: reserve.place, it: "una tappa ha al massimo \(ProgramPlaces.mostReserves) riserve",
            en: "a stage has at most \(ProgramPlaces.mostReserves) reserves",
            help: [LocalizedText(it: "unisci riserve, con any { ... }", en: "join reserves, with any { ... }")])
        }
        kept += reserve.places
        // Told of the first that is too many.
        let isTold = kept - reserve.places > (stage.supply.number ?? 0)
        let place = blocks.first { $0.id == reserve.id }?.places.value([.key("places")]) ?? reserve.place
        switch stage.supply {
        case .number(let places) where kept > places && !isTold:
          log.report(
            .wrongValue, at: place, it: "le riserve tengono \(kept) posti, e qui ce ne sono \(places)",
            en: "the reserves keep \(kept) places, and there are \(places) here",
            help: [LocalizedText(it: "riduci la riserva, o aumenta i posti", en: "make the reserve smaller, or the places more")])
        case .unlimited:
          log.report(
            .wrongValue, at: place, it: "qui i posti sono per tutti: non c'è niente da riservare",
            en: "here there are places for all: there is nothing to reserve",
            help: [
              LocalizedText(
                it: "scrivi quanti posti ci sono: places = 25", en: "write how many places there are: places = 25")
            ])
        case .number, .catalogue: break
        }
      }
    }
  }
}
