import CLuaBridge

/// Writes values on a tape for C to build in Lua, depth first.
struct TapeWriter {
  private(set) var nodes: [rlb_node] = []
  private(set) var text: [UInt8] = []

  mutating func write(_ value: LuaValue) {
    switch value {
    case .none: add(RLB_NONE)
    case .boolean(let value): add(RLB_BOOLEAN, value ? 1 : 0)
    case .integer(let value): add(RLB_INTEGER, value)
    case .number(let value): nodes.append(rlb_node(kind: RLB_NUMBER, number: value, a: 0, b: 0))
    case .string(let value): write(value)
    case .table(let table): write(table)
    case .function(let function):
      add(RLB_CLOSURE, Int64(function.reference), Int64(function.line))
      write(function.file)
    }
  }

  private mutating func write(_ table: LuaTable) {
    add(RLB_TABLE, Int64(table.items.count), Int64(table.entries.count))
    for item in table.items { write(item) }
    for entry in table.entries {
      write(entry.key)
      write(entry.value)
    }
  }

  private mutating func write(_ string: String) {
    let start = text.count
    text.append(contentsOf: string.utf8)
    add(RLB_STRING, Int64(start), Int64(text.count - start))
  }

  private mutating func add(_ kind: rlb_kind, _ a: Int64 = 0, _ b: Int64 = 0) {
    nodes.append(rlb_node(kind: kind, number: 0, a: a, b: b))
  }

  func withTape<Result>(_ body: (rlb_tape) -> Result) -> Result {
    nodes.withUnsafeBufferPointer { nodes in
      text.withUnsafeBufferPointer { text in
        body(
          rlb_tape(
            nodes: nodes.baseAddress, count: nodes.count,
            text: text.baseAddress, text_length: text.count))
      }
    }
  }
}
