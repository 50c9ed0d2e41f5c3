import LuaRuntime
import LuaSyntax
import RaccordoModel

/// Reads `compute "name" { ... }`, and looks into the text of its function for what it reads.
struct ComputeReader {
  static let kinds: [FieldKind] = [.number, .money, .date, .yesNo, .choice]

  let scope: PackScope
  let log: FindingLog
  /// The texts of the files in which functions may stand.
  let trees: [String: SyntaxTree]

  func read(_ block: RuleBlock) -> Compute? {
    let settings = SettingsReader(
      block, allowed: ["kind", "reads", "value", "label", "unit", "of"], log: log)
    settings.require(
      "kind", because: LocalizedText(it: "che cosa calcola?", en: "what does it work out?"), write: "kind = \"number\"")
    settings.require(
      "reads", because: LocalizedText(it: "i campi letti vanno dichiarati", en: "the fields it reads must be declared"),
      write: "reads = { \"...\" }")
    settings.require(
      "value", because: LocalizedText(it: "manca la funzione", en: "the function is missing"),
      write: "value = function(h) return ... end")
    let kind = kind(settings)
    let reads = reads(settings)
    let function = function(settings)
    guard let id = block.id else {
      log.report(.missingName(of: block))
      return nil
    }
    guard let kind, let function else { return nil }
    if scope.schema(of: id) != nil {
      log.report(
        .sameName, at: block.place, it: "`\(id)` c'è già fra i campi", en: "`\(id)` is there already among the fields")
      return nil
    }
    var result = FieldSchema(id, kind)
    result.label = settings.localized("label", languages: scope.languages) ?? LocalizedText()
    result.unit = settings.localized("unit", languages: scope.languages) ?? LocalizedText()
    result.choices = settings.texts("of") ?? []
    let parameters = checkText(of: function, block: block, reads: settings.texts("reads") ?? [])
    return Compute(result: result, reads: reads, parameters: parameters, at: block.place)
  }

  /// The function of a criterion, as a compute that no rule can name.
  func points(_ function: LuaFunction, of id: String, atMost: Points, _ settings: SettingsReader) -> Compute {
    let block = settings.block
    let reads = reads(settings)
    let parameters = checkText(of: function, block: block, key: "points", reads: settings.texts("reads") ?? [])
    let result = FieldSchema(
      Compute.id(ofCriterion: id), .number, minimum: 0, maximum: Double(atMost.hundredths) / 100,
      label: LocalizedText(it: "punti di \(id)", en: "points of \(id)"))
    return Compute(result: result, reads: reads, parameters: parameters, criterion: id, at: block.place)
  }

  private func kind(_ settings: SettingsReader) -> FieldKind? {
    guard let kind = settings.choice("kind", as: FieldKind.self) else { return nil }
    if ComputeReader.kinds.contains(kind) { return kind }
    let kinds = ComputeReader.kinds.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
    settings.wrong([.key("kind")], it: "un calcolo dà \(kinds)", en: "a compute gives \(kinds)")
    return nil
  }

  private func reads(_ settings: SettingsReader) -> [String] {
    (settings.texts("reads") ?? []).enumerated().filter { index, name in
      let place = settings.block.places.value([.key("reads"), .item(index + 1)])
      guard let field = scope.schema(of: name) else {
        log.report(.unknownField(name, at: place, fields: scope.readable))
        return false
      }
      if field.isOfMember {
        log.report(.ofMember(field, at: place))
        return false
      }
      return true
    }.map(\.element)
  }

  private func function(_ settings: SettingsReader) -> LuaFunction? {
    guard let value = settings["value"] else { return nil }
    if case .function(let function) = value { return function }
    settings.wrong(
      [.key("value")], it: "qui serve una funzione", en: "a function is needed here",
      help: LocalizedText(it: "scrivi function(h) return ... end", en: "write function(h) return ... end"))
    return nil
  }

