import LuaSyntax
import Raccordo

/// Finds what could be written at a place of a rule file.
struct CompletionList {
  let page: RulePage
  let caret: Caret
  let program: String?
  let offset: Int

  init(_ page: RulePage, at offset: Int) {
    self.page = page
    self.offset = offset
    caret = Caret(at: offset, in: page.file)
    program = page.program(at: offset)
  }

  var knowledge: PackKnowledge { page.knowledge }
  var texts: SymbolText { page.texts }

  /// - Parameter afterBlank: whether nobody asked, and a blank was typed: in plain Lua that says nothing.
  func json(afterBlank: Bool = false) -> JSONValue {
    if afterBlank, caret.isInLua { return ["isIncomplete": false, "items": []] }
    let range = page.range(caret.prefix)
    let items = self.items.enumerated().map { order, item in
      var item = item
      if caret.hasRest { item.insert = item.label }
      return item.json(order: order, range: range, session: page.session)
    }
    return ["isIncomplete": false, "items": .array(items)]
  }

  private var items: [Completion] {
    switch caret.slot {
    case .statement: caret.isInText ? [] : statements
    case .setting(let owner): caret.isInText ? [] : settings(of: owner)
    case .language: Language.allCases.map { Completion($0.rawValue, .setting, insert: "\($0.rawValue) = \"$0\",") }
    case .condition(let isOfMember): caret.isInText ? [] : conditions(ofMember: isOfMember)
    case .test(let field): tests(of: field)
    case .operand(let field, _): operands(of: field)
    case .answered(let isOfMember): caret.isInText ? [] : fields(isOfMember ? knowledge.memberFields : knowledge.householdFields)
    case .answer(let field): answers(to: field)
    case .member(owner: "param"): parameters(as: "")
    case .member(owner: "service"): serviceValues(as: "")
    case .read: knowledge.readable(in: program).map { field($0, insert: $0.name) }
    case .value(let owner, let setting, let word): values(of: setting, in: owner, given: word)
    case .code: [word("param")].compactMap { $0 } + RuleWords.lua.map { Completion($0, .function) }
    case .member, .name, .other, .comment: []
    }
  }

  private var statements: [Completion] {
    let page = self.page.file.path
    let first = page == PackSources.packPage ? "pack" : page == PackSources.fieldsPage ? "field" : "program"
    let blocks = RuleWords.blocks.filter { ($0 != "pack" || first == "pack") && ($0 != "field" || first == "field") }
    let others = words { $0 == .statement }
    return (blocks.filter { $0 == first } + blocks.filter { $0 != first }).map { block($0) } + others
  }

  private func block(_ name: String) -> Completion {
    Completion(
      name, .block, insert: WordText.all[name]?.insert, detail: WordText.all[name]?.summary[page.language],
      documentation: texts.word(name))
  }

  private func settings(of owner: String) -> [Completion] {
    let all = RuleWords.settings(in: owner) ?? RuleWords.settings(of: owner)
    return all.filter { !caret.written.contains($0) }.map { name in
      let text = SettingText.of(name, in: owner)
      return Completion(
        name, .setting, insert: "\(name) = \(text?.insert ?? "$0,")", detail: text?.summary[page.language],
        documentation: texts.markdown(.setting(owner: owner, name: name), in: program))
    }
  }
}

extension CompletionList {
  /// A word of the language; `nil` when this version of it has no such word.
  func word(_ name: String) -> Completion? {
    guard RuleWords.all.contains(name) else { return nil }
    let kind: Completion.Kind = RuleWords.constants.contains(name) ? .constant : .function
    return Completion(
      name, kind, insert: WordText.all[name]?.insert, detail: WordText.all[name]?.summary[page.language],
      documentation: texts.word(name))
  }

  func words(_ fits: (WordText.Place) -> Bool) -> [Completion] {
    RuleWords.all.filter { WordText.all[$0].map { fits($0.place) } ?? false }.compactMap(word)
  }

  func field(_ field: FieldSchema, insert: String) -> Completion {
    Completion(
      field.name, .field, insert: insert, detail: field.title(in: page.language),
      documentation: texts.field(field.name, in: program))
  }

  /// Fields to which something is to be given.
  func fields(_ fields: [FieldSchema]) -> [Completion] {
    fields.filter { !caret.written.contains($0.name) }.map { field($0, insert: "\($0.name) = ") }
  }

  /// A text: with quotes, unless it is written inside them.
  func quoted(_ text: String, _ kind: Completion.Kind, detail: String? = nil, documentation: String? = nil) -> Completion {
    let label = caret.isInText ? text : "\"\(text)\""
    return Completion(
      label, kind, insert: Completion.escaped(label), detail: detail, documentation: documentation)
  }
}
