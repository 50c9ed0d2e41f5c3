import Foundation

/// SplitMix64 (Steele, Lea and Flood, 2014).
struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// - Precondition: `bound` is more than 0.
  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }
}

/// A file of the corpus changed at random: bytes that stand in no list, pieces of grammar where none belongs, rows and
/// columns moved, doubled and cut.
enum ListMutation {
  private static let pieces: [String] = [
    ";", ",", "\t", "\n", "\r", "\r\n", "\n\r", "\"", "\"\"", "\"\n", "'", "|", "\u{0}", "\u{1A}", "\u{FEFF}", "\u{2028}", "\u{202E}", "é", "e\u{301}",
    "\u{1F600}", "=1+1", "@", "-", "1e308", "1e-400", "NaN", "inf", "-0", "9007199254740993", "99999999999999999999", "1.234,56", "1,234.56",
    "31/02/2024", "0000-00-00", "9999-12-31", "-1-1-1", "sì", "true", "null", "{", "}", "[", "]", ":", "\\", "\\u0000", "\\ud800",
    "{\"id\":\"A\"}", "id", "people", "members", "needs", "facts", "RSSMRA80A01H501U", "#N/D",
  ]

  static func mutated(_ bytes: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    var bytes = bytes
    for _ in 0...random.below(6) { change(&bytes, &random) }
    return bytes
  }

  private static func change(_ bytes: inout [UInt8], _ random: inout SplitMix) {
    let place = random.below(bytes.count + 1)
    let end = min(bytes.count, place + random.below(64))
    switch random.below(8) {
    case 0: bytes.insert(contentsOf: Array(pieces[random.below(pieces.count)].utf8), at: place)
    case 1: bytes.insert(UInt8(random.below(256)), at: place)
    case 2: if place < bytes.count { bytes[place] ^= 1 << UInt8(random.below(8)) }
    case 3: bytes.removeSubrange(place..<end)
    case 4: bytes.insert(contentsOf: bytes[place..<end], at: random.below(bytes.count + 1))
    case 5: bytes.removeSubrange(place...)
    case 6:
      var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      lines.swapAt(random.below(lines.count), random.below(lines.count))
      bytes = Array(lines.joined(separator: [0x0A]))
    default:
      let many = 1 + random.below(2_000)
      bytes.insert(contentsOf: Array(repeating: UInt8(random.below(256)), count: many), at: place)
    }
  }
}
