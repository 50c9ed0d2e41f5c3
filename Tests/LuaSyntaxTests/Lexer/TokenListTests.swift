import LuaSyntax
import SeededRandom
import Testing

struct TokenListTests {
  private func kinds(_ text: String) -> [TokenKind] {
    TokenList(lexing: SourceText(text)).tokens.map(\.kind).dropLast()
  }

  @Test("the longest sign wins")
  func signs() {
    #expect(kinds("... .. . :: : // / <= << < >= >> > == = ~= ~") == [
      .ellipsis, .concat, .dot, .doubleColon, .colon, .doubleSlash, .slash, .lessEqual, .shiftLeft, .less,
      .greaterEqual, .shiftRight, .greater, .equalEqual, .equal, .notEqual, .tilde,
    ])
    #expect(kinds("a.b..c") == [.name, .dot, .name, .concat, .name])
    #expect(kinds("[=[x]=][[y]][z]") == [.longString, .longString, .leftBracket, .name, .rightBracket])
  }

  @Test("words of Lua are not names, and names that hold them are")
  func words() {
    #expect(kinds("and break do else elseif end false for function goto if in local nil not or repeat") == [
      .and, .break, .do, .else, .elseif, .end, .false, .for, .function, .goto, .if, .in, .local, .nil, .not, .or, .repeat,
    ])
    #expect(kinds("return then true until while ends _end functions") == [
      .return, .then, .true, .until, .while, .name, .name, .name,
    ])
  }

  @Test("a comment belongs to the token after it")
  func trivia() {
    let text = SourceText("-- one\nx --[[ two ]] = 1 -- three")
    let list = TokenList(lexing: text)
    #expect(list.tokens.indices.map { list.trivia(before: $0).map(\.kind) } == [
      [.lineComment, .whitespace], [.whitespace, .longComment, .whitespace], [.whitespace], [.whitespace, .lineComment],
    ])
  }

  @Test("what loadfile skips at the start of a file is kept as text between tokens")
  func fileStart() {
    let list = TokenList(lexing: SourceText("\u{FEFF}#!lua\nx"))
    #expect(list.trivia(before: 1).isEmpty)
    #expect(list.trivia(before: 0).map(\.kind) == [.byteOrderMark, .firstLine, .whitespace])
  }

  @Test("tokens and the text between them are the file, byte for byte", arguments: [1, 2, 3] as [UInt64])
  func lossless(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let examples = [Example.housing, Example.traineeships].map { Array($0.utf8) }
    for _ in 0..<1000 {
      let bytes =
        random.once(in: 3)
        ? (0..<random.below(200)).map { _ in UInt8(random.below(256)) } : Mutation.spoil(random.pick(examples), with: &random)
      let list = TokenList(lexing: SourceText(bytes))
      let parts = list.tokens.indices.flatMap { list.trivia(before: $0).map(\.bytes) + [list.tokens[$0].bytes] }
      #expect(list.trivia.count == parts.count - list.tokens.count, "seed \(seed)")
      #expect(parts.flatMap { bytes[$0] } == bytes, "seed \(seed)")
      #expect(zip(parts, parts.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound }, "seed \(seed)")
    }
  }
}
