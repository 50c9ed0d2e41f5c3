/// Statements one after the other: a file, the body of a function, of a loop, of a branch.
public struct Block: Sendable {
  public let statements: [Statement]
  /// From the end of the word that opens it to the word that closes it.
  public let bytes: ByteRange
  let height: Int

  init(statements: [Statement], bytes: ByteRange) {
    self.statements = statements
    self.bytes = bytes
    height = (statements.lazy.map(\.height).max() ?? 0) + 1
  }
}
