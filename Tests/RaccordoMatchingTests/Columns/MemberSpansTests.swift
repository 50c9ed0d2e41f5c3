@testable import RaccordoMatching
import SeededRandom
import Testing

@Suite struct MemberSpansTests {
  @Test func `members are counted household by household, wherever their bits stand in the words`() {
    var random = SeededGenerator(seed: SeededGenerator.seed)
    for _ in 0..<50 {
      let first = 64 * random.below(3)
      var starts = [first + random.below(64)]
      for _ in 0..<random.below(40) {
        // Some list nobody, some have more than a byte, one in many more than a word.
        starts.append(starts[starts.count - 1] + random.pick([0, 1, 2, 3, 4, 8, 9, 13, 70]))
      }
      let words = (starts[starts.count - 1] - first) / 64 + 1
      let yes = (0..<words).map { _ in random.next() & random.next() }
      let no = yes.map { random.next() & ~$0 }
      let counts = MemberSpans(starts[...], first: first).counts(yes: yes[...], no: no[...])
      for household in 0..<starts.count - 1 {
        let members = starts[household]..<starts[household + 1]
        func population(_ words: [UInt64]) -> Int { members.count { words[($0 - first) / 64] >> UInt64(($0 - first) % 64) & 1 == 1 } }
        #expect(counts.least[household] == Int32(population(yes)), "seed \(SeededGenerator.seed), members \(members)")
        #expect(counts.most[household] == (members.isEmpty ? -1 : Int32(members.count - population(no))), "members \(members)")
      }
    }
  }

  @Test func `where no household lists anybody nothing is known of any`() {
    let counts = MemberSpans([5, 5, 5, 5], first: 0).counts(yes: [], no: [])
    #expect(counts.least == [0, 0, 0])
    #expect(counts.most == [-1, -1, -1])
  }
}
