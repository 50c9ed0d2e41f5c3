/// What is open around a place: a bracket, a function, a block of Lua.
struct BracketFrame {
  enum Opener: Equatable {
    case brace, paren, bracket
    /// With the name of its first parameter.
    case function(String?)
    /// `do`, `if`, `repeat`.
    case block
  }

  let opener: Opener
  /// The name before it: `any` in `any {`, `criterion` in `criterion "x" {`.
  var word: String?
  /// The key under which it stands in the table around it.
  var key: String?
  /// The key whose value is being read inside it.
  var currentKey: String?
  /// The keys written so far inside it.
  var keys: Set<String> = []

  init(_ opener: Opener, word: String? = nil, key: String? = nil) {
    self.opener = opener
    self.word = word
    self.key = key
  }

  var isBracket: Bool {
    switch opener {
    case .brace, .paren, .bracket: true
    case .function, .block: false
    }
  }
}
