/// What the code of a pack may use. Every figure is a hard limit.
///
/// A step is one instruction of Lua's machine, or what a C function of the sandbox counts as one
/// (a character tested by a pattern, an item moved by `table.insert`). Instructions are looked at
/// a thousand at a time, counted anew for each run and each row. Code that goes over a limit
/// ends there: no `pcall` in a pack can catch it.
public struct LuaLimits: Sendable, Hashable {
  /// Steps for all the files of a pack together. 5,000,000 unless said otherwise.
  public var loadInstructions: Int = 5_000_000
  /// Steps for one call of a function, that is for one row. 1,000,000 unless said otherwise.
  ///
  /// Straight code (no loop, no call but of the library, which counts its own work) is not counted: it runs each
  /// instruction once at most.
  public var callInstructions: Int = 1_000_000

  /// Bytes that the state holds at any one time. 64 MiB unless said otherwise.
  public var bytes: Int = 64 << 20
  /// Bytes of the largest single block: one text, one table's slots (65,536 items of a list), or the stack of nested
  /// calls. 1 MiB unless said otherwise. It also bounds what one step can cost: comparing two texts, handing on arguments.
  public var blockBytes: Int = 1 << 20
  /// Bytes asked for by all the files of a pack together, given back or not. 256 MiB unless said otherwise.
  public var loadAllocationBytes: Int = 256 << 20
  /// Bytes asked for in one call of a function, given back or not. 16 MiB unless said otherwise; never more than half
  /// of what the rules themselves leave free, so that the garbage of one row cannot decide about the next.
  public var callAllocationBytes: Int = 16 << 20

  /// Bytes of one file: reading it is not counted in steps. 256 KiB unless said otherwise.
  public var sourceBytes: Int = 256 << 10
  /// How deep tables may be nested in what is declared. 64 unless said otherwise, 100 at most.
  public var nesting: Int = 64
  /// Bytes of one text in what is declared: texts are shown to people, once for each household. 16 KiB unless said otherwise.
  public var textBytes: Int = 16 << 10
  /// How many values one `takeDeclarations` copies. 200,000 unless said otherwise.
  public var copiedValues: Int = 200_000

  /// Seconds of the thread's own time for loading, or for one row; `nil` for no limit in seconds at all.
  /// 10 unless said otherwise.
  ///
  /// A safety net for slow single steps, such as comparing long texts. What it stops is the whole
  /// run or batch, with an error: a clock never decides the result of a row.
  public var seconds: Double? = 10
  /// Seconds that each row of a batch adds to `seconds`: what all its rows together may take. 0.05 unless said otherwise,
  /// several times what a row takes that uses up its steps.
  public var rowSeconds: Double = 0.05

  public init() {}
}
