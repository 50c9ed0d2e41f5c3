import Raccordo

/// What is said of a setting of a block, and what its values can be.
struct SettingText: Sendable {
  /// What stands after `setting =`.
  enum Values: Sendable {
    /// Nothing that an editor could know.
    case free
    /// A text for people: `"..."`, or one in each language.
    case words
    case condition
    /// Answers by field: the `given` of a case.
    case answers
    case flag
    case truth
    case assumption
    case day
    case languages
    /// The one word of a decline's `park_until`, and that of its `effect`.
    case until, effect
    case fieldKind, computeKind, blank, sensitivity, placeUnit, subject
    /// Choices of the same field.
    case ownChoices
    /// Names of what can be read: fields, computes, `today`.
    case readable
    case field, group, route, criterion, `case`, stage, reserve
    /// A program of the pack, or a plan under way.
    case exclusion
    case service, programService, category
    /// A rule file in a folder of the pack.
    case file
    /// `service "id"`.
    case destination
    /// `organization "id"`.
    case organization
    case ties
    case points
  }

  let summary: LocalizedText
  let values: Values
  /// What an editor writes after `setting = `.
  let insert: String
  /// Words of the language that can stand there besides.
  let words: [String]

  init(_ values: Values, it italian: String, en english: String, insert: String, words: [String] = []) {
    self.values = values
    self.words = words
    summary = LocalizedText(it: italian, en: english)
    self.insert = insert
  }

  /// The text of a setting of a block, or of one of its tables such as `expect`.
  static func of(_ name: String, in owner: String) -> SettingText? {
    special[owner + "." + name] ?? common[name]
  }
}
