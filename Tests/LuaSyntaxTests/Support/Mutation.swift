import LuaSyntax
import SeededRandom

/// Spoils a file the way hands do: a token lost, doubled, moved or replaced; or a byte.
enum Mutation {
  static func spoil(_ bytes: [UInt8], with random: inout SeededGenerator) -> [UInt8] {
    random.once(in: 3) ? spoilBytes(bytes, with: &random) : spoilTokens(bytes, with: &random)
  }

  private static let pieces = [
    "{", "}", "(", ")", "[", "]", ",", ";", "=", "==", "end", "function", "if", "then", "else", "elseif", "do", "local",
    "return", "\"", "'", "[[", "]]", "--", "--[[", "..", "...", ".", ":", "::", "and", "not", "x", "1", "0x", "nil",
    "goto", "break", "~", "#", "\\", "\n", "è", "“", "\u{0}", "<const>", "until", "repeat", "for", "in", "while",
  ]

  private static func spoilTokens(_ bytes: [UInt8], with random: inout SeededGenerator) -> [UInt8] {
    let tokens = TokenList(lexing: SourceText(bytes)).tokens
    var parts = [[UInt8]]()
    var start = 0
    for token in tokens {
      parts.append(Array(bytes[start..<token.bytes.lowerBound]))
      parts.append(Array(bytes[token.bytes]))
      start = token.bytes.upperBound
    }
    for _ in 0...random.below(2) {
      let place = random.below(parts.count)
      switch random.below(4) {
      case 0: parts[place] = []
      case 1: parts[place] += [32] + parts[place]
      case 2: parts.swapAt(place, random.below(parts.count))
      default: parts[place] = [32] + Array(random.pick(pieces).utf8) + [32]
      }
    }
    return Array(parts.joined())
  }

  private static func spoilBytes(_ bytes: [UInt8], with random: inout SeededGenerator) -> [UInt8] {
    var spoiled = bytes
    for _ in 0...random.below(3) {
      let place = random.below(spoiled.count + 1)
      switch random.below(4) {
      case 0 where place < spoiled.count: spoiled.remove(at: place)
      case 1: spoiled.insert(contentsOf: random.pick(pieces).utf8, at: place)
      case 2 where place < spoiled.count: spoiled[place] = UInt8(random.below(256))
      default: spoiled.removeLast(random.below(min(spoiled.count, 40) + 1))
      }
    }
    return spoiled
  }
}
