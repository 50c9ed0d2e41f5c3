import Raccordo

/// What is said of a name, in Markdown: the same in a hover and beside a completion.
struct SymbolText {
  let knowledge: PackKnowledge
  let language: Language
  let day: CivilDay

  /// - Parameter program: the program in which the name stands.
  /// - Returns: `nil` when nothing is known about it. Blocks of a program are told by their own text: see `RulePage`.
  func markdown(_ symbol: RuleSymbol, in program: String?) -> String? {
    switch symbol {
    case .word(let word): self.word(word)
    case .setting(let owner, let name):
      SettingText.of(name, in: owner).map { "`\(name)` (`\(owner)`): \($0.summary[language])" }
    case .field(let name): field(name, in: program)
    case .parameter(let name): parameter(name)
    case .serviceValue(let name): serviceValue(name, in: program)
    case .service(let id): knowledge.pack.catalogue.service(id).map(service)
    case .organization(let id): knowledge.pack.catalogue.organization(id).map(organization)
    case .choice(let field, let word): choice(word, of: field, in: program)
    case .option(_, let setting, let word): option(word, of: setting)
    case .exclusion(let name): exclusion(name, in: program)
    case .block, .file: nil
    }
  }

  /// A word of the language: one line and an example.
  func word(_ word: String) -> String? {
    WordText.all[word].map { "`\(word)`: \($0.summary[language])\n\n```lua\n\($0.example)\n```" }
  }

  func said(it italian: String, en english: String) -> String { language.of(it: italian, en: english) }

  private func choice(_ word: String, of name: String, in program: String?) -> String? {
    guard let field = knowledge.schema(of: name, in: program), field.choices.contains(word) else { return nil }
    let spellings = field.spellings.filter { $0.value == word }.keys.sorted().map { "“\($0)”" }.joined(separator: ", ")
    let title = "\"\(word)\": **\(field.title(in: language))** (`\(name)`)"
    return spellings.isEmpty ? title : title + "\n\n" + said(it: "scritto anche \(spellings)", en: "also written \(spellings)")
  }

  /// What `incompatible_with` names.
  private func exclusion(_ name: String, in program: String?) -> String? {
    if let other = knowledge.pack.program(name) { return "**\(other.title[language])** (`\(name)`)" }
    return knowledge.plans.flatMap { choice(name, of: $0.name, in: program) }
  }

  private func option(_ word: String, of setting: String) -> String? {
    let text: LocalizedText?
    switch setting {
    case "kind": text = FieldKind(rawValue: word).map(ChoiceText.of)
    case "blank": text = BlankPolicy(rawValue: word).map(ChoiceText.of)
    case "sensitive": text = Sensitivity(rawValue: word).map(ChoiceText.of)
    case "unit": text = ServiceCapacity.Unit(rawValue: word).map(ChoiceText.of)
    case "subject": text = Program.Subject(rawValue: word).map(ChoiceText.of)
    default: text = nil
    }
    return text.map { "`\(setting) = \"\(word)\"`: \($0[language])" }
  }
}
