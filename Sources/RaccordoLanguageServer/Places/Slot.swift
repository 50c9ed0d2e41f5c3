/// What can stand at a place of a rule file.
enum Slot: Equatable {
  /// A block, or plain Lua.
  case statement
  /// The body of a function; `owner` is the block in which it is written.
  case code(owner: String?)
  /// The name of a setting of a block, or of one of its tables.
  case setting(owner: String)
  /// A language: `{ it = "...", en = "..." }`.
  case language
  /// The value of a setting, or a part of it. `word` is what it is given to: `minors` in `higher "minors"`.
  case value(owner: String, setting: String, word: String?)
  /// A field that is tested, or a nested condition.
  case condition(ofMember: Bool)
  /// What stands after `field =` in a condition.
  case test(field: String)
  /// What a test is given.
  case operand(field: String, word: String?)
  /// A field that is answered in a case.
  case answered(ofMember: Bool)
  /// What it is answered.
  case answer(field: String)
  /// The name after `block`.
  case name(block: String)
  /// After a dot: `param.name`.
  case member(owner: String)
  /// A field that a function reads: `h.name`.
  case read
  /// Inside a table about which nothing is known.
  case other
  case comment
}
