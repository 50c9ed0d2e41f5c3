/// A row for which a function went wrong.
public struct LuaRowFailure: Sendable, Hashable {
  /// The row, counted as in the columns: not from the start of the batch.
  public let row: Int
  /// Code `runtime`, `instructions`, `memory`, `reads`, `result`, `stateful` or `value`, with file and line.
  public let error: LuaError

  public init(row: Int, error: LuaError) {
    self.row = row
    self.error = error
  }
}
