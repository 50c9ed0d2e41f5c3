import LuaRuntime

/// What Lua kept of one block.
struct BlockRecord {
  private(set) var word: String?
  private(set) var id: String?
  private(set) var file: String?
  private(set) var line: Int?
  private(set) var settings: LuaTable?

  init(_ table: LuaTable) {
    for entry in table.entries {
      switch entry.key {
      case "word": word = entry.value.string
      case "id": id = entry.value.string
      case "file": file = entry.value.string
      case "line": line = entry.value.number.flatMap { Int(exactly: $0) }
      case "settings": settings = entry.value.table
      default: break
      }
    }
  }
}
