import LuaRuntime

/// What copying a value out counts, one value after the other, and which limit is met first: written for clarity, to hold the
/// bridge against.
struct CountedCopy {
  struct Refusal: Error {
    let path: String
    let reason: String
    var message: String { path.isEmpty ? reason : "\(path): \(reason)" }
  }

  let limits: LuaLimits
  private var values = 0

  init(limits: LuaLimits) { self.limits = limits }

  /// The message that refuses these declarations, taken together; `nil` when they fit.
  static func refusal(of declarations: [LuaValue], _ limits: LuaLimits) -> String? {
    var copy = CountedCopy(limits: limits)
    do {
      for declaration in declarations { try copy.count(declaration, "", 0) }
      return nil
    } catch {
      return error.message
    }
  }

  private mutating func count(_ value: LuaValue, _ path: String, _ depth: Int) throws(Refusal) {
    switch value {
    case .string(let text): try count(text, path)
    case .table(let table): try count(table, path, depth)
    default: try count(path)
    }
  }

  private mutating func count(_ path: String) throws(Refusal) {
    guard values < limits.copiedValues else { throw Refusal(path: path, reason: "too many values are declared") }
    values += 1
  }

  private mutating func count(_ text: String, _ path: String) throws(Refusal) {
    guard text.utf8.count <= limits.textBytes else {
      throw Refusal(path: path, reason: "a text is longer than \(limits.textBytes >> 10) KiB")
    }
    try count(path)
  }

  private mutating func count(_ table: LuaTable, _ path: String, _ depth: Int) throws(Refusal) {
    guard depth < limits.nesting else { throw Refusal(path: path, reason: "tables are nested too deeply") }
    try count(path)
    for (index, item) in table.items.enumerated() { try count(item, "\(path)[\(index + 1)]", depth + 1) }
    for entry in table.entries {
      let inner = path.isEmpty ? entry.key : "\(path).\(entry.key)"
      try count(entry.key, inner)
      try count(entry.value, inner, depth + 1)
    }
  }
}
