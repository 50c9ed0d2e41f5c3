/// Numbers that look random and are the same in every run: a linear congruential generator (Knuth's MMIX), its upper bits.
struct Draws {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }

  mutating func euro(_ most: Int) -> String {
    let cents = below(most * 100)
    return "\(cents / 100).\(cents % 100 < 10 ? "0" : "")\(cents % 100)"
  }

  mutating func day() -> String {
    let (month, day) = (1 + below(12), 1 + below(28))
    return "2024-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  mutating func one(of words: [String]) -> String { words[below(words.count)] }
}
