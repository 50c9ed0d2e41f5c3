import RaccordoModel
import RaccordoRules

/// Judges a list, of households or of persons, for programs whose places go to these, block by block: the work of a block
/// touches only its own rows, so the number of workers changes nothing in the result.
struct ListJudge: Sendable {
  let pack: RulePack
  let programs: [Program]
  let day: CivilDay
  /// Ages are worked out only where some rule reads what is behind them.
  private let readsAges: Bool

  init(pack: RulePack, programs: [Program], day: CivilDay) {
    self.pack = pack
    self.programs = programs
    self.day = day
    readsAges = pack.fields[FieldSchema.birthDate] != nil && programs.contains { $0.readFields.contains(FieldSchema.birthDate) }
  }

  /// Works out the computes, and compiles every question for the list.
  ///
  /// - Parameter provesToo: whether what is certain is to be proved: without it, all is read as the list stands today.
  func prepare(_ list: HouseholdList, workers: Int, provesToo: Bool = true) async throws -> PreparedList {
    let asked = try await answers(of: list, workers: workers)
    return PreparedList(
      list: list, answers: asked.answers, compiled: compiled(for: asked, provesToo: provesToo), computed: asked.computed)
  }

  /// All that the rules can read of a list.
  struct ListAnswers {
    var answers: AnswerTable
    var members: MemberAnswers
    let computed: ComputedColumns
  }

  /// Works out the computes.
  func answers(of list: HouseholdList, workers: Int) async throws -> ListAnswers {
    let computed = try await ComputedColumns(
      pack, programs: programs, day: day, list: list, shards: PreparedList.shards(list.count, workers: workers))
    var answers = AnswerTable(list, on: day, withAges: readsAges)
    for column in computed.columns {
      answers.add(
        column.column, for: column.compute, of: column.program,
        isAnswerable: pack.isEveryParameterSet(column.compute, on: day))
    }
    return ListAnswers(answers: answers, members: MemberAnswers(list, on: day, withAges: readsAges), computed: computed)
  }

  /// Compiles every question for the columns of a list.
  func compiled(for asked: ListAnswers, provesToo: Bool) -> CompiledPrograms {
    CompiledPrograms(
      pack, programs: programs, day: day, answers: asked.answers, members: asked.members, provesToo: provesToo)
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
