/// What stands after the thing that is called.
public enum CallArguments: Sendable {
  /// `( ... )`, the brackets included in the range.
  case list([Expression], ByteRange)
  case table(TableConstructor)
  case string(StringLiteral)

  public var bytes: ByteRange {
    switch self {
    case .list(_, let bytes): bytes
    case .table(let table): table.bytes
    case .string(let literal): literal.bytes
    }
  }

  /// The values, whatever the form.
  public var values: [Expression] {
    switch self {
    case .list(let values, _): values
    case .table(let table): [.table(table)]
    case .string(let literal): [.string(literal)]
    }
  }

  var height: Int {
    switch self {
    case .list(let values, _): values.lazy.map(\.height).max() ?? 0
    case .table(let table): table.height
    case .string: 0
    }
  }

  var contents: NodeContents {
    switch self {
    case .list(let values, _): values.reduce(into: []) { $0.formUnion($1.contents) }
    case .table(let table): table.contents
    case .string: []
    }
  }

  /// Calls `visit` for each value, whatever the form.
  func forEach(_ visit: (Expression) -> Void) {
    switch self {
    case .list(let values, _): values.forEach(visit)
    case .table(let table): visit(.table(table))
    case .string(let literal): visit(.string(literal))
    }
  }
}
