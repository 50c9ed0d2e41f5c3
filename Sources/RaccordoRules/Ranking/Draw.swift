import RaccordoModel

/// The lottery that orders households which points and ties leave equal.
///
/// Each household gets a number from the seed, the program's id and its own id alone, so the draw does not depend on
/// the list, on its order or on who else is in it, and anybody can replay it. Lower numbers come first.
///
/// The number is the FNV-1a hash (64 bits; offset 14695981039346656037, prime 1099511628211) of the UTF-8 text
/// `seed/program/household`, mixed once with the finalizer of SplitMix64 (Steele, Lea and Flood, 2014).
public struct Draw: Sendable, Hashable {
  public let seed: UInt64

  public init(seed: UInt64) {
    self.seed = seed
  }

  public func number(for household: String, in program: String) -> UInt64 {
    of(program).number(for: household)
  }

  /// The draw of one program: what all its numbers have in common is worked out once.
  public func of(_ program: String) -> OfProgram {
    OfProgram(start: ["\(seed)", "/", program, "/"].reduce(14_695_981_039_346_656_037, OfProgram.hash))
  }

  public struct OfProgram: Sendable, Hashable {
    fileprivate let start: UInt64

    public func number(for household: String) -> UInt64 {
      var hash = OfProgram.hash(start, household)
      hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
      hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
      return hash ^ (hash >> 31)
    }

    fileprivate static func hash(_ hash: UInt64, _ text: String) -> UInt64 {
      text.utf8.reduce(hash) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
    }
  }

  /// The seed of a run by itself: its day as a number (20250312), which nobody can pick to their liking.
  public static func seed(of day: CivilDay) -> UInt64 {
    let (year, month, day) = day.components
    return UInt64(max(0, year) * 10_000 + month * 100 + day)
  }
}
