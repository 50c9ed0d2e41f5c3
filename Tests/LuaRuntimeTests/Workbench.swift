import LuaRuntime

/// What most tests start from: a prelude with one word, `rule`, which declares its argument.
enum Workbench {
  static let prelude = """
    local env, host = ...
    env.rule = function(value) host.declare(value) end
    """

  static func open(
    _ limits: LuaLimits = LuaLimits(), prelude: String = Workbench.prelude
  ) throws -> LuaState {
    var state = try LuaState(limits: limits)
    try state.install(prelude: prelude, named: "prelude")
    return state
  }

  /// What `source` declares.
  static func declared(
    _ source: String, _ limits: LuaLimits = LuaLimits(), prelude: String = Workbench.prelude
  ) throws -> [LuaValue] {
    var state = try open(limits, prelude: prelude)
    try state.run(Array(source.utf8), named: "pack/rules.lua")
    return try state.takeDeclarations()
  }

  /// The value of one expression, worked out in the sandbox.
  static func value(of expression: String) throws -> LuaValue {
    let values = try declared("rule(\(expression))")
    return values.first ?? .none
  }

  /// The error that `source` ends with, or nil.
  static func failure(
    _ source: String, _ limits: LuaLimits = LuaLimits(), prelude: String = Workbench.prelude
  ) throws -> LuaError? {
    do {
      _ = try declared(source, limits, prelude: prelude)
      return nil
    } catch let error as LuaError {
      return error
    }
  }

  /// Runs `function`, the text of a Lua function, over all rows of `reads`.
  static func compute(
    _ function: String, reads: [LuaColumn] = [], rows: Range<Int>, as kind: LuaResultKind = .number,
    limits: LuaLimits = LuaLimits(), values: [String: LuaValue] = [:],
    prelude: String = Workbench.prelude
  ) throws -> LuaResults {
    try computeFile("rule(\(function))", reads: reads, rows: rows, as: kind, limits: limits, values: values, prelude: prelude)
  }

  /// Runs the function that `source`, the text of a file, declares last.
  static func computeFile(
    _ source: String, reads: [LuaColumn], rows: Range<Int>, as kind: LuaResultKind,
    limits: LuaLimits = LuaLimits(), values: [String: LuaValue] = [:], prelude: String = Workbench.prelude
  ) throws -> LuaResults {
    var state = try open(limits, prelude: prelude)
    let declared = try load(source, into: &state)
    try state.seal(values: values)
    return try state.compute(declared, reads: reads, rows: rows, result: kind)
  }

  /// Runs `source`, which declares one function.
  static func load(_ source: String, into state: inout LuaState) throws -> LuaFunction {
    try state.run(Array(source.utf8), named: "pack/rules.lua")
    guard case .function(let function)? = try state.takeDeclarations().last else {
      throw LuaError(code: .function, message: "the test declares no function")
    }
    return function
  }

  /// A bitmap with the given rows set.
  static func bits(_ rows: some Sequence<Int>, count: Int) -> [UInt64] {
    var words = [UInt64](repeating: 0, count: (count + 63) / 64)
    for row in rows { words[row / 64] |= 1 << UInt64(row % 64) }
    return words
  }

  static func column(
    _ name: String, _ numbers: [Double?], divisor: Double = 1, integral: Bool = false
  ) -> LuaColumn {
    LuaColumn(
      name: name, known: bits(numbers.indices.filter { numbers[$0] != nil }, count: numbers.count),
      values: .numbers(numbers.map { $0 ?? -1 }, divisor: divisor, integral: integral))
  }
}

extension LuaResults {
  /// One number a row of the batch; nil where it is not known.
  var optionalNumbers: [Double?] {
    guard case .numbers(let numbers) = values else { return [] }
    return numbers.indices.map { isKnown($0) ? numbers[$0] : nil }
  }

  func isKnown(_ index: Int) -> Bool { known[index / 64] >> UInt64(index % 64) & 1 == 1 }
}
