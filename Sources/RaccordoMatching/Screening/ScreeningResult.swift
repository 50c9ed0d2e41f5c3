import RaccordoModel
import RaccordoRules

/// What is left of all chunks together: counts, and the first of each program's list.
public struct ScreeningResult: Sendable {
  public let pairs: [ProgramService]
  public private(set) var households = 0
  /// How many rows there were of each subject, and what programs say of them all together.
  public private(set) var reach: [Program.Subject: Reach] = [:]
  /// For each program those on which one of its functions failed, in the order of the list.
  public private(set) var failures: [String: [RowIssue]] = [:]
  private var tallies: [ScreenedChunk.ProgramTally]
  private let keep: Screening.Keep

  /// How many households, or persons, some program may take.
  public struct Reach: Sendable, Hashable {
    public var rows = 0
    /// They may enter some program.
    public var eligible = 0
    /// They may enter none, but missing answers leave some open.
    public var undetermined = 0
    /// Neither, but on them a function of some program failed: nobody knows whether it would take them.
    public var failed = 0
    /// No program takes them.
    public var none: Int { rows - eligible - undetermined - failed }
  }

  public init(_ screening: Screening) {
    pairs = screening.pairs
    keep = screening.keep
    tallies = pairs.map { _ in ScreenedChunk.ProgramTally(top: TopHouseholds(most: screening.keep.households)) }
  }

  /// For each pair the points with which somebody of another chunk may still come among the first.
  var floors: [Int] { tallies.map(\.top.floor) }

  /// Takes in a chunk. The order of the chunks matters to `failures` alone.
  ///
  /// - Complexity: O(programs × kept households), and O(households of the chunk).
  public mutating func add(_ chunk: ScreenedChunk) {
    households += chunk.households
    for (index, tally) in chunk.programs.enumerated() {
      tallies[index].eligible += tally.eligible
      tallies[index].undetermined += tally.undetermined
      tallies[index].ineligible += tally.ineligible
      tallies[index].failed += tally.failed
      tallies[index].top.merge(tally.top)
    }
    for rows in chunk.rows { reach[rows.subject, default: Reach()].add(rows) }
    for (program, failed) in chunk.failures { failures[program, default: []] += failed }
  }

  /// All failures, program by program.
  public var failedRules: [RowIssue] {
    pairs.map(\.program).reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }.flatMap { failures[$0] ?? [] }
  }

  /// What was found for each program, towards each of its services, in the order of the pack.
  public var programs: [ScreenedProgram] {
    zip(pairs, tallies).map { pair, tally in
      ScreenedProgram(
        program: pair.program, service: pair.service, subject: pair.subject, eligible: tally.eligible, undetermined: tally.undetermined,
        ineligible: tally.ineligible, failed: tally.failed,
        best: tally.top.keys.map { ScreenedHousehold(id: $0.household, points: Points(hundredths: $0.points)) },
        isCut: tally.eligible > keep.households)
    }
  }
}

/// What is kept of one program, towards one of its services.
public struct ScreenedProgram: Sendable, Hashable {
  public let program: String
  public let service: String?
  public let subject: Program.Subject
  public let eligible: Int
  public let undetermined: Int
  public let ineligible: Int
  /// On whom one of its functions failed.
  public let failed: Int
  /// The first of those who may enter: by known points, then by the program's ties, then by the draw.
  public let best: [ScreenedHousehold]
  /// Whether others may enter too.
  public let isCut: Bool

  /// The points of the last who is kept; `nil` when all who may enter are.
  public var cut: Points? { isCut ? best.last?.points : nil }
}

/// One of the first of a program's list.
public struct ScreenedHousehold: Sendable, Hashable {
  /// Of a household, or of a person ("N001/2").
  public let id: String
  public let points: Points

  public init(id: String, points: Points) {
    self.id = id
    self.points = points
  }
}

extension ScreeningResult.Reach {
  fileprivate mutating func add(_ screened: ScreenedRows) {
    rows += screened.ids.count
    for row in screened.ids.indices {
      if !screened.best(row).isEmpty {
        eligible += 1
      } else if !screened.undetermined(row).isEmpty {
        undetermined += 1
      } else if screened.hasFailed(row) {
        failed += 1
      }
    }
  }
}
