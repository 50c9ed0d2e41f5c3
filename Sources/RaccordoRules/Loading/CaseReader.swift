import LuaRuntime
import LuaSyntax
import RaccordoModel

/// Reads the `case`s of a program, those that are `like` another one included.
final class CaseReader {
  private let program: Program
  private let scope: PackScope
  private let log: FindingLog
  private let blocks: [RuleBlock]
  /// The answers of the cases read so far, and the names of those whose reading has begun.
  private var givens: [String: Given] = [:]
  private var begun: Set<String> = []

  /// What a case gives: the answers of the household, and its members.
  private struct Given {
    var facts: [String: FieldValue] = [:]
    var members: [Person] = []
  }

  init(_ blocks: [RuleBlock], of program: Program, scope: PackScope, log: FindingLog) {
    self.blocks = blocks
    self.program = program
    self.scope = scope
    self.log = log
  }

  func read() -> [Case] {
    blocks.compactMap { block in
      guard let name = block.id else {
        log.report(.missingName(of: block))
        return nil
      }
      let settings = SettingsReader(block, allowed: BlockSettings.case, log: log)
      _ = settings.text("like")
      _ = settings.table("given")
      settings.require(
        "expect", because: LocalizedText(it: "che cosa deve uscire?", en: "what must come out?"),
        write: "expect = { eligible = true }")
      let given = given(block, named: name)
      return Case(
        name: name, day: settings.day(["on"]) ?? inherited(block) { $0.settings["on"]?.string.flatMap { CivilDay(iso: $0) } },
        service: service(settings) ?? inherited(block) { $0.settings["service"]?.string },
        given: given.facts, members: given.members, expect: expectation(settings, of: name), at: block.place)
    }
  }

  /// A setting of the case that this one is like, however far.
  private func inherited<Value>(_ block: RuleBlock, _ read: (RuleBlock) -> Value?) -> Value? {
    var seen: Set<String> = []
    var like = block.settings["like"]?.string
    while let name = like, seen.insert(name).inserted, let block = blocks.first(where: { $0.id == name }) {
      if let value = read(block) { return value }
      like = block.settings["like"]?.string
    }
    return nil
  }

  private func service(_ settings: SettingsReader) -> String? {
    guard let id = settings.text("service") else { return nil }
    if program.services.contains(id) { return id }
    log.report(
      .unknownReference(
        id, .programService,
        at: settings.block.places.value([.key("service")]), among: program.services))
    return nil
  }

  /// The answers of the case, over those of the case it is like. Each case is read, and reported on, once.
  private func given(_ block: RuleBlock, named name: String) -> Given {
    if let known = givens[name] { return known }
    begun.insert(name)
    var given = model(of: block)
    if let table = block.settings["given"]?.table, table.word == nil {
      for (field, value) in table.settings {
        if field == FieldSchema.members.name {
          given.members = members(value, in: block) ?? given.members
          continue
        }
        switch answer(field, value, in: block) {
        case .unknown: given.facts[field] = nil
        case .known(let answer): given.facts[field] = answer
        case .wrong: break
        }
      }
    }
    givens[name] = given
    return given
  }

  /// The answers of the case that a case is like.
  private func model(of block: RuleBlock) -> Given {
    guard let like = block.settings["like"]?.string else { return Given() }
    guard let model = blocks.first(where: { $0.id == like }) else {
      log.report(
        .unknownReference(
          like, .case,
          at: block.places.value([.key("like")]), among: blocks.compactMap(\.id).filter { $0 != block.id }))
      return Given()
    }
    if begun.contains(like), givens[like] == nil {
      log.report(
        .unknownReference, at: block.places.value([.key("like")]), it: "questo caso finisce per essere come se stesso",
        en: "this case ends up being like itself",
        help: [LocalizedText(it: "scrivi qui per intero i suoi dati", en: "write its data here in full")])
      return Given()
    }
    return given(model, named: like)
  }

  private enum Answer {
    case unknown
    case known(FieldValue)
    case wrong
  }

  private func answer(_ name: String, _ value: LuaValue, in block: RuleBlock) -> Answer {
    let path: [PathStep] = [.key("given"), .key(name)]
    guard let field = scope.fields[name] else {
      log.report(unknown(name, at: block.places.key(path), ofMember: false))
      return .wrong
    }
    if field.isOfMember {
      log.report(.ofMember(field, at: block.places.key(path), write: "members = { { \(name) = ... } }"))
      return .wrong
    }
    return answer(to: field, value, at: path, in: block)
  }

  private func answer(to field: FieldSchema, _ value: LuaValue, at path: [PathStep], in block: RuleBlock) -> Answer {
    if value.word == "unknown" { return .unknown }
    if value.isUnknownWord { return .wrong }
    let reader = LiteralReader(field: field)
    let items = field.kind == .many && value.table?.word == nil ? value.table?.items : nil
    var words: [String] = []
    for item in items ?? [value] {
      switch reader.read(item) {
      case .success(.word(let word)) where field.kind == .many: words.append(word)
      case .success(let answer): return .known(answer)
      case .failure(let problem):
        log.report(problem.finding(for: item, field: field, at: block.places.value(path)))
        return .wrong
      }
    }
    return .known(.words(field.choices.filter(words.contains)))
  }
}

