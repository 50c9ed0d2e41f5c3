import LuaSyntax
import SeededRandom
import Testing

struct LiteralTests {
  private func value(_ literal: String) -> Expression? {
    let tree = SyntaxTree(parsing: "x = " + literal)
    guard tree.problems.isEmpty, case .assignment(let node)? = tree.block.statements.first else { return nil }
    return node.values.first
  }

  private func bytes(_ literal: String) -> [UInt8]? {
    if case .string(let node)? = value(literal) { node.value.bytes } else { nil }
  }

  @Test("escapes give the bytes they stand for")
  func escapes() {
    #expect(bytes(#""\a\b\f\n\r\t\v\\\"\'""#) == [7, 8, 12, 10, 13, 9, 11, 92, 34, 39])
    #expect(bytes(#""\65\0651\x41\xfF\0""#) == [65, 65, 49, 65, 255, 0])
    #expect(bytes(#""\u{41}\u{e8}\u{20AC}\u{1F600}""#) == Array("Aè€😀".utf8))
    #expect(bytes(#""\u{7FFFFFFF}""#) == [0xFD, 0xBF, 0xBF, 0xBF, 0xBF, 0xBF])
    #expect(bytes("\"a\\z  \n\t b\\\r\nc\"") == Array("ab\nc".utf8))
  }

  @Test("a long string loses its first line break, and its line breaks become one")
  func longStrings() {
    #expect(bytes("[[\r\na\rb\n\rc]]") == Array("a\nb\nc".utf8))
    #expect(bytes("[==[ ]] ]=] \\n]==]") == Array(" ]] ]=] \\n".utf8))
    #expect(bytes("[[]]") == [])
  }

