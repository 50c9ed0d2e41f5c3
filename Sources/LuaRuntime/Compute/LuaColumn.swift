/// One field that a function reads, for all rows.
///
/// `known` is a bitmap: bit `i % 64` of word `i / 64` says whether row `i` has a value. What is
/// stored for a row that is not known does not matter.
public struct LuaColumn: Sendable {
  public enum Values: Sendable {
    /// One number a row. Lua gets `value / divisor` (100 turns cents into euro). With `integral`
    /// it gets a Lua integer instead, not divided, when the value is whole and at most 2^53.
    case numbers([Double], divisor: Double = 1, integral: Bool = false)
    /// A bitmap, laid out as `known`.
    case booleans([UInt64])
    /// One code a row, the index of a text in the dictionary.
    case strings(codes: [Int32], dictionary: LuaDictionary)
    /// `max(1, (dictionary.count + 63) / 64)` words a row: bit `c` of a row's words is set when the
    /// row has text `c`. Lua gets a new list of texts for each row, in the order of the dictionary.
    case sets([UInt64], dictionary: LuaDictionary)
  }

  public var name: String
  public var known: [UInt64]
  public var values: Values

  public init(name: String, known: [UInt64], values: Values) {
    self.name = name
    self.known = known
    self.values = values
  }
}