extension CaseReader {
  /// `members = { { birth_date = "2020-01-01" }, { birth_date = unknown } }`, or `unknown`; `nil` when it is wrong.
  private func members(_ value: LuaValue, in block: RuleBlock) -> [Person]? {
    let path: [PathStep] = [.key("given"), .key(FieldSchema.members.name)]
    if value.word == "unknown" { return [] }
    if value.isUnknownWord { return nil }
    guard let table = value.table, table.word == nil, table.settings.isEmpty, !table.items.isEmpty else {
      log.report(
        .wrongValue, at: block.places.value(path), it: "`members` vuole una tabella per ciascun componente",
        en: "`members` wants a table for each member",
        help: [
          LocalizedText(
            it: "scrivi members = { { ... }, { ... } }, o unknown se non si sa chi ci vive",
            en: "write members = { { ... }, { ... } }, or unknown if nobody knows who lives there")
        ])
      return nil
    }
    return table.items.enumerated().map { index, item in
      Person(id: String(index + 1), facts: facts(ofMember: item, at: path + [.item(index + 1)], in: block))
    }
  }

  private func facts(ofMember value: LuaValue, at path: [PathStep], in block: RuleBlock) -> [String: FieldValue] {
    guard let table = value.table, table.word == nil, table.items.isEmpty else {
      if !value.isUnknownWord {
        log.report(
          .wrongValue, at: block.places.value(path), it: "qui serve la tabella di un componente: { campo = valore }",
          en: "the table of a member is needed here: { field = value }")
      }
      return [:]
    }
    var facts: [String: FieldValue] = [:]
    for (name, value) in table.settings {
      let place = path + [.key(name)]
      let isDerived = name == FieldSchema.age.name && scope.fields.derivedAges.contains(.members)
      guard let field = scope.fields[name], !isDerived else {
        log.report(unknown(name, at: block.places.key(place), ofMember: true))
        continue
      }
      guard field.isOfMember else {
        log.report(
          .wrongKind, at: block.places.key(place),
          it: "`\(name)` è un dato del nucleo, non di ciascun componente",
          en: "`\(name)` belongs to the household, not to each member",
          help: [LocalizedText(it: "scrivilo in `given`, fuori da `members`", en: "write it in `given`, outside `members`")])
        continue
      }
      if case .known(let answer) = answer(to: field, value, at: place, in: block) { facts[name] = answer }
    }
    return facts
  }

  /// An age that is worked out is given by its day of birth.
  private func unknown(_ name: String, at place: SourcePlace, ofMember: Bool) -> Finding {
    if name == FieldSchema.age.name, scope.fields.derivedAges.contains(ofMember ? .members : .household) {
      return Finding(
        .unknownField, at: place,
        LocalizedText(it: "l'età si ricava da `birth_date`", en: "the age is worked out from `birth_date`"),
        help: [LocalizedText(it: "scrivi birth_date = \"...\"", en: "write birth_date = \"...\"")])
    }
    return .unknownField(name, at: place, fields: ofMember ? scope.fields.readableOfMembers : scope.fields.fields)
  }
}

extension CaseReader {
  private func expectation(_ settings: SettingsReader, of caseName: String) -> Case.Expectation {
    var expect = Case.Expectation()
    guard let table = settings.section("expect", allowed: BlockSettings.expect) else {
      return expect
    }
    if let value = table["eligible"] {
      expect.eligible = value.truth
      if value.truth == nil, !value.isUnknownWord {
        settings.wrong(
          [.key("expect"), .key("eligible")], it: "qui serve true, false o unknown", en: "true, false or unknown is needed here")
      }
    }
    expect.points = table["points"].flatMap { points($0, settings) }
    expect.route = table["route"].flatMap { name($0, [.key("expect"), .key("route")], settings) }
    if let route = expect.route, program.route(route) == nil {
      log.report(
        .unknownReference(
          route, .route,
          at: settings.block.places.value([.key("expect"), .key("route")]), among: program.routes.map(\.id)))
    }
    expect.because = names(table, "because", settings, .criterion, known: program.criteria.map(\.id))
    expect.asks = names(table, "asks", settings, .field, known: scope.fields.fields.map(\.name) + [FieldSchema.members.name])
    expect.service = table["service"].flatMap { ledTo($0, settings) }
    readPlaces(table, settings, of: caseName, into: &expect)
    if table.isEmpty {
      settings.wrong(
        [.key("expect")], it: "questo caso non si aspetta niente", en: "this case expects nothing",
        help: LocalizedText(it: "scrivi expect = { eligible = true }", en: "write expect = { eligible = true }"))
    }
    return expect
  }

