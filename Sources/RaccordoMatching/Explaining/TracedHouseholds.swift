import RaccordoModel
import RaccordoRules

/// Some households of a list with all that one program's rules see of them, to be traced one by one.
///
/// The trees say what rules mean; they are slower than the columns, so this is for those somebody asks about.
struct TracedHouseholds {
  let program: Program
  /// These households, or persons, and nobody else.
  let list: HouseholdList
  /// Those on which a function of the program failed, in list order, each once.
  let failures: [RowIssue]
  private let tracer: PackTracer
  private let computed: [Column]

  /// - Throws: `MatchingError` when the rules do not start.
  /// - Complexity: O(rows × computes).
  init(_ list: HouseholdList, of program: Program, _ tracer: PackTracer) throws(MatchingError) {
    self.list = list
    self.program = program
    self.tracer = tracer
    let worked = try tracer.compute(program, over: list)
    computed = worked.columns
    failures = worked.failures
  }

  var pack: RulePack { tracer.pack }

  /// What the rules can read of one of them, computed answers included.
  func answers(of row: Int) -> RuleAnswers {
    let household = list[row]
    var answers = RuleAnswers(household.facts, members: household.members, ages: list.fields.derivedAges, on: tracer.day)
    for (compute, column) in zip(program.computes, computed) { answers.facts[compute.id] = column[row] }
    return answers
  }

  func operands(towards service: Service?) -> OperandValues {
    OperandValues(day: tracer.day, parameters: pack.parameters, service: service)
  }

  func trace(_ answers: RuleAnswers, towards service: Service?) -> ProgramTrace {
    ProgramTrace(
      program, operands: operands(towards: service), order: { [pack] in pack.fields.index(of: $0) ?? Int.max }, answers: answers)
  }

  /// What the names in its reasons stand for.
  func values(_ answers: RuleAnswers) -> ReasonValues {
    let names = tracer.names(of: program)
    return ReasonValues(day: tracer.day, answers: answers.facts, schemas: names.schemas, parameters: names.parameters)
  }
}
