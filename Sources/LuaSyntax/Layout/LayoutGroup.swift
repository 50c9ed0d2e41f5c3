/// A stretch of a file that stands on one line or is opened over several.
struct LayoutGroup {
  enum Kind {
    /// `{ ... }`
    case table
    /// The `( ... )` of a call. Opened only where its author broke a line right inside it.
    case arguments
    /// From `)` to `end` of a function.
    case function
    /// What a statement holds: `do ... end`, `then ... else`. The groups of one statement are opened together.
    case block
  }

  let kind: Kind
  /// The words that open and close it.
  let opener: Int
  let closer: Int
  let items: [LayoutItem]
}

/// An entry of a table, an argument of a call, a statement of a body.
struct LayoutItem {
  /// Its words; the comma after an argument and the semicolon after a statement are among them.
  let words: Range<Int>
  /// What stands inside it and may be opened, in the order of the file.
  let groups: [LayoutGroup]
  /// The `=` of an entry with a key.
  var equal: Int?
  /// Whether it is a text, number, name or a list of these, with or without a key: short ones fill rows.
  var isPlain = false
  /// Whether it is a statement that declares: `word "id" { ... }` or a named function.
  var isBlock = false
}
