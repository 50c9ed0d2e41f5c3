import CLuaBridge

/// A sandboxed Lua state: reads the files of a pack, then computes its functions over rows.
///
/// Its life has three phases, and goes through them once:
/// 1. *set-up*: `install` runs preludes, ours and trusted, which make the words of the language;
/// 2. *loading*: `run` runs the files of the pack; the words can no longer be changed;
/// 3. *sealed*: `seal` freezes the environment; `compute` runs functions over rows.
///
/// `takeDeclarations` is allowed in all three. A call out of order throws `LuaError.Code.order`.
///
/// The pack's environment holds an allow-list and nothing else: no files, clock, network,
/// randomness, code loading, metatables or coroutines. What it does is bounded by `LuaLimits`, and
/// the same files and values give the same results on every run: `pairs` goes in the order of the
/// keys, and no text shows an address.
///
/// Texts are compared and numbers are written by the C library: a process that uses this must not
/// call `setlocale`.
///
/// A state belongs to one thread at a time; being `~Copyable` and not `Sendable`, it can be sent
/// to another but not shared. The thread needs 512 KiB of free stack.
public struct LuaState: ~Copyable {
  let raw: OpaquePointer
  var copied = CopiedValues()

  /// - Throws: `LuaError` of code `memory` or `stack`.
  public init(limits: LuaLimits = LuaLimits()) throws(LuaError) {
    try self.init(limits: limits, refusing: nil)
  }

  init(limits: LuaLimits, refusing refusal: AllocationRefusal?) throws(LuaError) {
    var opened: OpaquePointer?
    var bridged = limits.bridged(refusing: refusal)
    let code = rlb_open(&bridged, &opened)
    guard code == RLB_OK, let opened else {
      throw LuaError(code: .init(code), message: Self.openingMessage(code))
    }
    raw = opened
  }

  deinit { rlb_close(raw) }

  /// Bytes that Lua holds now.
  public var bytes: Int { Int(clamping: rlb_live_bytes(raw)) }

  private static func openingMessage(_ code: rlb_code) -> String {
    code == RLB_STACK
      ? "rules need a thread with 512 KiB of free stack"
      : "there is no memory for a Lua state"
  }

  func check(_ code: rlb_code) throws(LuaError) {
    guard code != RLB_OK else { return }
    throw LuaError(rlb_last_error(raw))
  }
}
