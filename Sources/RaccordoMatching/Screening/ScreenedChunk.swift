import RaccordoModel
import RaccordoRules

/// What is kept of some households of a list.
public struct ScreenedChunk: Sendable {
  public let households: Int
  /// Where programs are about households those, and where some are about persons the persons, each in the order of the list.
  public internal(set) var rows: [ScreenedRows] = []
  /// For each program the households on which one of its functions failed: they are in none of its counts but `failed`.
  public internal(set) var failures: [String: [RowIssue]] = [:]
  /// For each pair of the screening.
  var programs: [ProgramTally]

  struct ProgramTally: Sendable {
    var eligible = 0
    var undetermined = 0
    var ineligible = 0
    var failed = 0
    var top = TopHouseholds(most: 0)
  }

  init(households: Int, pairs: Int) {
    self.households = households
    programs = Array(repeating: ProgramTally(), count: pairs)
  }

  /// - Parameter roll: the persons of the households, where they are who is screened.
  mutating func add(
    _ shares: [ScreenedShare], of subject: Program.Subject, ids: [String], roll: PersonRoll?, _ plans: [ScreenedPlan]
  ) {
    rows.append(
      ScreenedRows(
        subject, ids: ids, roll: roll, shares.map(\.best), undetermined: shares.map(\.undetermined),
        failed: plans.compactMap(\.failed)))
    for (index, plan) in plans.enumerated() {
      var tally = ProgramTally()
      for (number, share) in shares.enumerated() {
        tally.eligible += share.tallies[index].eligible
        tally.undetermined += share.tallies[index].undetermined
        if number == 0 { tally.top = share.tallies[index].top } else { tally.top.merge(share.tallies[index].top) }
      }
      tally.failed = plan.failed?.population ?? 0
      tally.ineligible = ids.count - tally.eligible - tally.undetermined - tally.failed
      programs[plan.pair] = tally
    }
  }
}

/// What is kept of each of some households or persons.
public struct ScreenedRows: Sendable {
  public let subject: Program.Subject
  /// Of households, or of persons ("N001/2").
  public let ids: [String]
  private let roll: PersonRoll?
  private let best: PairColumns
  private let undetermined: PairColumns
  /// For each program that has any, the rows on which one of its functions failed.
  private let failed: [Bitmap]

  init(
    _ subject: Program.Subject, ids: [String], roll: PersonRoll?, _ best: [PairColumns], undetermined: [PairColumns], failed: [Bitmap]
  ) {
    self.subject = subject
    self.ids = ids
    self.roll = roll
    self.best = PairColumns(best)
    self.undetermined = PairColumns(undetermined)
    self.failed = failed
  }

  /// The rows of a household of the chunk: itself, or its persons. O(1).
  public func rows(of household: Int) -> Range<Int> { roll?.persons(of: household) ?? household..<household + 1 }

  /// The programs that it may enter, most points first; of equal ones in the order of the pack. O(1).
  public func best(_ row: Int) -> ArraySlice<ScreenedPoints> { best[row] }

  /// The programs that missing answers leave open, all of them, in the order of the pack. O(1).
  public func undetermined(_ row: Int) -> ArraySlice<ScreenedPoints> { undetermined[row] }

  /// Whether a function of some program failed on it: what that program says of it is not known. O(programs on which one failed).
  public func hasFailed(_ row: Int) -> Bool { failed.contains { $0[row] } }
}

/// The points of one household or person in a program, towards one of its services.
///
/// Sixteen bytes, because a chunk has hundreds of thousands of them: the pair and what is open share a word. It has room for 16 million
/// pairs, and for what 500,000 criteria leave open.
public struct ScreenedPoints: Sendable, Hashable {
  /// The known points, in hundredths.
  public let hundredths: Int
  /// The number of the pair above, what is open beside the known points below.
  private let pairAndOpen: Int
  private static let openBits = 40

  static let none = ScreenedPoints(pair: 0, known: 0, possible: 0)

  @inline(__always)
  init(pair: Int, known: Int, possible: Int) {
    hundredths = known
    pairAndOpen = pair << ScreenedPoints.openBits | (possible - known) & (1 << ScreenedPoints.openBits - 1)
  }

  /// Its number in `Screening.pairs`.
  public var pair: Int { pairAndOpen >> ScreenedPoints.openBits }
  /// What the points may become, in hundredths.
  public var possibleHundredths: Int { hundredths + pairAndOpen & (1 << ScreenedPoints.openBits - 1) }

  public var points: PointsInterval {
    PointsInterval(known: Points(hundredths: hundredths), possible: Points(hundredths: possibleHundredths))
  }
}

/// Some pairs of each of some rows, one row behind the other.
struct PairColumns: Sendable {
  var pairs: [ScreenedPoints] = []
  /// Where those of each row end.
  var ends: [Int] = []

  init() {}

  /// Those of shares of a list, one behind the other.
  init(_ shares: [PairColumns]) {
    guard shares.count != 1 else {
      self = shares[0]
      return
    }
    for share in shares {
      ends += share.ends.map { $0 + pairs.count }
      pairs += share.pairs
    }
  }

  /// Makes room for as many blocks as a list has, once the first is there: the others will be much like it.
  mutating func reserve(forBlocks count: Int) {
    pairs.reserveCapacity((pairs.count + pairs.count / 8) * count)
    ends.reserveCapacity(ends.count * count)
  }

  subscript(row: Int) -> ArraySlice<ScreenedPoints> { pairs[(row == 0 ? 0 : ends[row - 1])..<ends[row]] }
}