  @Test("numbers are whole or not, as for Lua")
  func numbers() {
    let written = ["0x10", "0xffffffffffffffffff", "9223372036854775807", "9223372036854775808", "3.0", "0x.8p1", "1e2"]
    let read = written.map { literal -> String in
      switch value(literal) {
      case .integer(let number, _)?: "integer \(number)"
      case .float(let number, _)?: "float \(number)"
      default: "none"
      }
    }
    #expect(read == [
      "integer 16", "integer -1", "integer 9223372036854775807", "float 9.223372036854776e+18", "float 3.0", "float 1.0",
      "float 100.0",
    ])
  }

  @Test("two strings are equal when their bytes are, not when they look alike")
  func equality() {
    #expect(LuaString("e\u{301}") != LuaString("\u{E9}"))
    #expect(LuaString([0xFF]) != LuaString([0xFE]))
    #expect(LuaString([0xFF]) == LuaString([0xFF]))
    #expect(Set([LuaString("a"), LuaString(Array("a".utf8))]).count == 1)
  }

  @Test("a text has the value of its parts, wherever it stands and after its tree is gone", arguments: [3, 4] as [UInt64])
  func valuesOfParts(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      let texts = (0..<8).map { _ in random.once(in: 3) ? Self.long(&random) : Self.quoted(&random) }
      let list = texts.map(\.written).joined(separator: random.pick([", ", ";\n", " --[[ ' \" ]] ,"]))
      let found = Self.literals(in: "\(random.pick(["", "-- è\n", "local a = 1 "]))x = { \(list) }")
      #expect(found.map(\.value.bytes) == texts.map(\.value), "seed \(seed): \(list)")
      #expect(found.map { Array($0.text.utf8) } == texts.map { Array(String(decoding: $0.value, as: UTF8.self).utf8) }, "seed \(seed): \(list)")
      #expect(found.map(\.isLong) == texts.map { $0.written.hasPrefix("[") }, "seed \(seed): \(list)")
    }
  }

  /// The texts of the first table of a file, which nothing else keeps.
  private static func literals(in file: String) -> [StringLiteral] {
    var found: [StringLiteral] = []
    SyntaxTree(parsing: file).block.forEachExpression { value in
      if case .string(let literal) = value { found.append(literal) }
      return true
    }
    return found
  }

  private typealias Text = (written: String, value: [UInt8])

  private static func quoted(_ random: inout SeededGenerator) -> Text {
    let quote = random.pick(["\"", "'"])
    let pieces: [Text] = [
      ("a", [97]), ("è€", Array("è€".utf8)), ("\\n", [10]), ("\\065", [65]), ("\\x4F", [79]), ("\\u{20ac}", Array("€".utf8)),
      ("\\z \n\t", []), ("\\\n", [10]), ("\\\r\n", [10]), ("\\\\", [92]), ("\\xFF", [255]), ("\\\"", [34]), ("\\'", [39]), ("]]", [93, 93]),
      quote == "'" ? ("\"", [34]) : ("'", [39]),
    ]
    let inside = some(of: pieces, &random)
    return (quote + inside.written + quote, inside.value)
  }

  private static func long(_ random: inout SeededGenerator) -> Text {
    let pieces: [Text] = [
      ("a", [97]), ("è", Array("è".utf8)), ("\n", [10]), ("\r\n", [10]), ("\\n", [92, 110]), ("]]", [93, 93]), ("\"", [34]), ("'", [39]),
    ]
    let inside = some(of: pieces, &random)
    return (random.pick(["[=[.", "[=[\n.", "[=[\r\n."]) + inside.written + ".]=]", [46] + inside.value + [46])
  }

  private static func some(of pieces: [Text], _ random: inout SeededGenerator) -> Text {
    let parts = (0..<random.below(random.once(in: 4) ? 40 : 5)).map { _ in random.pick(pieces) }
    return (parts.map(\.written).joined(), parts.flatMap(\.value))
  }

  @Test(
    "random literals have the value that Lua gives them", .enabled(if: LuaBinary.found != nil, "no lua5.4 found"),
    arguments: [1, 2] as [UInt64])
  func sameAsLua(seed: UInt64) throws {
    let lua = try #require(LuaBinary.found)
    var random = SeededGenerator(seed: seed)
    let literals = (0..<2000).map { _ in Self.literal(&random) }
    let values = try lua.values(of: literals.map { Array($0.utf8) })
    try #require(values.count == literals.count)
    #expect(values.count { $0 != "none" } > 500, "seed \(seed): hardly any literal was right")
    for (literal, expected) in zip(literals, values) {
      let found = Self.shown(SyntaxTree(parsing: "x = " + literal))
      #expect(found == expected, "seed \(seed): \(literal)")
    }
  }

  private static func literal(_ random: inout SeededGenerator) -> String {
    if random.once(in: 2) {
      let pieces = ["0", "1", "9", "x", "X", ".", "e", "E", "p", "e+", "P-", "f", "A", "00", "123456789", "0x"]
      return random.pick(["0", "1", "0x", ".5"]) + (0..<random.below(6)).map { _ in random.pick(pieces) }.joined()
    }
    let pieces = [
      "a", "è", "\\n", "\\65", "\\x4", "1", "\\x4F", "\\u{", "\\u{20ac}", "}", "\\z", "  ", "\\\n", "\\", "'", "\\'", "\\999", "\\q",
    ]
    return "\"" + (0..<random.below(6)).map { _ in random.pick(pieces) }.joined() + "\""
  }

  /// The value of `x = ...` in the words of the script that asks Lua.
  private static func shown(_ tree: SyntaxTree) -> String {
    guard tree.problems.isEmpty, case .assignment(let node)? = tree.block.statements.first, let value = node.values.first
    else { return "none" }
    switch value {
    case .integer(let number, _): return "integer \(number)"
    case .float(let number, _): return "float \(Int64(bitPattern: number.bitPattern))"
    case .string(let literal): return "string " + literal.value.bytes.map(String.init).joined(separator: " ")
    default: return "other"
    }
  }
}
