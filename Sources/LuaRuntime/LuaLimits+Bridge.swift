import CLuaBridge

extension LuaLimits {
  /// Tables are copied by recursion, in C and in Swift: this depth is safe on a 512 KiB stack.
  static let deepestNesting = 100

  func bridged(refusing refusal: AllocationRefusal?) -> rlb_limits {
    rlb_limits(
      load_instructions: Int64(max(0, loadInstructions)),
      call_instructions: Int64(max(0, callInstructions)),
      live_bytes: UInt64(max(0, bytes)),
      block_bytes: UInt64(max(0, blockBytes)),
      load_allocation_bytes: UInt64(max(0, loadAllocationBytes)),
      call_allocation_bytes: UInt64(max(0, callAllocationBytes)),
      source_bytes: UInt64(max(0, sourceBytes)),
      text_bytes: UInt64(max(0, textBytes)),
      copied_values: Int64(max(0, copiedValues)),
      nesting: Int32(min(max(0, nesting), Self.deepestNesting)),
      seconds: max(0, seconds ?? 0),
      row_seconds: max(0, rowSeconds),
      refused_allocation: UInt64(max(0, refusal?.number ?? 0)),
      refuses_once: refusal?.isOnce ?? false)
  }
}
