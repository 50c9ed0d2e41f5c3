import LuaSyntax
import SeededRandom
import Testing

/// Measured with `debug.getinfo(2, "l").currentline` inside the called function, Lua 5.4.4:
/// every call of a chain `word "id" { ... }` is on the line where the chain starts, that of `word`, however far down
/// `"id"` and `{` stand. In `{ word "id" }` Lua has read one token past `word` when it takes the line,
/// so that there it is the line where that token ends.
/// Later sources of `lparser.c` take the line when they reach the arguments: there it is that of `{`.
/// A call in tail position (`return word { ... }`) has no line: its caller is gone (-1).
struct CallLinesTests {
  @Test("a call keeps the line where its chain starts and the line where its arguments start")
  func bothLines() {
    let tree = SyntaxTree(parsing: "word\n\"id\"\n{\n  a = 1,\n}")
    #expect(BlockCalls(in: tree).declarations.map(\.lines) == [CallLines(chainStart: 1, argumentsStart: 3)])
  }

  @Test("in a table, a chain starts on the line of the token after its first name")
  func readAhead() {
    let tree = SyntaxTree(parsing: "x = { word\n\n\"id\", (word)\n\"id\", k = word\n\"id\" }")
    let calls = tree.calls
    #expect(calls.map(\.lines.chainStart) == [3, 3, 4])
  }

  @Test("arguments that are a long string start, for Lua, where it ends")
  func longString() {
    let tree = SyntaxTree(parsing: "word [[\na\nb]]")
    #expect(tree.calls.map(\.lines) == [CallLines(chainStart: 1, argumentsStart: 3)])
  }

  @Test(
    "the lines of random calls are those that Lua reports", .enabled(if: LuaBinary.found != nil, "no lua5.4 found"),
    arguments: [1, 2, 3] as [UInt64])
  func sameAsLua(seed: UInt64) throws {
    let lua = try #require(LuaBinary.found)
    var random = SeededGenerator(seed: seed)
    let programs = (0..<300).map { _ in Self.program(&random) }
    let reported = try lua.callLines(of: programs.map { Array($0.utf8) })
    try #require(reported.count == programs.count)
    for (program, lines) in zip(programs, reported) {
      let calls = SyntaxTree(parsing: program).calls
      let chain = calls.map(\.lines.chainStart)
      let isLater = lua.release > 4 && lines == calls.map(\.lines.argumentsStart)
      #expect(!lines.isEmpty && (lines == chain || isLater), "seed \(seed)\n\(program)")
    }
  }

  private static func program(_ random: inout SeededGenerator) -> String {
    (0...random.below(4)).map { _ in "word" + blank(&random) + chain(&random, depth: 0) }.joined(separator: ";\n")
  }

  private static func chain(_ random: inout SeededGenerator, depth: Int) -> String {
    (0...random.below(3)).map { _ in arguments(&random, depth: depth) }.joined(separator: blank(&random))
  }

  private static func arguments(_ random: inout SeededGenerator, depth: Int) -> String {
    switch random.below(depth > 2 ? 2 : 5) {
    case 0: "\"id\""
    case 1: "[[a\nb]]"
    case 2: "(" + blank(&random) + value(&random, depth) + ")"
    default: "{" + blank(&random) + (0...random.below(3)).map { _ in entry(&random, depth) }.joined(separator: ",") + "}"
    }
  }

  private static func entry(_ random: inout SeededGenerator, _ depth: Int) -> String {
    random.pick(["", "[ 1 ] = ", "key = "]) + value(&random, depth)
  }

  private static func value(_ random: inout SeededGenerator, _ depth: Int) -> String {
    let start = random.pick(["word", "(word)", "not word"])
    return start + blank(&random) + chain(&random, depth: depth + 1) + blank(&random)
  }

  private static func blank(_ random: inout SeededGenerator) -> String {
    random.pick([" ", "\n", "\n\n", " --[[\n]] ", "\r\n"])
  }
}
