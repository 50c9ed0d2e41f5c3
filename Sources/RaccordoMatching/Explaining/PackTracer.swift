import LuaRuntime
import RaccordoModel
import RaccordoRules

/// What a pack needs on one day to have households traced by its trees, made once and kept: the Lua side of its functions, and what
/// the names in its reasons stand for.
///
/// It holds a Lua state, so it belongs to one task at a time.
final class PackTracer {
  /// What the names in the reasons of one program stand for, whoever is asked about.
  struct Names {
    let schemas: [String: FieldSchema]
    let parameters: [String: Parameter]
  }

  let pack: RulePack
  let day: CivilDay
  private var runtime: PackRuntime?
  private var names: [String: Names] = [:]

  init(_ pack: RulePack, on day: CivilDay) {
    self.pack = pack
    self.day = day
  }

  /// Makes all that tracing these programs needs, so that the first who is asked about waits no longer than the others.
  ///
  /// - Throws: `MatchingError` when the rules do not start.
  /// - Complexity: the files of the pack are run, where one of the programs has functions.
  func prepare(_ programs: [Program]) throws(MatchingError) {
    for program in programs { _ = names(of: program) }
    guard programs.contains(where: { !$0.computes.isEmpty }) else { return }
    try MatchingError.wrapping { () throws(LuaError) in runtime = try started() }
  }

  /// What the functions of a program work out for a few households. The files of the pack are run the first time, unless `prepare`
  /// has done so.
  ///
  /// - Throws: `MatchingError` when the rules do not start.
  /// - Complexity: O(rows × computes).
  func compute(_ program: Program, over list: HouseholdList) throws(MatchingError) -> (columns: [Column], failures: [RowIssue]) {
    guard !program.computes.isEmpty else { return ([], []) }
    let computed = try MatchingError.wrapping { () throws(LuaError) in
      // A state that stopped half-way is not used again.
      var runtime = try started()
      let computed = try runtime.compute(program, over: list, rows: 0..<list.count)
      self.runtime = consume runtime
      return computed
    }
    return (computed.columns, computed.failures)
  }

  private func started() throws(LuaError) -> PackRuntime {
    if let kept = runtime.take() { return kept }
    return try PackRuntime(pack, day: day)
  }

  func names(of program: Program) -> Names {
    if let names = names[program.id] { return names }
    let all = pack.fields.fields.map(\.name) + program.computes.map(\.id) + [FieldSchema.today, .members, .age].map(\.name)
    let made = Names(
      schemas: all.reduce(into: [:]) { $0[$1] = pack.schema(of: $1, in: program) },
      parameters: program.parameters.reduce(into: [:]) { $0[$1] = pack.parameters.value(of: $1, on: day) })
    names[program.id] = made
    return made
  }
}
