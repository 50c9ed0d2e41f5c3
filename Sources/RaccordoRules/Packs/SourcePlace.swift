/// Where something stands in a pack: file, line and, when it is known, columns. Counted from 1.
public struct SourcePlace: Sendable, Hashable {
  /// The path inside the pack ("decadenza.lua").
  public var file: String
  public var line: Int
  /// Counted in Unicode scalars; `nil` when only the line is known.
  public var column: Int?
  /// The column after the last one, on the same line.
  public var endColumn: Int?

  public init(file: String, line: Int, column: Int? = nil, endColumn: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
    self.endColumn = endColumn
  }
}

extension SourcePlace: CustomStringConvertible {
  /// `file:line:column`, or `file:line`.
  public var description: String {
    file + ":" + String(line) + (column.map { ":" + String($0) } ?? "")
  }
}

extension SourcePlace: Comparable {
  public static func < (left: SourcePlace, right: SourcePlace) -> Bool {
    (left.file, left.line, left.column ?? 0) < (right.file, right.line, right.column ?? 0)
  }
}
