import RaccordoModel
import RaccordoRules

/// How far the points of a household are from those of the last one with a place.
public struct PointsToPlace: Sendable, Hashable {
  /// The stage; "" in a program without stages.
  public var stage: String
  /// The reserve by which that last place was given; `nil` for the places that are open to all.
  public var reserve: String?
  /// The points of the last household with such a place.
  public var line: Points
  /// Those of this household: known, and what they could become.
  public var points: PointsInterval
  /// The missing answers that can give it points, most useful first.
  public var answers: [String]

  public init(stage: String, reserve: String? = nil, line: Points, points: PointsInterval, answers: [String] = []) {
    self.stage = stage
    self.reserve = reserve
    self.line = line
    self.points = points
    self.answers = answers
  }

  /// How many are missing to those of the last place.
  public var missing: Points { line - points.known }
  /// Whether it may still come up to them.
  public var canReach: Bool { points.possible >= line }
}

extension PointsToPlace {
  /// Those of the stage at which a household stopped, for each way by which it competes there: the places that are open to all,
  /// then the reserves that are for it or may be, where they are used up.
  ///
  /// - Complexity: O(households × reserves).
  static func all(for entry: RankedHousehold, _ trace: ProgramTrace, _ outcome: ProgramResult, _ program: Program) -> [PointsToPlace] {
    let step = min(entry.places.count, program.steps.count - 1)
    guard let points = entry.judgement.points else { return [] }
    let answers = trace.ask.filter { field in
      zip(program.criteria, trace.criteria).contains { !$0.isTrial && $1.openPoints(on: field, $0, in: program) > .zero }
    }
    func place(_ reserve: String?, _ line: Points) -> PointsToPlace {
      PointsToPlace(stage: outcome.stages[step].stage, reserve: reserve, line: line, points: points, answers: answers)
    }
    let open = outcome.stages[step].line.map { [place(nil, $0)] } ?? []
    let reserves = zip(program.reserves, trace.reserves).filter { program.step(of: $0) == step && $1.truth != .no }
    return open
      + reserves.compactMap { reserve, rule in
        let holders = outcome.entries.filter { $0.places.count > step && $0.places[step].reserve == reserve.id }
        guard let last = holders.last?.judgement.points?.known else { return nil }
        let isForPersons = program.unit.kind == .person && program.subject != .person
        let isUsedUp =
          isForPersons ? entry.unmet == .full && rule.truth == .yes : (holders.count + 1) * program.unit.each > reserve.places
        return isUsedUp ? place(reserve.id, last) : nil
      }
  }
}
