import RaccordoModel
import RaccordoRules

/// Judges a list, of households or of persons, for programs whose places go to these, block by block: the work of a block
/// touches only its own rows, so the number of workers changes nothing in the result.
struct ListJudge: Sendable {
  let pack: RulePack
  let programs: [Program]
  let day: CivilDay

  /// Works out the computes, and compiles every question for the list.
  ///
  /// - Parameter provesToo: whether what is certain is to be proved: without it, all is read as the list stands today.
  func prepare(_ list: HouseholdList, workers: Int, provesToo: Bool = true) async throws -> PreparedList {
    let computed = try await ComputedColumns(
      pack, programs: programs, day: day, list: list, shards: PreparedList.shards(list.count, workers: workers))
    // Ages are worked out only where some rule reads what is behind them.
    let readsAges = pack.fields[FieldSchema.birthDate] != nil && programs.contains { $0.readFields.contains(FieldSchema.birthDate) }
    var answers = AnswerTable(list, on: day, withAges: readsAges)
    for column in computed.columns {
      answers.add(
        column.column, for: column.compute, of: column.program,
        isAnswerable: pack.isEveryParameterSet(column.compute, on: day))
    }
    let members = MemberAnswers(list, on: day, withAges: readsAges)
    let compiled = CompiledPrograms(
      pack, programs: programs, day: day, answers: answers, members: members, provesToo: provesToo)
    return PreparedList(list: list, answers: answers, compiled: compiled, computed: computed)
  }

  /// Asks every question of every household.
  func judge(_ list: HouseholdList, workers: Int) async throws -> JudgedList {
    let prepared = try await prepare(list, workers: workers)
    let judged = try await prepared.inBlocks(workers: workers) { block in
      prepared.compiled.judge(block, answers: prepared.answers, list: list)
    }
    return JudgedList(
      answers: prepared.answers,
      programs: programs.indices.map { index in
        JudgedList.Program(rows: judged.flatMap { $0[index].rows }, failures: prepared.computed.failures[index])
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
