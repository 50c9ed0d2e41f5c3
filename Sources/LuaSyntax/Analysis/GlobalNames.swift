/// The names that a file uses and does not introduce itself: the words it expects to find.
public struct GlobalNames: Sendable {
  public struct Use: Hashable, Sendable {
    public let name: String
    public let bytes: ByteRange
    /// `name = value`, rather than a reading.
    public let isWrite: Bool
    /// `name(...)`, `name { ... }`, `name "..."`.
    public let isCalled: Bool
  }

  /// In the order of the file.
  public let uses: [Use]

  public var reads: [Use] { uses.filter { !$0.isWrite } }
  public var writes: [Use] { uses.filter(\.isWrite) }

  /// Complexity: O(names).
  public init(in tree: SyntaxTree) {
    uses = tree.names.uses.filter(\.isGlobal).map {
      Use(name: $0.name.text, bytes: $0.name.bytes, isWrite: $0.role == .write, isCalled: $0.role == .call)
    }
  }
}
