/// The declarations of a rule file: `word "id" { ... }` and its shorter forms, wherever they stand.
public struct BlockCalls: Sendable {
  /// It is handed about a lot: all but the word is read from the call.
  public struct Declaration: Sendable {
    public let word: Name
    private let call: CallExpression
    /// Whether it stands in `return word { ... }`, where the VM reports no line.
    public let isReturned: Bool

    /// What stands between the word and the table: `"id"`, `("id")`, `(expression)`; nil in `word { ... }`.
    public var identity: Expression? {
      if case .call(let inner) = call.callee { return inner.soleArgument }
      return if case .string? = call.soleArgument { call.soleArgument } else { nil }
    }

    /// Nil in `word "id"`.
    public var table: TableConstructor? {
      if case .table(let table)? = call.soleArgument { table } else { nil }
    }

    /// From the word to the end of the table.
    public var bytes: ByteRange { call.bytes }

    /// The lines that a Lua VM may report while the last call runs.
    public var lines: CallLines { call.lines }

    /// The id, when it is written out rather than worked out.
    public var id: String? {
      if case .string(let literal) = identity?.unwrapped { literal.text } else { nil }
    }

    /// Where the id is written, or the expression that gives it.
    public var idBytes: ByteRange? { identity?.bytes }
  }

  /// In the order of the file; one inside another comes after it.
  public let declarations: [Declaration]
  /// By line, those of one line in the order of the file.
  private let reports: [Report]

  /// A line that a VM may report for a declaration.
  private struct Report {
    let line: Int
    let declaration: Int
  }

  /// Complexity: O(size of the tree).
  public init(in tree: SyntaxTree) {
    var walk = Walk()
    walk.read(tree.block)
    declarations = walk.declarations
    var reports: [Report] = []
    reports.reserveCapacity(declarations.count * 2)
    for (index, declaration) in walk.declarations.enumerated() {
      let lines = declaration.lines
      reports.append(Report(line: lines.chainStart, declaration: index))
      if lines.argumentsStart != lines.chainStart { reports.append(Report(line: lines.argumentsStart, declaration: index)) }
    }
    reports.sort { ($0.line, $0.declaration) < ($1.line, $1.declaration) }
    self.reports = reports
  }

  /// The declarations whose last call a VM may report at `line`, in the order of the file.
  ///
  /// Complexity: O(log declarations + declarations of the line).
  public func reported(at line: Int) -> [Declaration] {
    var low = 0
    var high = reports.count
    while low < high {
      let middle = (low + high) / 2
      if reports[middle].line < line { low = middle + 1 } else { high = middle }
    }
    return reports[low...].prefix { $0.line == line }.map { declarations[$0.declaration] }
  }
}

extension BlockCalls {
  /// The innermost declaration that a byte belongs to. Complexity: O(log declarations), and one step for each
  /// declaration that stands beside it inside the same one.
  public func declaration(around offset: Int) -> Declaration? {
    var low = 0
    var high = declarations.count
    while low < high {
      let middle = (low + high) / 2
      if declarations[middle].bytes.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    return declarations[..<low].last { $0.bytes.contains(offset) }
  }
}

extension BlockCalls {
  private struct Walk {
    var declarations: [Declaration] = []

    mutating func read(_ block: Block) {
      for statement in block.statements {
        let isReturn = statement.isTailCall
        statement.forEachChild { read($0, isReturned: isReturn) } block: { read($0) }
      }
    }

    private mutating func read(_ value: Expression, isReturned: Bool = false) {
      guard value.contents.contains(.calls) else { return }
      guard case .call(let call) = value, let found = Declaration(call, isReturned: isReturned) else {
        return value.forEachChild(holding: .calls) { read($0) } block: { read($0) }
      }
      declarations.append(found)
      // The inner call of `word "id" { ... }` is part of the same declaration.
      if let identity = found.identity { read(identity) }
      found.table.map { read(.table($0)) }
    }
  }
}

extension Statement {
  /// Whether it gives back the value of one call, which then takes the place of the running function.
  fileprivate var isTailCall: Bool {
    guard case .returned(let node) = self, node.values.count == 1, case .call = node.values[0] else { return false }
    return true
  }
}

extension BlockCalls.Declaration {
  fileprivate init?(_ call: CallExpression, isReturned: Bool) {
    guard call.method == nil, let word = Self.word(of: call) else { return nil }
    self.word = word
    self.call = call
    self.isReturned = isReturned
  }

  private static func word(of call: CallExpression) -> Name? {
    switch (call.callee, call.soleArgument) {
    case (.name(let word), .table?), (.name(let word), .string?): return word
    case (.call(let inner), .table?):
      guard inner.method == nil, case .name(let word) = inner.callee, inner.soleArgument != nil else { return nil }
      return word
    default: return nil
    }
  }
}

extension CallExpression {
  /// The argument, when there is exactly one.
  var soleArgument: Expression? {
    switch arguments {
    case .table(let table): .table(table)
    case .string(let literal): .string(literal)
    case .list(let values, _): values.count == 1 ? values[0] : nil
    }
  }
}
