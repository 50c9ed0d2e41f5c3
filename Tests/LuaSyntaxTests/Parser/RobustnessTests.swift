import Foundation
import LuaSyntax
import SeededRandom
import Testing

struct RobustnessTests {
  /// Everything the module can do with a file. The problems must have texts and places inside the file.
  private func readWhole(_ bytes: [UInt8]) -> Bool {
    let tree = SyntaxTree(parsing: SourceText(bytes))
    let places = tree.problems.map(\.bytes) + GlobalNames(in: tree).uses.map(\.bytes)
      + RepeatedKeys(in: tree).repetitions.map(\.second) + LostOperators(in: tree).uses.map(\.bytes)
      + BlockCalls(in: tree).declarations.map(\.bytes)
    tree.block.forEachExpression { value in
      if case .function(let function) = value { _ = FunctionReads(of: function, in: tree, owners: ["param"]).fields }
      if case .table(let table) = value { _ = table.place(of: [.item(1), .key("when"), .item(2)]) }
      return true
    }
    let texts = tree.problems.flatMap { [$0.message(italian: true), $0.help(italian: false)] }
    return places.allSatisfy { $0.upperBound <= bytes.count && tree.text.range(of: $0).start.line >= 1 }
      && texts.allSatisfy { !$0.isEmpty }
  }

  @Test("any bytes are read to the end", arguments: [1, 2, 3] as [UInt64])
  func randomBytes(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<1500 {
      let bytes = (0..<random.below(300)).map { _ in UInt8(random.below(random.once(in: 2) ? 128 : 256)) }
      #expect(readWhole(bytes), "seed \(seed)")
    }
  }

  @Test("rule files spoiled again and again are read to the end", arguments: [4, 5, 6] as [UInt64])
  func spoiledRules(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var bytes = Array(Example.housing.utf8)
    for round in 0..<300 {
      // Ever more damage, from the start again every so often.
      if round % 12 == 0 { bytes = Array((round % 24 == 0 ? Example.housing : Example.traineeships).utf8) }
      bytes = Mutation.spoil(bytes, with: &random)
      #expect(readWhole(bytes), "seed \(seed), round \(round)")
    }
  }

  @Test("a rule file cut anywhere is read to the end, with something to say unless it is whole")
  func everyPrefix() {
    let bytes = Array(Example.traineeships.utf8)
    for end in stride(from: 0, through: bytes.count, by: 7) { #expect(readWhole(Array(bytes[..<end])), "cut at \(end)") }
  }

  private static let hostile: [(String, String)] = [
    ("open braces", "{"), ("open parentheses", "("), ("quotes", "\""), ("members", "a."), ("calls", "a{}"), ("sums", "1+"),
    ("unknown bytes", "$ "), ("unknown lines", "a$\r"), ("open long strings", "[="), ("comments", "--[["), ("not", "not "),
    ("open functions", "x=function()"), ("open blocks", "a {\r"), ("labels", "::a::"), ("ifs", "if x then "), ("backslashes", "\"\\"),
    ("accents", "è"), ("missing commas", "x={1 2}\r"), ("else if", "x{ if x then else if x then "), ("line breaks", "\r\n"),
  ]

  @Test("a megabyte of one thing (a quarter in debug builds) is read to the end", arguments: hostile)
  func megabyte(what: String, piece: String) {
    for (start, size) in [("", Self.hostileSize), ("x = ", 1 << 15), ("x = { a", 1 << 15)] {
      let count = size / piece.utf8.count
      #expect(readWhole(Array((start + String(repeating: piece, count: count)).utf8)), "\(what) after \(start)")
    }
  }

  /// Half a mebibyte is the least that platforms give to a thread. Unoptimised code takes several times as much.
  #if DEBUG
    private static let stackSize = 4 << 20
    private static let hostileSize = 1 << 18
  #else
    private static let stackSize = 512 << 10
    private static let hostileSize = 1 << 20
  #endif

  @Test("the deepest trees are read on a small stack")
  func smallStack() async {
    let programs = Self.deepest
    let fine = await withCheckedContinuation { done in
      let thread = Thread { done.resume(returning: programs.allSatisfy { readWhole(Array($0.utf8)) && SyntaxTree(parsing: $0).problems.isEmpty }) }
      thread.stackSize = Self.stackSize
      thread.start()
    }
    #expect(fine)
  }

  private static let deepest = [
    "x = " + String(repeating: "(", count: 198) + "1" + String(repeating: ")", count: 198),
    "x = " + String(repeating: "{", count: 198) + String(repeating: "}", count: 198),
    "x = " + String(repeating: "{a=f{", count: 98) + String(repeating: "}}", count: 98),
    "x = " + String(repeating: "function() return ", count: 98) + "1" + String(repeating: " end", count: 98),
    String(repeating: "if x then ", count: 198) + String(repeating: " end", count: 198),
    "x = a" + String(repeating: ".b", count: 299),
    "x = 1" + String(repeating: " or x", count: 299),
    String(repeating: "f(function() ", count: 64) + "x = a" + String(repeating: "{}", count: 299)
      + String(repeating: " end)", count: 64),
    "x = " + String(repeating: "-(", count: 99) + "a" + String(repeating: ".b", count: 250) + String(repeating: ")", count: 99),
  ]
}
