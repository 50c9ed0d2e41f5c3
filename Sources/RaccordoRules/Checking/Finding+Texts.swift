import LuaSyntax
import RaccordoModel

// The words of findings that more than one reader reports: one place for each.

extension Finding {
  static func unknownSetting(
    _ name: String, of owner: String, at place: SourcePlace, nearest: String?, allowed: [String]
  ) -> Finding {
    var finding = Finding(
      .unknownSetting, at: place,
      LocalizedText(
        it: "`\(owner)` non ha una voce `\(name)`", en: "\(article(owner)) `\(owner)` has no setting called `\(name)`"),
      help: [didYouMean(nearest) ?? list(allowed)])
    finding.slip = nearest.map { Slip(written: name, instead: $0) }
    return finding
  }

  static func missingSetting(
    _ name: String, in block: RuleBlock, because why: LocalizedText, write example: String
  ) -> Finding {
    Finding(
      .missingSetting, at: block.place,
      LocalizedText(
        it: "\(block.title) non ha `\(name)`: \(why[.italian])", en: "\(block.title) has no `\(name)`: \(why[.english])"),
      help: [LocalizedText(it: "aggiungi \(example)", en: "add \(example)")])
  }

  static func unknownChoice(
    _ word: String, of owner: String, at place: SourcePlace, choices: [String]
  ) -> Finding {
    let nearest = didYouMean(quoted: word, among: choices)
    var finding = Finding(
      .unknownChoice, at: place,
      LocalizedText(it: "`\(owner)` non può mai essere \"\(word)\"", en: "`\(owner)` can never be \"\(word)\""),
      help: [nearest?.help ?? list(choices.map { "\"\($0)\"" }, ticked: false)])
    finding.slip = nearest?.slip
    return finding
  }

  static func unknownReference(
    _ name: String, _ kind: Subject.Kind, at place: SourcePlace, among known: [String]
  ) -> Finding {
    let title = kind.title
    let nearest = didYouMean(quoted: name, among: known)
    var finding = Finding(
      .unknownReference, at: place,
      LocalizedText(
        it: "nessun elemento \"\(name)\" fra: \(title[.italian])", en: "no \(title[.english]) is called \"\(name)\""),
      help: [nearest?.help ?? list(known.map { "\"\($0)\"" }, ticked: false)])
    finding.slip = nearest?.slip
    finding.subject = Subject(kind: kind, name: name)
    return finding
  }

  static func sameName(_ block: RuleBlock, first: SourcePlace) -> Finding {
    Finding(
      .sameName, at: block.place,
      LocalizedText(it: "\(block.title) c'è già", en: "\(block.title) is there already"),
      help: [
        block.place == first
          ? LocalizedText(
            it: "il suo file è incluso più volte: includilo una volta sola", en: "its file is included more than once: include it once")
          : LocalizedText(
          it: "scritto la prima volta in \(first); scegli un altro nome",
          en: "first written at \(first); choose another name")
      ])
  }

  /// No field has this name. A header or a label of a field is recognised as such.
  static func unknownField(_ name: String, at place: SourcePlace, fields: [FieldSchema]) -> Finding {
    let help: LocalizedText
    var meant: String?
    if let field = fields.first(where: { ([$0.label[.italian], $0.label[.english]] + $0.columns).contains(name) }) {
      help = LocalizedText(
        it: "la colonna `\(name)` della lista nelle regole si chiama `\(field.name)`",
        en: "the column `\(name)` of the list is called `\(field.name)` in rules")
      meant = field.name
    } else {
      meant = Suggestion.nearest(to: name, among: fields.map(\.name))
      help =
        didYouMean(meant)
        ?? LocalizedText(it: "i campi sono in fields.lua", en: "the fields are in fields.lua")
    }
    var finding = Finding(
      .unknownField, at: place,
      LocalizedText(it: "nessun campo si chiama `\(name)`", en: "no field is called `\(name)`"), help: [help])
    finding.slip = meant.map { Slip(written: name, instead: $0) }
    finding.subject = Subject(kind: .field, name: name)
    return finding
  }

  /// What a rule reads of a household cannot be an answer about one of its members.
  static func ofMember(_ field: FieldSchema, at place: SourcePlace) -> Finding {
    Finding(
      .wrongKind, at: place,
      LocalizedText(
        it: "`\(field.name)` è un dato di ciascun componente, non del nucleo",
        en: "`\(field.name)` belongs to each member, not to the household"))
  }

  static func didYouMean(_ name: String?) -> LocalizedText? {
    name.map { LocalizedText(it: "intendevi `\($0)`?", en: "did you mean `\($0)`?") }
  }

  /// For a name that is written in quotes.
  static func didYouMean(quoted name: String, among known: [String]) -> (help: LocalizedText, slip: Slip)? {
    Suggestion.nearest(to: name, among: known).map { nearest in
      (
        LocalizedText(it: "intendevi \"\(nearest)\"?", en: "did you mean \"\(nearest)\"?"),
        Slip(written: name, instead: nearest)
      )
    }
  }

  private static func list(_ names: [String], ticked: Bool = true) -> LocalizedText {
    if names.isEmpty { return LocalizedText(it: "non ce n'è ancora nessuno", en: "there is none yet") }
    let shown = names.map { ticked ? "`\($0)`" : $0 }.joined(separator: ", ")
    return LocalizedText(it: "si può scrivere: \(shown)", en: "what can be written: \(shown)")
  }

  private static func article(_ word: String) -> String {
    word.first.map { "aeiou".contains($0) } == true ? "an" : "a"
  }
}
