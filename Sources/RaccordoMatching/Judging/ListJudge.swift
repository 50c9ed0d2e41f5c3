import RaccordoModel
import RaccordoRules

/// Judges a list, of households or of persons, for programs whose places go to these, shard by shard: the work of a shard
/// touches only its own rows, so the number of shards changes nothing in the result.
struct ListJudge: Sendable {
  let pack: RulePack
  let programs: [Program]
  let day: CivilDay

  /// Row ranges of about the same size that start at whole bitmap words.
  static func shards(_ count: Int, workers: Int) -> [Range<Int>] {
    let words = (count + 63) / 64
    let wordsPerShard = max(1, (words + max(1, workers) - 1) / max(1, workers))
    return stride(from: 0, to: count, by: wordsPerShard * 64).map { $0..<min($0 + wordsPerShard * 64, count) }
  }

  /// Works out the computes, then asks every question of every household.
  func judge(_ list: HouseholdList, workers: Int) async throws -> JudgedList {
    let shards = ListJudge.shards(list.count, workers: workers)
    let computed = try await ComputedColumns(pack, programs: programs, day: day, list: list, shards: shards)
    // Ages are worked out only where some rule reads what is behind them.
    let readsAges = programs.contains { $0.readFields.contains(FieldSchema.birthDate) }
    var answers = AnswerTable(list, on: day, withAges: readsAges)
    for column in computed.columns {
      answers.add(
        column.column, for: column.compute, of: column.program,
        isAnswerable: pack.isEveryParameterSet(column.compute, on: day))
    }
    let members = MemberAnswers(list, on: day, withAges: readsAges)
    let compiled = CompiledPrograms(pack, programs: programs, day: day, answers: answers, members: members)
    let judged = try await inOrder(shards) { [answers, ids = list.ids, households = list.householdIDs] shard in
      compiled.judge(shard, answers: answers, ids: ids, households: households)
    }
    return JudgedList(
      answers: answers,
      programs: programs.indices.map { index in
        JudgedList.Program(rows: judged.flatMap { $0[index].rows }, failures: computed.failures[index])
      })
  }
}

/// A list with what each program says of every household.
struct JudgedList: Sendable {
  struct Program: Sendable {
    /// In list order.
    let rows: [JudgedProgram.Row]
    /// The households on which one of the program's functions failed.
    let failures: [RowIssue]
  }

  let answers: AnswerTable
  /// In the order of the run's programs.
  let programs: [Program]
}

/// The programs of a run with all their questions in one table.
struct CompiledPrograms: Sendable {
  let table: ConditionTable
  /// What is asked of each member.
  private let memberTable: ConditionTable
  private let members: MemberAnswers
  private let programs: [(program: Program, plans: [ProgramPlan])]

  init(_ pack: RulePack, programs: [Program], day: CivilDay, answers: AnswerTable, members: MemberAnswers) {
    let questions = MemberQuestions(members)
    var table = ConditionTable()
    self.programs = programs.map { program in
      let plans = pack.services(of: program).map { service in
        let operands = OperandValues(day: day, parameters: pack.parameters, service: service)
        let scope = CompilationScope(program: program, answers: answers, members: questions, operands: operands)
        return ProgramPlan(program, service: service, table: &table, scope: scope)
      }
      return (program, plans)
    }
    self.table = table
    memberTable = questions.table
    self.members = members
  }

  func judge(_ shard: Range<Int>, answers: AnswerTable, ids: [String], households: [String]) -> [JudgedProgram] {
    let memberTruths = MemberTruths(memberTable, over: members, households: shard)
    let truths = TruthColumns(table, over: answers, rows: shard, members: memberTruths)
    let members = OpenMembers(table: memberTable, truths: memberTruths, members: members)
    return programs.map { program, plans in
      JudgedProgram(program, plans: plans, truths: truths, answers: answers, table: table, members: members, ids: ids,
        households: households)
    }
  }
}

/// Runs the work of each element at once and gives the results in the order of the elements.
func inOrder<Element: Sendable, Output: Sendable>(
  _ elements: [Element], _ work: @escaping @Sendable (Element) async throws -> Output
) async throws -> [Output] {
  if elements.count == 1 { return [try await work(elements[0])] }
  return try await withThrowingTaskGroup(of: (Int, Output).self) { group in
    for (index, element) in elements.enumerated() {
      group.addTask { (index, try await work(element)) }
    }
    var outputs: [(Int, Output)] = []
    for try await output in group { outputs.append(output) }
    return outputs.sorted { $0.0 < $1.0 }.map(\.1)
  }
}
