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

  /// Names may hold any sign: put together in one text, two could meet.
  private struct FunctionKey: Hashable {
    let program: String
    let compute: String
  }

  private var state: LuaState
  private let pack: RulePack
  private let day: CivilDay
  private let functions: [FunctionKey: LuaFunction]

  /// Runs the pack's files again, in a state of its own.
  ///
  /// - Parameter limits: by default those of the pack.
  /// - Throws: `LuaError` when Lua cannot start or the files need more than the limits allow.
  public init(_ pack: RulePack, day: CivilDay, limits: LuaLimits? = nil) throws(LuaError) {
    var state = try LuaState(limits: limits ?? pack.limits)
    try state.install(prelude: Prelude.source(for: .calling), named: "prelude")
    var functions: [FunctionKey: LuaFunction] = [:]
    for file in pack.includedFiles.compactMap({ pack.sources[$0] }) { try state.add(file.bytes, named: file.path) }
    for file in pack.sources.scripts {
      try state.run(file.bytes, named: file.path)
      PackRuntime.collectFunctions(of: try state.takeDeclarations(), into: &functions)
    }
    try state.seal(values: PackRuntime.values(of: pack.parameters, on: day))
    self.state = state
    self.pack = pack
    self.day = day
    self.functions = functions
  }

  /// The functions of the computes of one file; what stands under a program belongs to it.
  private static func collectFunctions(of declarations: [LuaValue], into functions: inout [FunctionKey: LuaFunction]) {
    var program = ""
    for value in declarations {
      guard let record = value.table, let id = record["id"]?.string else { continue }
      if record["word"]?.string == "program" { program = id }
      if record["word"]?.string == "compute", case .function(let function)? = record["settings"]?.table?["value"] {
        functions[FunctionKey(program: program, compute: id)] = function
      }
      if record["word"]?.string == "criterion", case .function(let function)? = record["settings"]?.table?["points"] {
        functions[FunctionKey(program: program, compute: Compute.id(ofCriterion: id))] = function
      }
    }
  }

  private static func values(of parameters: ParameterTable, on day: CivilDay) -> [String: LuaValue] {
    var values: [String: LuaValue] = [Prelude.sealedKey: .boolean(true)]
    for name in parameters.names {
      switch parameters.value(of: name, on: day)?.value {
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
  ///
  /// - Precondition: `rows` starts at a multiple of 64.
  public mutating func compute(
    _ program: Program, over list: HouseholdList, rows: Range<Int>
  ) throws(LuaError) -> Computed {
    precondition(rows.lowerBound % 64 == 0, "a shard starts at a whole word")
    var inputs: [String: LuaColumn] = [:]
    var computed = Computed(columns: [], failures: [])
    var failures: [Int: RowIssue] = [:]
    // What a function says when it fails may hold what it read: nothing of it is told where a cell must not be repeated.
    var silent: Set<String> = []
    for compute in program.computes {
      let isSilent = compute.reads.contains { silent.contains($0) || pack.fields[$0]?.sensitivity?.needsAgreement == true }
      if isSilent { silent.insert(compute.id) }
      let column: Column
      if let function = functions[FunctionKey(program: program.id, compute: compute.id)], pack.isEveryParameterSet(compute, on: day) {
        let reads = compute.reads.compactMap { inputs[$0] ?? input($0, list: list, rows: rows) }
        let results = try state.compute(function, reads: reads, rows: rows, result: compute.resultKind)
        column = Column(compute.result, results, count: rows.count)
        for row in compute.misjudged(column) where failures[rows.lowerBound + row] == nil {
          failures[rows.lowerBound + row] = RowIssue(
            .ruleFailed, household: list.ids[rows.lowerBound + row], field: compute.id, file: compute.place.file,
            line: compute.place.line, detail: "the points are not between 0 and at_most")
        }
        for failure in results.failures where failures[failure.row] == nil {
          failures[failure.row] = RowIssue(
            .ruleFailed, household: list.ids[failure.row], field: compute.id,
            file: failure.error.file, line: failure.error.line, detail: isSilent ? nil : failure.error.message)
        }
      } else {
        column = Column(unknown: compute.result, count: rows.count)
      }
      inputs[compute.id] = LuaColumn(column, skipping: rows.lowerBound)
      computed.columns.append(column)
    }
    computed.failures = failures.sorted { $0.key < $1.key }.map(\.value)
    return computed
  }

  /// A declared field of the list, or what is built in.
  private func input(_ name: String, list: HouseholdList, rows: Range<Int>) -> LuaColumn? {
    if let index = list.fields.index(of: name), !list.columns[index].field.isOfMember { return LuaColumn(list.columns[index]) }
    if let builtIn = list.builtIn(name, rows: rows, on: day) { return LuaColumn(builtIn, skipping: rows.lowerBound) }
    guard name == FieldSchema.today.name else { return nil }
    var today = Column(.today)
    for _ in rows { today.append(number: Double(day.daysSince1970)) }
    return LuaColumn(today, skipping: rows.lowerBound)
  }
}
