import Foundation
import RaccordoRules
import SeededRandom

/// The small files from which the fuzz test starts: `Fixtures/fuzz`. An input that once failed is added there.
struct FuzzCorpus {
  static let folder = Fixture.folder.appending(path: "fuzz")

  let seeds: [(name: String, bytes: [UInt8])]
  private static let bits: [[UInt8]] = [
    "{", "}", "(", ")", "[[", "]]", "\"", "'", ",", ";", "=", "==", "..", "...", "::", "\n", "\r", "\t", "--", "--[==[", "#", "~", "//",
    "nil", "end", "function(h) return ", "local x <const> = ", "for i = 1, 3 do ", "when = ", "any ", "at_least_of(2, {", "within_days(",
    "include \"shared/rules.lua\" ", "include ", "between(", "param.isee_limit", "service.areas", "unknown", "not_known", "0/0", "1e308",
    "-1", "0x", "\"2025-02-30\"", "-- check: allow W105 x\n", "program \"q\" { title = \"Q\" }\n", "€", "\u{202E}", "\u{FEFF}",
  ].map { Array($0.utf8) } + [[0], [0x1B], [0xFF, 0xFE], [0xC3], [0xF0, 0x9F]]

  init() throws {
    seeds = try FileManager.default.contentsOfDirectory(at: Self.folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "seed" }.sorted { $0.lastPathComponent < $1.lastPathComponent }
      .map { ($0.lastPathComponent, Array(try Data(contentsOf: $0))) }
  }

  /// One seed, changed in a few places, with parts of itself and of others put in.
  func input(_ random: inout SeededGenerator) -> [UInt8] {
    var bytes = seeds[random.below(seeds.count)].bytes
    for _ in 0...random.below(6) {
      let place = random.below(bytes.count + 1)
      let length = min(bytes.count - place, random.below(60))
      switch random.below(6) {
      case 0: bytes.removeSubrange(place..<place + length)
      case 1, 2: bytes.insert(contentsOf: Self.bits[random.below(Self.bits.count)], at: place)
      case 3: bytes.insert(contentsOf: bytes[place..<place + length], at: random.below(bytes.count + 1))
      case 4:
        let other = seeds[random.below(seeds.count)].bytes
        let start = random.below(other.count + 1)
        bytes.insert(contentsOf: other[start..<min(other.count, start + random.below(200))], at: place)
      default: if place < bytes.count { bytes[place] = UInt8(random.below(256)) }
      }
    }
    return bytes
  }
}
