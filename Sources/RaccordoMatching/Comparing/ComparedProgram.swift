import RaccordoModel
import RaccordoRules

/// One program of one side, with what is needed to look its households up by id.
struct ComparedProgram {
  let side: DiffSide
  let program: Program
  let result: ProgramResult
  let entries: [String: RankedHousehold]
  private let drawn: Set<String>
  private let roll: PersonRoll?
  private let tracer: PackTracer

  /// - Parameter tracer: of the pack and the day of the side.
  /// - Throws: `MatchingError` when the side has no such program.
  init(_ id: String, of side: DiffSide, _ tracer: PackTracer) throws(MatchingError) {
    guard let program = side.matcher.programs.first(where: { $0.id == id }), let result = side.result[id] else {
      throw MatchingError(.noSuchProgram(id, known: side.matcher.programs.map(\.id)))
    }
    self.side = side
    self.tracer = tracer
    self.program = program
    self.result = result
    entries = Dictionary(result.entries.map { ($0.judgement.household, $0) }) { first, _ in first }
    drawn = Set(DrawnOrder(result.entries).households)
    roll = program.subject == .person ? PersonRoll(side.list) : nil
  }

  /// How many have a rank.
  var ranked: Int { result.entries.count { $0.rank != nil } }

  /// Rule by rule what it says of some households, in their order.
  ///
  /// - Complexity: O(entries × rules).
  func outcomes(of entries: [RankedHousehold]) throws(MatchingError) -> [ComparedOutcome] {
    if entries.isEmpty { return [] }
    let rows = entries.map(\.row)
    let list = roll.map { side.list.persons($0, rows) } ?? side.list.selecting(rows)
    let traced = try TracedHouseholds(list, of: program, tracer)
    return entries.enumerated().map { row, entry in
      ComparedOutcome(entry, row: row, of: traced, result: result, isDrawn: drawn.contains(entry.judgement.household))
    }
  }

  /// The groups of a field by the ids of those in it.
  func groups(of field: FairnessField) -> [(key: GroupKey, ids: [String])] {
    HouseholdGroups(field, of: side.list, persons: roll, on: side.result.day).groups.map { group in
      (group.key, group.rows.map { roll?.persons[$0].id ?? side.list.ids[$0] })
    }
  }
}
