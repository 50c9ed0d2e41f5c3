/// A JSON text as a value that keeps the order of its keys and every digit of its numbers.
public enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  /// As written: a whole number longer than any `Double` can hold stays whole.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// A key with its value.
  public struct Member: Sendable, Hashable {
    public var key: String
    public var value: JSONValue

    public init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  public static func number(_ value: Int) -> JSONValue { .number(String(value)) }

  /// - Note: JSON has no infinity: what is not finite is `null`.
  public static func number(_ value: Double) -> JSONValue {
    value.isFinite ? .number(NumberText.plain(value)) : .null
  }

  /// The first value of a key of an object.
  public subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
  public init(stringLiteral value: String) { self = .string(value) }
  public init(integerLiteral value: Int) { self = .number(String(value)) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  public init(nilLiteral: ()) { self = .null }

  /// Keys stay in the order written.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { Member($0, $1) })
  }
}
