/// One entry of `{ ... }`.
public struct TableEntry: Sendable {
  public enum Key: Sendable {
    /// The n-th value without a key, from 1.
    case position(Int)
    /// `name = value`.
    case name(Name)
    /// `[key] = value`; the range takes in the square brackets.
    indirect case computed(Expression, ByteRange)
  }

  public let key: Key
  public let value: Expression
  private let place: CompactRange
  let contents: NodeContents

  init(key: Key, value: Expression, bytes: ByteRange) {
    self.key = key
    self.value = value
    place = CompactRange(bytes)
    contents = if case .computed(let key, _) = key { key.contents.union(value.contents) } else { value.contents }
  }

  public var bytes: ByteRange { place.range }

  /// Where the key is written, or nil for a value without one.
  public var keyBytes: ByteRange? {
    switch key {
    case .position: nil
    case .name(let name): name.bytes
    case .computed(_, let bytes): bytes
    }
  }

  /// The key as text, when it is a name or a string in square brackets.
  public var keyText: String? {
    switch key {
    case .name(let name): name.text
    case .computed(let key, _):
      if case .string(let literal) = key.unwrapped { literal.text } else { nil }
    case .position: nil
    }
  }

  var height: Int {
    if case .computed(let key, _) = key { max(key.height, value.height) } else { value.height }
  }
}
