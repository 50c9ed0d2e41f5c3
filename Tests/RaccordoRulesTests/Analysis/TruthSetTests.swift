import RaccordoModel
import Testing

@testable import RaccordoRules

@Suite struct TruthSetTests {
  private static let sets = (1...7).map { TruthSet(rawValue: UInt8($0)) }
  private static let truths: [Truth] = [.no, .unknown, .yes]

  @Test func `what can come out of a count is what comes out when every part is tried every way`() {
    for size in 0...4 {
      var picked = Array(repeating: 0, count: size)
      repeat {
        let parts = picked.map { Self.sets[$0] }
        for count in 0...size + 1 {
          #expect(TruthSet.atLeast(count, of: parts) == Self.tried(count, parts), "\(count) of \(parts)")
        }
      } while picked.advance(within: Array(repeating: 7, count: size))
    }
  }

  private static func tried(_ count: Int, _ parts: [TruthSet]) -> TruthSet {
    var found: TruthSet = []
    var picked = Array(repeating: 0, count: parts.count)
    repeat {
      let chosen = picked.map { truths[$0] }
      guard zip(parts, chosen).allSatisfy({ $0.contains(TruthSet($1)) }) else { continue }
      found.insert(TruthSet(.atLeast(count, of: chosen)))
    } while picked.advance(within: Array(repeating: 3, count: parts.count))
    return found
  }
}
