import LuaSyntax
import SeededRandom
import Testing

/// What `lua5.4` itself says is right, is right.
@Suite(.enabled(if: LuaBinary.found != nil, "no lua5.4 on the search path: nothing to compare with"))
struct LuaAgreementTests {
  /// - Returns: how many programs Lua takes.
  @discardableResult
  private func check(_ programs: [[UInt8]], seed: UInt64) throws -> Int {
    let lua = try #require(LuaBinary.found)
    let complaints = try lua.complaints(about: programs)
    try #require(complaints.count == programs.count)
    for (program, complaint) in zip(programs, complaints) {
      let problems = SyntaxTree(parsing: SourceText(program)).problems
      if problems.isEmpty != (complaint == nil) {
        Issue.record(
          """
          seed \(seed): Lua says \(complaint ?? "fine"), we say \(problems.map { $0.message(italian: false) })
          \(String(decoding: program, as: UTF8.self))
          """)
      }
    }
    return complaints.count { $0 == nil }
  }

  @Test("Lua and the parser accept the same generated programs", arguments: [1, 2, 3] as [UInt64])
  func generated(seed: UInt64) throws {
    var generator = ProgramGenerator(seed: seed)
    let taken = try check((0..<1500).map { _ in Array(generator.program().utf8) }, seed: seed)
    #expect((100...1400).contains(taken), "seed \(seed): only one side of the question was asked")
  }

  @Test("Lua and the parser accept the same spoiled programs", arguments: [11, 12, 13] as [UInt64])
  func spoiled(seed: UInt64) throws {
    var generator = ProgramGenerator(seed: seed)
    var random = SeededGenerator(seed: seed)
    let taken = try check((0..<1500).map { _ in Mutation.spoil(Array(generator.program().utf8), with: &random) }, seed: seed)
    #expect((100...1400).contains(taken), "seed \(seed): only one side of the question was asked")
  }

  @Test("Lua and the parser accept the same spoiled rule files", arguments: [21, 22] as [UInt64])
  func spoiledRules(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let examples = [Example.housing, Example.traineeships].map { Array($0.utf8) }
    let taken = try check((0..<1500).map { _ in Mutation.spoil(random.pick(examples), with: &random) }, seed: seed)
    #expect((100...1400).contains(taken), "seed \(seed): only one side of the question was asked")
  }

  @Test("Lua and the parser agree on the corners of the grammar")
  func corners() throws {
    try check(Self.corners.map { Array($0.utf8) }, seed: 0)
  }

