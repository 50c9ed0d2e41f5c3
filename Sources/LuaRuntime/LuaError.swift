/// Why Lua could not do what was asked, and where.
///
/// - Note: `message` may quote what a rule put into it with `error(...)`; it is at most 200 bytes
///   of UTF-8 without control characters. It is in English and terse: the layer above words it.
public struct LuaError: Error, Sendable, Hashable {
  public enum Code: String, Sendable, Hashable, CaseIterable {
    /// The text is not Lua, is compiled Lua, or is too long.
    case syntax
    /// The code raised an error.
    case runtime
    /// The code ran for more steps than allowed.
    case instructions
    /// The safety net in seconds was reached.
    case time
    /// The code needed more memory than allowed, or the machine had no more.
    case memory
    /// A value is nested too deeply, contains itself, or is too large.
    case nesting
    /// A text is not UTF-8.
    case encoding
    /// A value cannot cross the border: a key that is not a name, a list with a hole, a thread.
    case value
    /// A function gave back something that is not of the kind asked for.
    case result
    /// A function touched a field that it does not declare.
    case reads
    /// A function keeps something from one row to the next.
    case stateful
    /// The call does not belong to the phase that the state is in.
    case order
    /// The thread has less than 512 KiB of stack left.
    case stack
    /// The function is not one of this state.
    case function
    /// An earlier failure left the state unusable: open another.
    case discarded
  }

  public var code: Code
  public var message: String
  /// The file as it was named to `run`; `nil` when no pack code was running.
  public var file: String?
  /// The line in `file`, from 1; `nil` when it is not known.
  public var line: Int?

  public init(code: Code, message: String, file: String? = nil, line: Int? = nil) {
    self.code = code
    self.message = message
    self.file = file
    self.line = line
  }
}

extension LuaError: CustomStringConvertible {
  public var description: String {
    guard let file else { return "\(code.rawValue): \(message)" }
    guard let line else { return "\(file): \(code.rawValue): \(message)" }
    return "\(file):\(line): \(code.rawValue): \(message)"
  }
}
