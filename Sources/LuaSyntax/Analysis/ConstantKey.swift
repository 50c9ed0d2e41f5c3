/// A key of a table that is known without running anything.
public enum ConstantKey: Hashable, Sendable {
  case text(LuaString)
  case integer(Int64)
  case float(Double)
  case boolean(Bool)

  /// The key of an entry, or nil when it is worked out at run time.
  init?(_ entry: TableEntry) {
    switch entry.key {
    case .position(let number): self = .integer(Int64(number))
    case .name(let name): self = .text(LuaString(name.text))
    case .computed(let key, _): self.init(value: key)
    }
  }

  private init?(value: Expression) {
    switch value.unwrapped {
    case .string(let literal): self = .text(literal.value)
    case .integer(let number, _): self = .integer(number)
    case .float(let number, _): self.init(number: number)
    case .boolean(let value, _): self = .boolean(value)
    case .unary(let node) where node.sign == .minus: self.init(negated: node.operand)
    default: return nil
    }
  }

  /// A float with a whole value is the same key as that integer (manual, 2.1).
  private init(number: Double) {
    self = Int64(exactly: number).map(Self.integer) ?? .float(number)
  }

  private init?(negated value: Expression) {
    switch value.unwrapped {
    case .integer(let number, _): self = .integer(0 &- number)
    case .float(let number, _): self.init(number: -number)
    default: return nil
    }
  }
}

extension ConstantKey: CustomStringConvertible {
  /// The key as a reader would say it.
  public var description: String {
    switch self {
    case .text(let text): text.text
    case .integer(let number): String(number)
    case .float(let number): String(number)
    case .boolean(let value): String(value)
    }
  }
}

extension TableEntry {
  /// Whether it is written `name = ...`, or `["name"] = ...`. A name is as long as its place.
  func isKey(_ text: String) -> Bool {
    switch key {
    case .position: false
    case .name(let name): name.bytes.count == text.utf8.count && name.text.utf8.elementsEqual(text.utf8)
    case .computed: ConstantKey(self) == .text(LuaString(text))
    }
  }

  /// Whether it is the n-th value without a key, or written `[n] = ...`.
  func isItem(_ number: Int) -> Bool {
    switch key {
    case .position(let own): own == number
    case .name: false
    case .computed: ConstantKey(self) == .integer(Int64(number))
    }
  }
}
