import LuaRuntime
import RaccordoModel
import RaccordoRules

/// What the Lua functions of the programs work out for each household of a list.
struct ComputedColumns: Sendable {
  struct Computed: Sendable {
    let program: Program
    let compute: Compute
    let column: Column
  }

  private(set) var columns: [Computed] = []
  /// For each program, the households on which one of its functions failed, in list order, each once.
  private(set) var failures: [[RowIssue]]

  /// Calls each function once for each household, in the order in which computes read each other.
  init(_ pack: RulePack, programs: [Program], day: CivilDay, list: HouseholdList, shards: [Range<Int>]) async throws {
    failures = programs.map { _ in [] }
    guard programs.contains(where: { !$0.computes.isEmpty }) else { return }
    let parts = try await inOrder(shards) { shard in
      try MatchingError.wrapping { () throws(LuaError) in
        var runtime = try PackRuntime(pack, day: day)
        var computed: [PackRuntime.Computed] = []
        for program in programs { computed.append(try runtime.compute(program, over: list, rows: shard)) }
        return computed
      }
    }
    for (index, program) in programs.enumerated() {
      for (position, compute) in program.computes.enumerated() {
        var column = Column(compute.result)
        for part in parts { column.append(contentsOf: part[index].columns[position]) }
        columns.append(Computed(program: program, compute: compute, column: column))
      }
      failures[index] = parts.flatMap { $0[index].failures }
    }
  }
}
