/// Something that was opened and waits for its closing: a bracket, or a word that waits for `end` or `until`.
struct Opener {
  let token: Int
  let closer: TokenKind
}

/// What the parser must know of the function it is in.
struct FunctionContext {
  let hasVararg: Bool
  var loops = 0
}