  /// Holds the text of the function against its `reads`. A function that is written elsewhere is found by its line.
  ///
  /// - Returns: the parameters that the text names.
  private func checkText(
    of function: LuaFunction, block: RuleBlock, key: String = "value", reads: [String]
  ) -> [String] {
    guard let tree = trees[function.file], let expression = written(function, in: block, key, tree) else { return [] }
    let text = FunctionReads(of: expression, in: tree, owners: ["param"])
    let file = function.file
    func place(_ bytes: ByteRange) -> SourcePlace { SourcePlace(file: file, bytes, in: tree.text) }
    for use in text.fields where !reads.contains(use.name) {
      log.report(undeclared(use.name, reads: reads, in: block, at: place(use.bytes)))
    }
    for use in text.hiddenUses { log.report(hidden(use.kind, at: place(use.bytes))) }
    for change in text.changes {
      log.report(
        .keepsState, at: place(change.bytes), it: "una funzione non può cambiare `\(change.name)`",
        en: "a function cannot change `\(change.name)`",
        help: [
          LocalizedText(
            it: "niente passa da un nucleo all'altro: usa variabili `local` dentro la funzione",
            en: "nothing passes from one household to the next: use `local` names inside the function")
        ])
    }
    reportUnused(reads, used: Set(text.fields.map { $0.name }), isComplete: text.hiddenUses.isEmpty, block: block)
    let figures = FigureUses(of: expression, in: file, trees: trees)
    for use in figures.uses { log.report(early(use)) }
    return parameters(text.members.map { ($0, file) } + figures.members)
  }

  /// The text of a function: the one written in the block, or else the one on the line that Lua names.
  private func written(
    _ function: LuaFunction, in block: RuleBlock, _ key: String, _ tree: SyntaxTree
  ) -> FunctionExpression? {
    let candidates = tree.functions(definedAt: function.line)
    let place = block.places.value([.key(key)])
    return candidates.first { SourcePlace(file: function.file, $0.bytes, in: tree.text) == place } ?? candidates.first
  }

  private func undeclared(_ name: String, reads: [String], in block: RuleBlock, at place: SourcePlace) -> Finding {
    if scope.schema(of: name) == nil { return .unknownField(name, at: place, fields: scope.readable) }
    let list = (reads + [name]).map { "\"\($0)\"" }.joined(separator: ", ")
    return Finding(
      .undeclaredRead, at: place,
      LocalizedText(
        it: "\(block.title) legge `\(name)`, che non è fra i suoi `reads`",
        en: "\(block.title) reads `\(name)`, which is not in its `reads`"),
      help: [LocalizedText(it: "aggiungilo: reads = { \(list) }", en: "add it: reads = { \(list) }")])
  }

  private func hidden(_ kind: FunctionReads.HiddenUse.Kind, at place: SourcePlace) -> Finding {
    Finding(
      .undeclaredRead, at: place,
      LocalizedText(
        it: "qui non si vede quale campo viene letto", en: "this hides which field is read"),
      help: [LocalizedText(it: "scrivi il nome del campo: h.campo", en: "write the name of the field: h.field")])
  }

  private func reportUnused(_ reads: [String], used: Set<String>, isComplete: Bool, block: RuleBlock) {
    guard isComplete else { return }
    for (index, name) in reads.enumerated() where !used.contains(name) && scope.schema(of: name) != nil {
      log.report(
        .overAsking, at: block.places.value([.key("reads"), .item(index + 1)]),
        it: "\(block.title) chiede `\(name)` e non lo usa", en: "\(block.title) asks for `\(name)` and does not use it",
        help: [LocalizedText(it: "toglilo da `reads`", en: "take it out of `reads`")])
    }
  }

  /// A figure taken from outside the function, where it has no value.
  private func early(_ use: FigureUses.Use) -> Finding {
    let place = trees[use.file].map { SourcePlace(file: use.file, use.bytes, in: $0.text) } ?? SourcePlace(file: use.file, line: 1)
    let figure = use.figure.contains(".") ? use.figure : use.figure + "..."
    return Finding(
      .wrongValue, at: place,
      LocalizedText(
        it: "`\(use.written)` è \(figure) preso fuori dalla funzione: lì non ha ancora un valore",
        en: "`\(use.written)` is \(figure) taken outside the function: there it has no value yet"),
      help: [
        LocalizedText(
          it: "scrivi \(figure) dentro la funzione", en: "write \(figure) inside the function")
      ])
  }

  private func parameters(_ members: [(member: FunctionReads.Member, file: String)]) -> [String] {
    var names: [String] = []
    let known = scope.parameters.names
    for (member, file) in members {
      if !known.contains(member.name), let tree = trees[file] {
        log.report(
          .unknownReference(
            member.name, .parameter,
            at: SourcePlace(file: file, member.bytes, in: tree.text), among: known))
      } else if !names.contains(member.name) {
        names.append(member.name)
      }
    }
    return names
  }
}

extension ParameterTable {
  /// Each name once, in the order of the file.
  var names: [String] {
    parameters.reduce(into: []) { if !$0.contains($1.name) { $0.append($1.name) } }
  }
}