  private static let corners = [
    "", "#!/usr/bin/lua\nx = 1", "#", "\u{FEFF}x = 1", "\u{FEFF}#x\ny = 1", "x = 1 #", ";;;", "return", "return;", "return 1;",
    "return 1; ;", "x", "x.y", "(x)", "(x)()", "(x).y = 1", "(x) = 1", "x() = 1", "x, y() = 1", "'a':b()", "('a'):b()",
    "{}()", "({})()", "a.b:c = 1", "a:b().c = 1", "local a.b = 1", "local function a.b() end", "function a:b.c() end",
    "function a() end", "function a:b() return self end", "function f(a, ..., b) end", "function f(...) return ... end",
    "function f() return ... end", "local x <const> = 1; x = 2", "local x <const> = 1; function f() x = 2 end",
    "local x <close>, y <close> = 1", "local x < const > = 1", "local x <constant> = 1", "for i = 1 do end",
    "for i = 1, 2, 3 do end", "for i = 1, 2, 3, 4 do end", "for a.b = 1, 2 do end", "for i in do end",
    "break", "while x do break end", "repeat break until x", "while x do local f = function() break end end",
    "goto a", "goto a ::a::", "::a:: goto a", "::a:: ::a::", "do ::a:: end goto a", "do goto a end ::a::",
    "goto a; local x ::a::", "goto a; local x ::a:: ;;;", "goto a; local x ::a:: x = 1", "goto a; local x; ::a:: ::b::",
    "do goto a; local x ::a:: end", "repeat goto a; local x ::a:: until x", "repeat local x; goto a ::a:: until x",
    "::a:: do ::a:: end", "do ::a:: end ::a::", "do ::a:: end do ::a:: end", "do goto a end; local x ::a:: x()",
    "local function f() goto a end ::a::", "goto continue; local a; ::continue:: return", "goto = 1", "local goto",
    "x = 0x", "x = 0x.", "x = 0x.p1", "x = 0x1p", "x = 0x1p+", "x = 1e", "x = 1e+", "x = 1..2", "x = 1 ..2", "x = 3x",
    "x = 3_", "x = 0xep1", "x = 08", "x = 1.2.3", "x = .e1", "x = 5.e1", "x = 1e1000", "x = 0xffffffffffffffffff",
    "x = '\\x4'", "x = '\\x41'", "x = '\\256'", "x = '\\255'", "x = '\\1'", "x = '\\u{110000}'", "x = '\\u{7FFFFFFF}'",
    "x = '\\u{80000000}'", "x = '\\u{}'", "x = '\\u41'", "x = '\\q'", "x = '\\\n'", "x = '\\\r\n'", "x = '\\z  \n  a'",
    "x = 'a\nb'", "x = 'a", "x = 'a\\", "x = [[a", "x = [==[a]=]", "x = [=a", "x = [==[a]==]", "--[[", "--[==[ ]] ]==] x = 1",
    "--[=", "-- x", "--", "x = {,}", "x = {;}", "x = {1,,2}", "x = {1;2,3}", "x = {[1]=2, a=3, 4}", "x = {[1]}", "x = {a.b = 1}",
    "x = {'a' = 1}", "x = {a == 1}", "x = {a = }", "f{}{}{}", "f''''", "f'a'.b = 1", "f\n(x)", "x = f\n(y)", "a.b.c.d:e{}[1] = 2",
    "x = - - -1", "x = not not y", "x = 2^-3^-4", "x = -2 ^ 2", "x = 'a'..'b'..1", "x = a < b < c", "x = ~ 1 ~ 2", "x = a ~= b",
    "x = a != b", "x = a && b", "x += 1", "x = $", "x = à", "x = 1 à", "\u{A0}x = 1", "x = 1\u{0}", "if x then else else end",
    "if x then elseif end", "if x then else elseif y then end", "if x = 1 then end", "while x end", "repeat end", "do until x",
    "end", "until x", "return return", "return 1 2", "local", "local x,", "local x = ", "x = function end", "x = function() end()",
    "x = (function() end)()", "function() end", "f(", "f(1,)", "f(,)", "f(1 2)", "x = (1, 2)", "x = ()", "a.1 = 2", "a.end = 2",
    "a['end'] = 2", "x.", "x:", "x:y", "x:y.z()", "::a", "::a:", ":: a ::", "::1::", "goto 1", "\\", "`", "x = 1 -- c\r\ny = 2",
    "local a <const> = 1; local function f() local a = 2; a = 3 end", "for i = 1, 2 do i = 3 end", "...", "x = ...", "(...)()",
    "local t <close> = nil; t.x = 1", "local x <const> = {}; x.y = 1", "local function f() f = 1 end", "\u{1B}Lua",
  ]

  @Test("a function may have 200 locals and not one more", arguments: [199, 200, 201, 250])
  func locals(count: Int) throws {
    let names = (0..<count).map { "local a\($0)" }.joined(separator: "\n")
    let loops = "for i = 1, 2 do " + (0..<(count - 4)).map { "local b\($0)" }.joined(separator: " ") + " end"
    try check([Array(names.utf8), Array(loops.utf8)], seed: 0)
  }

  @Test("well inside the limit of nesting and well past it, Lua and the parser agree", arguments: [50, 150, 230, 1000])
  func nesting(depth: Int) throws {
    let programs = [
      "x = " + String(repeating: "(", count: depth) + "1" + String(repeating: ")", count: depth),
      "x = " + String(repeating: "{", count: depth) + String(repeating: "}", count: depth),
      "x = " + String(repeating: "-", count: 1) + String(repeating: " - ", count: depth) + "1",
      "x = " + String(repeating: "a .. ", count: depth) + "b",
      String(repeating: "do ", count: depth) + String(repeating: " end", count: depth),
      String(repeating: "a, ", count: depth) + "b = 1",
    ]
    try check(programs.map { Array($0.utf8) }, seed: 0)
  }
}
