import Foundation
@_spi(Testing) import LuaRuntime
@testable import RaccordoRules
import Testing

/// The example pack from opening to its functions, with memory that ends somewhere on the way.
@Suite struct WholePackMemoryTests {
  /// Every so many allocations one is refused; `RACCORDO_ALLOCATION_STEP=1` refuses each in turn.
  private static let step = ProcessInfo.processInfo.environment["RACCORDO_ALLOCATION_STEP"].flatMap { Int($0) } ?? 97

  @Test(arguments: [true, false])
  func `whichever allocation fails, loading and computing end in an error or go on`(isOnce: Bool) throws {
    let scripts = try Self.scripts()
    let total = try Self.wholeLife(scripts, AllocationRefusal(number: 0, isOnce: isOnce))
    #expect(total > 2_000)
    var (tried, errors) = (0, 0)
    for number in stride(from: 1, through: total, by: Self.step) {
      tried += 1
      do {
        _ = try Self.wholeLife(scripts, AllocationRefusal(number: number, isOnce: isOnce))
      } catch let error as LuaError {
        errors += 1
        #expect(error.code == .memory, "allocation \(number): \(error)")
      }
    }
    // One refusal alone is mostly mended: Lua collects its garbage and asks again.
    #expect(isOnce ? errors < tried / 2 : errors > tried / 2, "\(errors) of \(tried)")
  }

  private static func scripts() throws -> [PackSources.File] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Rules/alessandria-abitare").standardized
    return try PackSources(folder: root.path).scripts
  }

  /// - Returns: how many allocations it took; less where memory ended.
  private static func wholeLife(_ scripts: [PackSources.File], _ refusal: AllocationRefusal) throws -> Int {
    var state = try LuaState(limits: LuaLimits(), refusingAllocation: refusal)
    try state.install(prelude: Prelude.source(for: .reading), named: "prelude")
    var functions: [LuaFunction] = []
    for script in scripts {
      try state.run(script.bytes, named: script.path)
      for value in try state.takeDeclarations() {
        if case .table(let record) = value, case .table(let settings)? = record["settings"],
          case .function(let function)? = settings["value"]
        {
          functions.append(function)
        }
      }
    }
    try state.seal(values: [Prelude.sealedKey: .boolean(true)])
    let numbers = LuaColumn(name: "arrears", known: [0b111], values: .numbers([1, 2, 3], divisor: 100))
    for function in functions {
      // Reads that are not given are failures of the row: their reports take memory too.
      _ = try state.compute(function, reads: [numbers], rows: 0..<3, result: .number)
    }
    return state.allocationCount
  }
}
