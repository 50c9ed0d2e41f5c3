/// A stretch of a file, as lines and columns; the end is not included.
///
/// An empty range (start equal to end) is a point between two characters: where something is missing.
public struct SourceRange: Hashable, Sendable {
  public let start: SourcePosition
  public let end: SourcePosition

  public init(start: SourcePosition, end: SourcePosition) {
    self.start = start
    self.end = end
  }
}

extension SourceRange: CustomStringConvertible {
  public var description: String { "\(start)-\(end)" }
}
