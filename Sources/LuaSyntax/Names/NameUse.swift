/// One place where a name is read or given a value.
public struct NameUse: Hashable, Sendable {
  /// What the name stands for there.
  public enum Binding: Hashable, Sendable {
    case global
    case local(LocalVariable)
  }

  /// What is done with it there.
  public enum Role: Hashable, Sendable {
    /// Its value is taken: compared, passed on, given to another name.
    case value
    /// It is called: `name(...)`, `name { ... }`.
    case call
    /// `name.field`
    case field(Name)
    /// `name[key]`; the range is that of the key.
    case index(ByteRange)
    /// `name:method(...)`
    case method(Name)
    /// `name = value`
    case write
  }

  public let name: Name
  public let binding: Binding
  public let role: Role
  /// Whether something inside it is given a value: `name.field = 1`, `name[1].x = 2`.
  public let isChanged: Bool

  public var isGlobal: Bool { binding == .global }
}
