import Raccordo

/// What is said of a word of the language where it is written: in editors and in definition files.
struct WordText: Sendable {
  /// Where the word can stand.
  enum Place: Sendable {
    /// It opens a block.
    case block
    /// Instead of `{ ... }` where a condition goes: `any { ... }`.
    case condition
    /// After `field =` in a condition.
    case test
    /// After `members =`: a condition on the people of the household.
    case members
    /// In `ties`.
    case order
    /// In place of the points of a criterion.
    case points
    /// Between blocks.
    case statement
    /// Elsewhere.
    case value
  }

  let place: Place
  /// One line.
  let summary: LocalizedText
  /// A piece of a rule file that Lua can read.
  let example: String
  /// What an editor writes for it: `$1`, `$2` are where the person goes on, `$0` where they end.
  let insert: String

  init(_ place: Place, it italian: String, en english: String, example: String, insert: String) {
    self.place = place
    summary = LocalizedText(it: italian, en: english)
    self.example = example
    self.insert = insert
  }
}

extension WordText {
  /// By word. A word of the language that is not here is offered without a text; a test asks for all of them.
  static let all: [String: WordText] = [blocks, conditions, tests, values].reduce(into: [:]) { all, family in
    all.merge(family) { first, _ in first }
  }
}
