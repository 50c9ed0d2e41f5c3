import LuaRuntime
import Synchronization
import Testing

@Suite struct ThreadTests {
  /// How a pool holds a state: exclusive use, whatever the thread.
  private final class Slot: Sendable {
    let state: Mutex<LuaState>

    init(_ state: consuming sending LuaState) { self.state = Mutex(state) }
  }

  @Test func `two states that read the same files share their functions' numbers and results`() async throws {
    let source = "rule { z = function(h) return h.a * 2 end, a = function(h) return h.a + 1 end }"
    let rows = 0..<1000
    let read = Workbench.column("a", rows.map(Double.init))
    var slots: [Slot] = []
    var tables: [LuaTable] = []
    for _ in 0..<2 {
      var state = try Workbench.open()
      try state.run(Array(source.utf8), named: "a.lua")
      guard case .table(let table)? = try state.takeDeclarations().first else { return }
      try state.seal()
      tables.append(table)
      slots.append(Slot(state))
    }
    #expect(tables[0] == tables[1])
    guard case .function(let function)? = tables[0]["z"] else { Issue.record("no function"); return }
    let sums = try await withThrowingTaskGroup(of: Double.self) { group in
      for (slot, half) in zip(slots, [0..<500, 500..<1000]) {
        group.addTask {
          try slot.state.withLock { state in
            let results = try state.compute(function, reads: [read], rows: half, result: .number)
            return results.optionalNumbers.reduce(0) { $0 + ($1 ?? 0) }
          }
        }
      }
      return try await group.reduce(0, +)
    }
    #expect(sums == 999_000)
  }
}
