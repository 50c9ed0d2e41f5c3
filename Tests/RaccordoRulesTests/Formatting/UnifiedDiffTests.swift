import RaccordoRules
import SeededRandom
import Testing

struct UnifiedDiffTests {
  private func diff(_ old: String, _ new: String) -> String {
    String(decoding: UnifiedDiff(from: Array(old.utf8), to: Array(new.utf8), name: "a.lua").bytes, as: UTF8.self)
  }

  private func lines(_ range: ClosedRange<Int>) -> String { range.map { "\($0)\n" }.joined() }

  @Test("the same text has no diff")
  func same() {
    #expect(diff("a\n", "a\n") == "")
    #expect(diff("", "") == "")
  }

  @Test("a change stands between three lines of what is around it")
  func context() {
    #expect(
      diff(lines(1...9), lines(1...4) + "five\n" + lines(6...9))
        == "--- a.lua\n+++ a.lua\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n")
  }

  @Test("changes far apart have each their own place, near ones share it")
  func hunks() {
    let far = diff(lines(1...20), "x\n" + lines(2...19) + "y\n")
    #expect(far.contains("@@ -1,4 +1,4 @@\n-1\n+x\n") && far.contains("@@ -17,4 +17,4 @@\n 17\n 18\n 19\n-20\n+y\n"))
    #expect(diff(lines(1...8), "x\n" + lines(2...7) + "y\n").split(separator: "\n").count { $0.hasPrefix("@@") } == 1)
  }

  @Test("lines added to nothing, and a last line without its end")
  func ends() {
    #expect(diff("", "a\n") == "--- a.lua\n+++ a.lua\n@@ -0,0 +1 @@\n+a\n")
    #expect(diff("a\n", "") == "--- a.lua\n+++ a.lua\n@@ -1 +0,0 @@\n-a\n")
    #expect(diff("a", "a\n") == "--- a.lua\n+++ a.lua\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n")
  }

  @Test("what is kept and removed is the old text, what is kept and added is the new one", arguments: [1, 2, 3] as [UInt64])
  func bothTexts(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      let old = (0..<Int.random(in: 0...12, using: &random)).map { _ in "abc".randomElement(using: &random).map(String.init) ?? "" }
      let new = (0..<Int.random(in: 0...12, using: &random)).map { _ in "abc".randomElement(using: &random).map(String.init) ?? "" }
      let text = diff(old.map { $0 + "\n" }.joined(), new.map { $0 + "\n" }.joined())
      #expect(apply(text, to: old) == new, "seed \(seed): \(old) to \(new):\n\(text)")
    }
  }

  /// What `patch` makes of a text. It fails, with an impossible line, where the text is not what the diff says.
  private func apply(_ diff: String, to old: [String]) -> [String] {
    var new: [String] = []
    var place = 0
    for line in diff.split(separator: "\n").dropFirst(2) {
      let body = String(line.dropFirst())
      switch line.first {
      case "@":
        let range = line.split(separator: " ")[1].dropFirst().split(separator: ",").map { Int($0) ?? -1 }
        let start = range.count == 2 && range[1] == 0 ? range[0] : range[0] - 1
        guard start >= place, start <= old.count else { return ["wrong place: \(line)"] }
        new += old[place..<start]
        place = start
      case "+": new.append(body)
      default:
        guard place < old.count, old[place] == body else { return ["wrong line: \(line)"] }
        if line.first == " " { new.append(body) }
        place += 1
      }
    }
    return new + old[place...]
  }
}
