import ArgumentParser
import Raccordo

/// What the Lua of a pack may use, where the usual limits do not fit.
struct LimitOptions: ParsableArguments {
  @Option(
    help: help(
      it: "Quanto possono usare le regole, per esempio call-steps=200000,memory=32MiB (Docs/security.md).",
      en: "What rules may use, for example call-steps=200000,memory=32MiB (Docs/security.md).", valueName: "name=n,..."),
    transform: LimitOptions.limits)
  var limits = LuaLimits()

  /// Each limit by the name that it has here.
  private static let counts: [(name: String, limit: WritableKeyPath<LuaLimits, Int> & Sendable)] = [
    ("load-steps", \.loadInstructions), ("call-steps", \.callInstructions), ("values", \.copiedValues), ("nesting", \.nesting),
  ]
  private static let sizes: [(name: String, limit: WritableKeyPath<LuaLimits, Int> & Sendable)] = [
    ("memory", \.bytes), ("value-memory", \.blockBytes), ("load-memory", \.loadAllocationBytes),
    ("call-memory", \.callAllocationBytes), ("file-size", \.sourceBytes), ("text-size", \.textBytes),
  ]

  private static func limits(_ text: String) throws -> LuaLimits {
    var limits = LuaLimits()
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard sides.count == 2 else { throw refused(String(part)) }
      try set(sides[0], to: sides[1], in: &limits)
    }
    return limits
  }

  private static func set(_ name: String, to value: String, in limits: inout LuaLimits) throws {
    if let count = counts.first(where: { $0.name == name }) {
      guard let number = Int(value), number > 0 else { throw refused("\(name)=\(value)") }
      limits[keyPath: count.limit] = number
    } else if let size = sizes.first(where: { $0.name == name }) {
      guard let bytes = bytes(value) else { throw refused("\(name)=\(value)") }
      limits[keyPath: size.limit] = bytes
    } else {
      guard let seconds = Double(value), (0...1_000_000).contains(seconds) else { throw refused("\(name)=\(value)") }
      switch name {
      case "seconds": limits.seconds = seconds == 0 ? nil : seconds
      case "row-seconds": limits.rowSeconds = seconds
      default: throw refused("\(name)=\(value)")
      }
    }
  }

  /// `65536`, `64KiB` or `32MiB`.
  private static func bytes(_ text: String) -> Int? {
    let (digits, shift) = text.hasSuffix("MiB") ? (text.dropLast(3), 20) : text.hasSuffix("KiB") ? (text.dropLast(3), 10) : (text[...], 0)
    guard let number = Int(digits), number > 0, number <= (1 << 40) >> shift else { return nil }
    return number << shift
  }

  private static func refused(_ part: String) -> ValidationError {
    let names = (counts.map(\.name) + sizes.map(\.name) + ["seconds", "row-seconds"]).joined(separator: ", ")
    return ValidationError(
      said(
        it: "--limits: «\(part)» non va bene. Scrivi nome=numero, separati da virgole; i nomi sono \(names), e la memoria va in byte, KiB o MiB",
        en: "--limits: “\(part)” will not do. Write name=number, separated by commas; the names are \(names), and memory is in bytes, KiB or MiB"))
  }
}
