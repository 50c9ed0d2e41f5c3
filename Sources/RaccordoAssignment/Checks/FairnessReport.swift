/// What is unfair or impossible in an assignment, counted pair by pair from the definitions.
///
/// Reads only the caller's columns and the outcome, nothing of the solvers. Demand d *wants* offer o when it likes o better
/// than what it got. A block *fits* d when it admits d and has as many places in all as d takes.
public struct FairnessReport: Sendable, Hashable {
  /// Blocks of which more is taken than there is.
  public internal(set) var overCapacity = 0
  /// Demands in pairs of others, or in blocks that do not exist or do not admit them.
  public internal(set) var misplaced = 0
  /// Households that hold two offers which exclude each other, counted for each two demands.
  public internal(set) var exclusionsBroken = 0
  /// Pairs (d, o) where d wants o and a block that fits d holds somebody whom it puts after d.
  public internal(set) var passedOver = 0
  /// Of these, where the free places of the block and those held after d are enough for d: d would fit if they left.
  /// With one place each this is the same as `passedOver`.
  public internal(set) var justifiedEnvy = 0
  /// Pairs where d wants o, a block that fits d has room for it now, and nobody waits for the block before d.
  public internal(set) var waste = 0
  /// Pairs where d wants o and a block has room for d, but somebody before d waits for it who takes more than is free.
  public internal(set) var waitingBehind = 0
  /// Pairs where d wants o and belongs to those who come first in a block that fits it, and the block holds somebody who
  /// does not, or has room that nobody before d waits for.
  public internal(set) var reservesNotHonoured = 0
  /// Demands in a block of an offer that had a claim to an earlier one: it holds somebody whom it puts after them, or has
  /// room that nobody before them waits for.
  public internal(set) var outOfOrder = 0
  /// Withheld pairs that count as envy or waste, though the household holds no offer that excludes them.
  public internal(set) var withheldInVain = 0
  /// The first pairs counted in `justifiedEnvy`, at most ten, by index.
  public internal(set) var envious: [Int32] = []

  /// Whether the outcome is possible, and fair by every count: only `waitingBehind` may be more than 0.
  public var isStable: Bool {
    isPossible && passedOver == 0 && justifiedEnvy == 0 && waste == 0 && reservesNotHonoured == 0 && outOfOrder == 0
      && withheldInVain == 0
  }

  /// Whether every place is given once, to somebody who may have it.
  public var isPossible: Bool { overCapacity == 0 && misplaced == 0 && exclusionsBroken == 0 }
}
