import LuaRuntime
import RaccordoModel

/// Judges the households that cases describe. It keeps the Lua side of the last days it was asked about.
final class CaseJudge {
  /// A Lua state belongs to one day: its parameters have the values of that day.
  private final class DayRuntime {
    var runtime: PackRuntime

    init(_ pack: RulePack, _ day: CivilDay) throws(LuaError) {
      runtime = try PackRuntime(pack, day: day)
    }
  }

  private static let mostDays = 32

  /// What starting Lua for another day counts as, in households: about as long as judging that many.
  private static let startEffort = 100

  let pack: RulePack
  /// How many households it has looked at: what bounds a search, instead of a clock.
  private(set) var effort = 0
  private var runtimes: [CivilDay: DayRuntime] = [:]

  init(_ pack: RulePack) {
    self.pack = pack
  }

  /// One judgement for each situation, in order.
  ///
  /// - Throws: `LuaError` when Lua cannot start.
  /// - Complexity: O(situations × rules).
  func judge(_ situations: [CaseSituation], by program: Program) throws(LuaError) -> [JudgedSituation] {
    let worked = try work(situations, of: program)
    return zip(situations, worked).map { situation, worked in
      JudgedSituation(
        situation: situation, answers: worked.answers,
        trace: ProgramTrace(
          program, operands: pack.operands(of: program, in: situation),
          order: { [pack] in pack.fields.index(of: $0) ?? Int.max }, answers: { worked.answers[$0] }),
        failure: worked.failure)
    }
  }

  /// The answers of each situation, those that functions work out included.
  func work(
    _ situations: [CaseSituation], of program: Program
  ) throws(LuaError) -> [(answers: [String: FieldValue], failure: RowIssue?)] {
    effort += situations.count
    var worked = situations.map { situation in
      var answers = situation.given
      answers[FieldSchema.today.name] = .date(situation.day)
      return (answers: answers, failure: RowIssue?.none)
    }
    guard !program.computes.isEmpty else { return worked }
    for day in Set(situations.map(\.day)).sorted() {
      let rows = situations.indices.filter { situations[$0].day == day }
      let computed = try runtime(day).runtime.compute(program, over: list(rows.map { situations[$0] }, for: program), rows: 0..<rows.count)
      for (compute, column) in zip(program.computes, computed.columns) {
        for (row, index) in rows.enumerated() { worked[index].answers[compute.id] = column[row] }
      }
      for failure in computed.failures {
        if let row = failure.household.flatMap({ Int($0) }) { worked[rows[row]].failure = failure }
      }
    }
    return worked
  }

  private func runtime(_ day: CivilDay) throws(LuaError) -> DayRuntime {
    if let runtime = runtimes[day] { return runtime }
    effort += CaseJudge.startEffort
    if runtimes.count == CaseJudge.mostDays { runtimes = [:] }
    let runtime = try DayRuntime(pack, day)
    runtimes[day] = runtime
    return runtime
  }

  private func list(_ situations: [CaseSituation], for program: Program) -> HouseholdList {
    var list = HouseholdList(fields: pack.fields(of: program))
    for (index, situation) in situations.enumerated() {
      list.append(id: String(index)) { columns in
        for column in columns.indices where !columns[column].field.isOfMember {
          columns[column].append(situation.given[columns[column].field.name])
        }
      }
    }
    return list
  }
}
