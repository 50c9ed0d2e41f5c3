import LuaRuntime
import Testing

/// The counting matcher gives what Lua's own gives: each expected text was written by Lua 5.4.
@Suite struct PatternTests {
  @Test(arguments: [
    ("('hello world'):find('wor')", "7,9"), ("('hello'):find('l+')", "3,4"),
    ("('hello'):find('xyz')", "nil"), ("('hello'):find('')", "1,0"), ("('hello'):find('', 10)", "nil"),
    ("('hello'):find('', 6)", "6,5"), ("('a.b'):find('.', 2, true)", "2,2"), ("('a+b'):find('+', 1, true)", "2,2"),
    ("('  trim me  '):match('^%s*(.-)%s*$')", "trim me"), ("('key = value'):match('(%w+)%s*=%s*(%w+)')", "key,value"),
    ("('2025-03-12'):match('(%d+)-(%d+)-(%d+)')", "2025,03,12"), ("('abc'):match('()b()')", "2,3"),
    ("('THE (quick) fox'):find('%((%a+)%)')", "5,11,quick"), ("('f(a(b)c)d'):match('%b()')", "(a(b)c)"),
    ("('THE (quick) fox'):gsub('%f[%a]%a+', '<%0>')", "<THE> (<quick>) <fox>,3"),
    ("('abcabc'):match('(a)(b)c%1%2')", "a,b"), ("('abc'):gsub('', '-')", "-a-b-c-,4"),
    ("('abc'):gsub('%w', '%0%0', 2)", "aabbc,2"), ("('hello world'):gsub('o', { o = '0' })", "hell0 w0rld,2"),
    ("('abc'):gsub('.', function(c) if c == 'b' then return 'X' end end)", "aXc,3"),
    ("('a,b,,c'):gsub('[^,]*', '<%0>')", "<a>,<b>,<>,<c>,4"), ("('x'):gsub('.', '%%')", "%,1"),
    ("('[]]'):find('[]]')", "2,2"), ("('a-z'):match('[a%-z]+')", "a-z"), ("('x^y'):match('[y^]+')", "^y"),
    ("('àè'):len()", "4"), ("('aaa'):match('a-b')", "nil"), ("('aaab'):match('a-b')", "aaab"),
    ("('abc'):match('^b')", "nil"), ("('a$'):match('a$')", "nil"), ("('a$'):match('a%$$')", "a$"),
    ("('ab12'):match('%a+%d?')", "ab1"), ("('abc'):match('.-$')", "abc"),
    ("('abc'):gsub('b*', 'x')", "xaxcx,3"), ("('hello'):match('.', -1)", "o"), ("('x'):match('(x)()')", "x,2"),
  ])
  func `a pattern gives`(call: String, expected: String) throws {
    let source = """
      local r = table.pack(\(call))
      for i = 1, r.n do r[i] = tostring(r[i]) end
      rule(table.concat(r, ",", 1, r.n))
      """
    #expect(try Workbench.declared(source) == [.string(expected)])
  }

  @Test(arguments: [
    ("'%'", "malformed pattern (ends with '%')"), ("'[a'", "malformed pattern (missing ']')"),
    ("'['", "malformed pattern (missing ']')"), ("'[%'", "malformed pattern (missing ']')"),
    ("'[^'", "malformed pattern (missing ']')"), ("'(a'", "unfinished capture"),
    ("'a)'", "invalid pattern capture"), ("'%1'", "invalid capture index %1"),
    ("'(a%1)'", "invalid capture index %1"), ("'%f'", "missing '[' after '%f' in pattern"),
    ("'%b'", "malformed pattern (missing arguments to '%b')"),
    ("('()'):rep(33)", "too many captures"),
  ])
  func `a broken pattern is told`(pattern: String, message: String) throws {
    #expect(try Workbench.failure("('aaa'):match(\(pattern))")?.message == message)
  }

  @Test func `gmatch gives each match, and begins where it is told`() throws {
    let source = """
      for k, v in ('a=1, b=2'):gmatch('(%w+)=(%w+)') do rule(k .. v) end
      for w in ('abc'):gmatch('', 3) do rule('.') end
      """
    #expect(try Workbench.declared(source) == ["a1", "b2", ".", "."].map(LuaValue.string))
  }
}