  /// The service that should be chosen: a case that names the one to judge chooses none.
  private func ledTo(_ value: LuaValue, _ settings: SettingsReader) -> String? {
    let path: [PathStep] = [.key("expect"), .key("service")]
    guard let id = name(value, path, settings) else { return nil }
    guard program.services.contains(id) else {
      log.report(.unknownReference(id, .programService, at: settings.block.places.value(path), among: program.services))
      return nil
    }
    let named = settings.block.settings["service"]?.string ?? inherited(settings.block) { $0.settings["service"]?.string }
    if let named {
      settings.wrong(
        path, it: "questo caso è giudicato per \"\(named)\": non sceglie fra i servizi",
        en: "this case is judged for \"\(named)\": it does not choose between the services",
        help: LocalizedText(
          it: "togli service = \"\(named)\" dal caso (o da quello a cui somiglia), o togli questo",
          en: "take service = \"\(named)\" out of the case (or of the one it is like), or take this out"))
      return nil
    }
    return id
  }

  /// A number, or `{ lowest, highest }`.
  private func points(_ value: LuaValue, _ settings: SettingsReader) -> PointsInterval? {
    let ends = value.number.map { [$0, $0] } ?? value.table?.items.compactMap(\.number) ?? []
    guard ends.count == 2, ends[0] <= ends[1], ends.allSatisfy({ $0.magnitude < 1e9 }) else {
      settings.wrong(
        [.key("expect"), .key("points")], it: "qui serve un numero, o { minimo, massimo }",
        en: "a number is needed here, or { lowest, highest }")
      return nil
    }
    return PointsInterval(
      known: Points(hundredths: Int((ends[0] * 100).rounded())), possible: Points(hundredths: Int((ends[1] * 100).rounded())))
  }

  /// `place = 2`, `stage = "..."` and `reserve = "..."`, each `among = { ... }`. Without `among` the household is alone in
  /// its list when places are given.
  private func readPlaces(
    _ table: LuaTable, _ settings: SettingsReader, of caseName: String, into expect: inout Case.Expectation
  ) {
    expect.stage = passed(table, "stage", settings, .stage, known: program.stages.map(\.id))
    expect.reserve = passed(table, "reserve", settings, .reserve, known: program.reserves.map(\.id))
    let isAboutPlaces = expect.stage != nil || expect.reserve != nil
    if isAboutPlaces {
      let others = blocks.compactMap(\.id).filter { $0 != caseName }
      expect.among = names(table, "among", settings, .case, known: others)
    }
    if !isAboutPlaces || table["place"] != nil { expect.place = place(table, settings, of: caseName) }
  }

  /// A name, or `false`: none.
  private func passed(
    _ table: LuaTable, _ key: String, _ settings: SettingsReader, _ kind: Subject.Kind, known: @autoclosure () -> [String]
  ) -> Case.Passed? {
    guard let value = table[key], !value.isUnknownWord else { return nil }
    let known = known()
    if value.truth == .no { return Case.Passed.none }
    let path: [PathStep] = [.key("expect"), .key(key)]
    guard let name = name(value, path, settings) else { return nil }
    if !known.contains(name) { log.report(.unknownReference(name, kind, at: settings.block.places.value(path), among: known)) }
    return .named(name)
  }

  /// `place = 2, among = { "other case" }`: one without the other says nothing.
  private func place(_ table: LuaTable, _ settings: SettingsReader, of caseName: String) -> Case.Place? {
    guard table["place"] != nil || table["among"] != nil else { return nil }
    let others = blocks.compactMap(\.id).filter { $0 != caseName }
    let among = names(table, "among", settings, .case, known: others)
    let rank = table["place"]?.number.flatMap { Int(exactly: $0) }
    guard let rank, !among.isEmpty, Set(among).count == among.count, (1...among.count + 1).contains(rank) else {
      settings.wrong(
        [.key("expect"), .key(table["place"] == nil ? "among" : "place")],
        it: "un posto è un numero fra i casi nominati in `among`, ognuno una volta, e questo",
        en: "a place is a number among the cases named in `among`, each once, and this one",
        help: LocalizedText(
          it: "scrivi place = 1, among = { \"un altro caso\" }", en: "write place = 1, among = { \"another case\" }"))
      return nil
    }
    return Case.Place(rank: rank, among: among)
  }

  private func names(
    _ table: LuaTable, _ key: String, _ settings: SettingsReader, _ kind: Subject.Kind, known: @autoclosure () -> [String]
  ) -> [String] {
    guard let value = table[key] else { return [] }
    let known = known()
    let items = value.table?.items ?? [value]
    return items.enumerated().compactMap { index, item in
      let path: [PathStep] = [.key("expect"), .key(key), .item(index + 1)]
      guard let name = name(item, path, settings) else { return nil }
      if !known.contains(name) {
        log.report(.unknownReference(name, kind, at: settings.block.places.value(path), among: known))
      }
      return name
    }
  }

  private func name(_ value: LuaValue, _ path: [PathStep], _ settings: SettingsReader) -> String? {
    if value.string == nil, !value.isUnknownWord {
      settings.wrong(path, it: "qui serve un testo fra virgolette", en: "a text in quotes is needed here")
    }
    return value.string
  }
}
