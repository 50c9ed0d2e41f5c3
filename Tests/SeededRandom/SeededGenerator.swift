#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Random numbers, for all tests, that a failing test can repeat from its printed seed (SplitMix64, Steele and others 2014).
public struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  /// The seed of a run: 20250312, or what the environment says under `TEST_SEED`.
  public static var seed: UInt64 {
    ProcessInfo.processInfo.environment["TEST_SEED"].flatMap { UInt64($0) } ?? 20_250_312
  }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  public mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }

  /// True once in `times`.
  public mutating func once(in times: Int) -> Bool { below(times) == 0 }

  public mutating func pick<Element>(_ choices: [Element]) -> Element { choices[below(choices.count)] }

  /// Some of the elements, in their order.
  public mutating func some<Element>(of elements: [Element]) -> [Element] {
    elements.filter { _ in once(in: 2) }
  }
}
