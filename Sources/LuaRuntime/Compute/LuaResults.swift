/// What a function gave for each row of a batch.
///
/// Everything is indexed from the first row of the batch, which is index 0. A row that is not
/// known and has no failure is *unknown*.
public struct LuaResults: Sendable, Hashable {
  public enum Values: Sendable, Hashable {
    /// Kinds `number`, `scaled`, `wholeNumber` and `day`: one a row.
    case numbers([Double])
    /// Kind `boolean`: a bitmap.
    case booleans([UInt64])
    /// Kind `choice`: one a row, the index of the text.
    case codes([Int32])
    /// Kind `choices`: `max(1, (count + 63) / 64)` words a row.
    case sets([UInt64])
  }

  /// Zero for the rows that are not known.
  public let values: Values
  /// Bit `i % 64` of word `i / 64`: whether row `i` of the batch has a result.
  public let known: [UInt64]
  /// In the order of the rows, at most one a row.
  public let failures: [LuaRowFailure]

  public init(values: Values, known: [UInt64], failures: [LuaRowFailure] = []) {
    self.values = values
    self.known = known
    self.failures = failures
  }
}
