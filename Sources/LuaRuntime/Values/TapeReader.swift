import CLuaBridge

/// Rebuilds values from the tape that C wrote, depth first.
///
/// C has checked depth and count; what is left is whether the texts are UTF-8.
struct TapeReader {
  private let nodes: UnsafeBufferPointer<rlb_node>
  private let text: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ tape: rlb_tape) {
    nodes = UnsafeBufferPointer(start: tape.nodes, count: tape.count)
    text = UnsafeBufferPointer(start: tape.text, count: tape.text_length)
  }

  mutating func value() throws(LuaError) -> LuaValue {
    let node = next()
    switch node.kind {
    case RLB_BOOLEAN: return .boolean(node.a != 0)
    case RLB_INTEGER: return .integer(node.a)
    case RLB_NUMBER: return .number(node.number)
    case RLB_STRING: return .string(try string(node))
    case RLB_TABLE: return .table(try table(node))
    case RLB_CLOSURE: return .function(function(node))
    default: return .none
    }
  }

  private mutating func next() -> rlb_node {
    defer { position += 1 }
    return nodes[position]
  }

  private func string(_ node: rlb_node) throws(LuaError) -> String {
    let bytes = UnsafeBufferPointer(rebasing: text[Int(node.a)..<Int(node.a + node.b)])
    // ASCII is valid as it is, and looking through it for a byte that is not takes much less than validating.
    let isASCII = bytes.allSatisfy { $0 < 0x80 }
    guard let string = isASCII ? String(decoding: bytes, as: UTF8.self) : String(validating: bytes, as: UTF8.self) else {
      let start = String(decoding: bytes.prefix(40), as: UTF8.self)
      throw LuaError(code: .encoding, message: "a text is not UTF-8: \"\(start)\"")
    }
    return string
  }

  private mutating func table(_ node: rlb_node) throws(LuaError) -> LuaTable {
    var items: [LuaValue] = []
    items.reserveCapacity(Int(node.a))
    for _ in 0..<node.a { items.append(try value()) }
    var entries: [LuaTable.Entry] = []
    entries.reserveCapacity(Int(node.b))
    for _ in 0..<node.b {
      let key = try string(next())
      entries.append(LuaTable.Entry(key: key, value: try value()))
    }
    return LuaTable(items: items, sorted: entries)
  }

  private mutating func function(_ node: rlb_node) -> LuaFunction {
    let file = next()
    let name = String(decoding: text[Int(file.a)..<Int(file.a + file.b)], as: UTF8.self)
    return LuaFunction(reference: Int32(truncatingIfNeeded: node.a), file: name, line: Int(node.b))
  }
}
