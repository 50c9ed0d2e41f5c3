import RaccordoModel
import RaccordoRules

/// The programs of a run with all their questions in one table, and all their points in another.
struct CompiledPrograms: Sendable {
  let table: ConditionTable
  let points: PointTable
  let programs: [(program: Program, plans: [ProgramPlan])]
  /// For evaluating alone: each program with each of its services.
  let plans: EvaluatedPlans
  private let questions: QuestionSteps
  /// What is asked of each member.
  let memberTable: ConditionTable
  private let memberQuestions: QuestionSteps
  /// The words that rules name and no cell has, by column of each table: rules are compiled anew for a list that has one.
  let absentWords: [Int: Set<String>]
  let absentMemberWords: [Int: Set<String>]
  /// Those of the list that is judged: the rules are the same for another list whose columns have the same codes.
  var members: MemberAnswers

  /// - Parameter provesToo: whether the open reading is asked too; without it, all is read as the list stands today.
  init(
    _ pack: RulePack, programs: [Program], day: CivilDay, answers: AnswerTable, members: MemberAnswers, provesToo: Bool
  ) {
    let questions = MemberQuestions(members)
    let known = KnownQuestions()
    var table = ConditionTable()
    var points = PointTable()
    self.programs = programs.enumerated().map { index, program in
      let plans = pack.services(of: program).map { service in
        let operands = OperandValues(day: day, parameters: pack.parameters, service: service)
        let scope = CompilationScope(
          program: program, answers: answers, members: questions, operands: operands, provesToo: provesToo, known: known,
          names: program.computes.isEmpty ? 0 : index + 1)
        return ProgramPlan(program, service: service, table: &table, points: &points, scope: scope)
      }
      return (program, plans)
    }
    points.share()
    plans = EvaluatedPlans(self.programs)
    self.table = table
    self.points = points
    memberTable = questions.table
    self.members = members
    self.questions = QuestionSteps(table)
    memberQuestions = QuestionSteps(memberTable)
    absentWords = known.absentWords
    absentMemberWords = questions.absentWords
  }

  /// How every question comes out for some households, and the points that plans share.
  private func columns(_ block: Range<Int>, _ answers: AnswerTable) -> (members: MemberTruths, truths: TruthColumns, points: PointColumns) {
    let memberTruths = MemberTruths(memberQuestions, over: members, households: block)
    let truths = TruthColumns(questions, over: answers, rows: block, members: memberTruths)
    return (memberTruths, truths, PointColumns(points, truths, answers))
  }

  /// What each program says of some households, with all that ranking and explaining need.
  func judge(_ block: Range<Int>, answers: AnswerTable, list: HouseholdList) -> [JudgedProgram] {
    let (memberTruths, truths, points) = columns(block, answers)
    let members = OpenMembers(table: memberTable, truths: memberTruths, members: members)
    return programs.map { program, plans in
      JudgedProgram(
        program, plans: plans, truths: truths, points: points, answers: answers, table: table, members: members, ids: list.ids,
        households: list.householdIDs)
    }
  }

  /// Verdicts and points as the list stands today.
  func evaluate(_ block: Range<Int>, answers: AnswerTable) -> EvaluatedBlock {
    let (_, truths, points) = columns(block, answers)
    return EvaluatedBlock(plans, truths, points)
  }
}
