import LuaRuntime
import RaccordoModel

/// The Lua side of a pack on one day: it calls the functions of its computes.
///
/// It belongs to one task at a time; each worker makes its own.
public struct PackRuntime: ~Copyable {
  /// What the computes of a program give for some rows of a list.
  public struct Computed: Sendable {
    /// One for each compute of the program, one row for each household of the range.
    public var columns: [Column]
    /// The households on which a function failed, in list order, each once: the first failure is told.
    public var failures: [RowIssue]
  }

  private var state: LuaState
  private let pack: RulePack
  private let day: CivilDay
  private var functions: [String: LuaFunction] = [:]

  /// Runs the pack's files again, in a state of its own.
  ///
  /// - Throws: `LuaError` when Lua cannot start or the files need more than the limits allow.
  public init(_ pack: RulePack, day: CivilDay, limits: LuaLimits = LuaLimits()) throws(LuaError) {
    self.pack = pack
    self.day = day
    state = try LuaState(limits: limits)
    try state.install(prelude: Prelude.source, named: "prelude")
    for file in pack.sources.scripts {
      try state.run(file.bytes, named: file.path)
      var program = ""
      for value in try state.takeDeclarations() {
        guard let record = value.table, let id = record["id"]?.string else { continue }
        if record["word"]?.string == "program" { program = id }
        if record["word"]?.string == "compute", case .function(let function)? = record["settings"]?.table?["value"] {
          functions[PackRuntime.key(program, id)] = function
        }
      }
    }
    try state.seal(values: parameterValues())
  }

  private static func key(_ program: String, _ compute: String) -> String { program + "/" + compute }

  private func parameterValues() -> [String: LuaValue] {
    var values: [String: LuaValue] = [Prelude.sealedKey: .boolean(true)]
    for name in pack.parameters.names {
      switch pack.parameters.value(of: name, on: day)?.value {
      case .money(let money): values[name] = .number(money.euros)
      case .number(let number): values[name] = .number(number)
      case .date(let day): values[name] = .integer(Int64(day.daysSince1970))
      case .word(let word): values[name] = .string(word)
      case .yesNo(let flag): values[name] = .boolean(flag)
      case .words, nil: break
      }
    }
    return values
  }

  /// Calls each function of a program once for each household of `rows`.
  public mutating func compute(_ program: Program, over list: HouseholdList, rows: Range<Int>) throws(LuaError) -> Computed {
    var columns: [String: Column] = [:]
    var computed = Computed(columns: [], failures: [])
    var failures: [Int: RowIssue] = [:]
    for compute in program.computes {
      var column = Column(compute.result)
      if let function = functions[PackRuntime.key(program.id, compute.id)], isEveryParameterSet(compute) {
        let reads = compute.reads.compactMap { input($0, list: list, rows: rows, computed: columns) }
        let results = try state.compute(function, reads: reads, rows: 0..<rows.count, result: compute.resultKind)
        results.fill(&column)
        for (row, error) in results.failures where failures[row] == nil {
          failures[row] = RowIssue(
            .ruleFailed, household: list.ids[rows.lowerBound + row], field: compute.id, file: error.file, line: error.line,
            detail: error.message)
        }
      } else {
        for _ in rows { column.appendUnknown() }
      }
      columns[compute.id] = column
      computed.columns.append(column)
    }
    computed.failures = failures.sorted { $0.key < $1.key }.map(\.value)
    return computed
  }

  /// A figure that no act sets on this day is not known, and neither is what is worked out from it.
  private func isEveryParameterSet(_ compute: Compute) -> Bool {
    compute.parameters.allSatisfy { pack.parameters.value(of: $0, on: day) != nil }
  }
}
