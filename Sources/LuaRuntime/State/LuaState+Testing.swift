import CLuaBridge

/// Which allocation of a state is to fail.
@_spi(Testing) public struct AllocationRefusal: Sendable {
  /// Counted from 1, from the opening of the state.
  public var number: Int
  /// Whether only that one fails, or all from there on.
  public var isOnce: Bool

  public init(number: Int, isOnce: Bool) {
    self.number = number
    self.isOnce = isOnce
  }
}

extension LuaState {
  @_spi(Testing) public init(limits: LuaLimits, refusingAllocation refusal: AllocationRefusal)
    throws(LuaError)
  {
    try self.init(limits: limits, refusing: refusal)
  }

  /// How many allocations the state has asked for.
  @_spi(Testing) public var allocationCount: Int { Int(clamping: rlb_allocation_count(raw)) }

  /// How many rows of the last batch were answered by the copy of a function that takes fields as arguments.
  @_spi(Testing) public var directRows: Int { Int(rlb_direct_rows(raw)) }

  /// How many rows of the last batch were answered by the plan of that copy, without Lua.
  @_spi(Testing) public var reckonedRows: Int { Int(rlb_reckoned_rows(raw)) }

  /// From now on Lua is asked for each row, whatever the function.
  @_spi(Testing) public mutating func alwaysAskLua() { rlb_ask_lua(raw, true) }
}
