/// A function that stays in Lua; this is its number there.
///
/// It is valid in the state that it was taken from. It is also valid in another state that
/// installed the same preludes, ran the same files in the same order and took its declarations at
/// the same points: numbers are given in the order in which functions are met.
public struct LuaFunction: Sendable, Hashable {
  public let reference: Int32
  /// Where it is defined: the file as it was named to `run`, empty for a function of the sandbox.
  public let file: String
  /// The line of its `function` word, from 1; 0 for a function of the sandbox.
  public let line: Int

  public init(reference: Int32, file: String, line: Int) {
    self.reference = reference
    self.file = file
    self.line = line
  }
}
