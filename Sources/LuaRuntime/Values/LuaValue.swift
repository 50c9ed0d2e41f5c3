/// A value copied out of Lua, or to be copied into it.
public enum LuaValue: Sendable, Hashable {
  case none
  case boolean(Bool)
  case integer(Int64)
  case number(Double)
  case string(String)
  case table(LuaTable)
  /// Apart, for it is rare and twice as large as any other.
  indirect case function(LuaFunction)
}
