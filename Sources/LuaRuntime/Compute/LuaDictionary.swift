/// The distinct texts of a column, encoded once for all the batches that read it.
///
/// The code of a text is its index.
public struct LuaDictionary: Sendable, Hashable {
  let bytes: [UInt8]
  /// `ends[i]` is where text `i` ends in `bytes`; it starts where the one before it ends.
  let ends: [UInt32]

  public var count: Int { ends.count }

  /// - Precondition: the texts have at most 4 GiB in all.
  /// - Complexity: O(*n*) in the bytes of the texts.
  public init(_ texts: some Sequence<String>) {
    var bytes: [UInt8] = []
    var ends: [UInt32] = []
    for text in texts {
      bytes.append(contentsOf: text.utf8)
      ends.append(UInt32(bytes.count))
    }
    self.bytes = bytes
    self.ends = ends
  }
}

extension LuaDictionary: ExpressibleByArrayLiteral {
  public init(arrayLiteral texts: String...) {
    self.init(texts)
  }
}
