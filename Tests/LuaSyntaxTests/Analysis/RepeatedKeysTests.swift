import LuaSyntax
import Testing

struct RepeatedKeysTests {
  private func found(_ file: String) -> [String] {
    let tree = SyntaxTree(parsing: file)
    return RepeatedKeys(in: tree).repetitions.map {
      "\($0.key) \(tree.text.position(at: $0.first.lowerBound)) \(tree.text.position(at: $0.second.lowerBound))"
    }
  }

  @Test("a key written twice is found, however it is written")
  func twice() {
    #expect(found("x = { a = 1,\n  b = 2, a = 3 }") == ["a 1:7 2:10"])
    #expect(found("x = { a = 1, [\"a\"] = 2, ['\\97'] = 3 }") == ["a 1:7 1:14", "a 1:7 1:25"])
    #expect(found("x = { [1] = 1, [1.0] = 2, [0x1] = 3 }") == ["1 1:7 1:16", "1 1:7 1:27"])
    #expect(found("x = { [-1] = 1, [-1.0] = 2, [true] = 1, [true] = 2 }") == ["-1 1:7 1:17", "true 1:29 1:41"])
  }

  @Test("a key written twice is found in tables of any length", arguments: [2, 15, 16, 17, 40])
  func long(count: Int) {
    let names = (1..<count).map { "key\($0)" }
    let keys = names.map { "\($0) = 1" }.joined(separator: ",\n")
    #expect(found("x = {\n\(keys) }").isEmpty)
    #expect(found("x = {\n\(keys),\nkey1 = 2 }") == ["key1 2:1 \(count + 1):1"])
  }

  @Test("a value without a key has a number, which can be written again")
  func positions() {
    #expect(found("x = { 'a', [1] = 'b' }") == ["1 1:7 1:12"])
  }

  @Test("different keys and keys known only at run time are left alone")
  func different() {
    #expect(found("x = { a = 1, A = 2, ['1'] = 3, [1] = 4, [b] = 5, [b] = 6, [1.5] = 7 }").isEmpty)
    #expect(found("x = { a = { a = 1 }, b = { a = 2 } }").isEmpty)
    #expect(found("x = { ['e\u{301}'] = 1, ['\u{E9}'] = 2 }").isEmpty)
  }

  @Test("tables inside functions and calls are looked at")
  func inside() {
    #expect(found("f(function() return { a = 1, a = 2 } end)") == ["a 1:23 1:30"])
    #expect(found("any { { a = 1, a = 2 } }") == ["a 1:9 1:16"])
  }
}
