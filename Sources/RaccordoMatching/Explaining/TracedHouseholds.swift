import LuaRuntime
import RaccordoModel
import RaccordoRules

/// Some households of a list with all that one program's rules see of them, to be traced one by one.
///
/// The trees say what rules mean; they are slower than the columns, so this is for those somebody asks about.
struct TracedHouseholds {
  let program: Program
  let pack: RulePack
  let day: CivilDay
  /// These households, or persons, and nobody else.
  let list: HouseholdList
  private let computed: [Column]
  private let schemas: [String: FieldSchema]
  private let parameters: [String: Parameter]

  /// - Throws: `MatchingError` when the rules do not start.
  /// - Complexity: O(rows × computes); the files of the pack are run again, in a Lua state of their own.
  init(_ list: HouseholdList, of program: Program, in pack: RulePack, on day: CivilDay) throws(MatchingError) {
    self.list = list
    self.program = program
    self.pack = pack
    self.day = day
    computed = try MatchingError.wrapping { () throws(LuaError) in
      var runtime = try PackRuntime(pack, day: day)
      return try runtime.compute(program, over: list, rows: 0..<list.count)
    }.columns
    let names = pack.fields.fields.map(\.name) + program.computes.map(\.id) + [FieldSchema.today, .members, .age].map(\.name)
    schemas = names.reduce(into: [:]) { $0[$1] = pack.schema(of: $1, in: program) }
    parameters = program.parameters.reduce(into: [:]) { $0[$1] = pack.parameters.value(of: $1, on: day) }
  }

  /// What the rules can read of one of them, computed answers included.
  func answers(of row: Int) -> RuleAnswers {
    let household = list[row]
    var answers = RuleAnswers(household.facts, members: household.members, ages: list.fields.derivedAges, on: day)
    for (compute, column) in zip(program.computes, computed) { answers.facts[compute.id] = column[row] }
    return answers
  }

  func trace(_ answers: RuleAnswers, towards service: Service?) -> ProgramTrace {
    let operands = OperandValues(day: day, parameters: pack.parameters, service: service)
    return ProgramTrace(program, operands: operands, order: { pack.fields.index(of: $0) ?? Int.max }, answers: answers)
  }

  /// What the names in its reasons stand for.
  func values(_ answers: RuleAnswers) -> ReasonValues {
    ReasonValues(day: day, answers: answers.facts, schemas: schemas, parameters: parameters)
  }
}
