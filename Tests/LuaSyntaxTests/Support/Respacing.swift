import LuaSyntax
import SeededRandom

/// Writes the tokens of a file again with other blanks, line breaks and comments between them.
enum Respacing {
  private static let gaps = [
    " ", " ", " ", "  ", "\t", "\n", "\n", "\n  ", "\n\n", "\r\n", "\r\n\r\n\r\n", " \n \n \n", "\r", " \u{B} ", " \u{C}",
    " -- note\n", " --  note with blanks  \n\n", "\n-- on its own line\n", "\n\n  -- apart\n\n", " --[[ long ]] ",
    "\n--[==[ long,\n  on two lines ]==]\n", " --[[]]\n", "--\n", " --[[ one ]]--[[ two ]] ", "\r\n-- ruler ------\r\n",
  ]

  /// - Parameter wildness: out of 10, how many gaps are not what they were.
  static func respace(_ bytes: [UInt8], wildness: Int, with random: inout SeededGenerator) -> [UInt8] {
    let list = TokenList(lexing: SourceText(bytes))
    var text: [UInt8] = []
    for (index, token) in list.tokens.enumerated() {
      let old = list.trivia(before: index).flatMap { bytes[$0.bytes] }
      let keeps = random.below(10) >= wildness || token.bytes.isEmpty
      text += keeps ? old : Array(random.pick(gaps).utf8)
      if random.once(in: 6), token.kind == .rightBrace, index > 0, mayTakeSeparator(after: list.tokens[index - 1].kind) {
        text += Array(random.pick([",", ";", "\n,", " --[[x]] ;"]).utf8)
      }
      text += bytes[token.bytes]
    }
    return text
  }

  private static func mayTakeSeparator(after kind: TokenKind) -> Bool {
    ![.leftBrace, .comma, .semicolon].contains(kind)
  }
}
