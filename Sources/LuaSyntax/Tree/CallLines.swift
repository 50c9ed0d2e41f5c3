/// The line that `debug.getinfo(level, "l").currentline` gives for a call, which depends on the release of Lua 5.4.
///
/// In 5.4.4 (measured) a call is on the line where the whole chain of calls starts: for `word "id" { ... }`,
/// the line of `word`. Later sources of `lparser.c` take the line where the arguments of that call start: the line
/// of `{`. Match with ``contains(_:)``, which takes both.
/// For a call in tail position (`return word { ... }`) the VM reports no line at all.
public struct CallLines: Hashable, Sendable {
  /// The line where the chain starts.
  ///
  /// Lua reads one token ahead in `{ name ...`: there, it is the line of the token after the name.
  public let chainStart: Int
  /// The line where the arguments start.
  ///
  /// When the arguments are a string over several lines, the line where that string ends.
  public let argumentsStart: Int

  public init(chainStart: Int, argumentsStart: Int) {
    self.chainStart = chainStart
    self.argumentsStart = argumentsStart
  }

  /// Whether some release of Lua 5.4 reports this call at `line`.
  public func contains(_ line: Int) -> Bool { line == chainStart || line == argumentsStart }
}
