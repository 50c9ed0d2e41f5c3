/// Finds in a tree what may be opened over several lines.
struct GroupReader {
  private let words: LayoutWords
  /// Words that stay on the line of the word before, wherever their author put them.
  private(set) var joined: [Bool]

  init(_ words: LayoutWords) {
    self.words = words
    joined = [Bool](repeating: false, count: words.count)
    for index in 0..<words.count where words[index].kind == .semicolon { joined[index] = true }
  }

  /// The statements of a whole file.
  mutating func read(_ block: Block) -> [LayoutItem] {
    statements(of: block, from: 0, to: words.count - 1)
  }

  private mutating func statements(of block: Block, from first: Int, to end: Int) -> [LayoutItem] {
    // A `;` of its own belongs to the statement before it.
    let statements = block.statements.enumerated().filter { !($0.offset > 0 && $0.element.isEmpty) }.map(\.element)
    return statements.enumerated().map { offset, statement in
      let start = offset == 0 ? first : words.index(at: statement.bytes.lowerBound)
      let next = offset + 1 < statements.count ? words.index(at: statements[offset + 1].bytes.lowerBound) : end
      return LayoutItem(words: start..<next, groups: groups(of: statement), isBlock: statement.isDeclaration)
    }
  }

  private mutating func groups(of statement: Statement) -> [LayoutGroup] {
    var expressions: [(Int, Expression)] = []
    var blocks: [(Int, Block)] = []
    statement.forEachChild { expressions.append(($0.bytes.lowerBound, $0)) } block: { blocks.append(($0.bytes.lowerBound, $0)) }
    let found = expressions.flatMap { groups(of: $0.1) } + blocks.map { body($0.1, as: .block) }
    return found.sorted { $0.opener < $1.opener }
  }

  private mutating func body(_ block: Block, as kind: LayoutGroup.Kind) -> LayoutGroup {
    let first = words.index(at: block.bytes.lowerBound)
    let closer = words.index(at: block.bytes.upperBound)
    if block.statements.isEmpty { joined[closer] = true }
    return LayoutGroup(
      kind: kind, opener: first - 1, closer: closer, items: statements(of: block, from: first, to: closer))
  }

  private mutating func groups(of value: Expression) -> [LayoutGroup] {
    switch value {
    case .missing, .nilValue, .boolean, .integer, .float, .string, .vararg, .name: return []
    case .parenthesized(let node): return groups(of: node.inner)
    case .member(let node): return groups(of: node.object)
    case .index(let node): return groups(of: node.object) + groups(of: node.key)
    case .call(let node): return groups(of: node.callee) + groups(of: node.arguments)
    case .function(let node): return [body(node.body, as: .function)]
    case .table(let node): return [table(node)]
    case .unary(let node): return groups(of: node.operand)
    case .binary(let node): return groups(of: node.left) + groups(of: node.right)
    }
  }

  private mutating func groups(of arguments: CallArguments) -> [LayoutGroup] {
    let opener = words.index(at: arguments.bytes.lowerBound)
    joined[opener] = true
    switch arguments {
    case .string: return []
    case .table(let node): return [table(node)]
    case .list(let values, let bytes):
      let closer = words.index(at: bytes.upperBound) - 1
      let items = items(of: values.map(\.bytes), in: opener..<closer) { reader, index in
        (reader.groups(of: values[index]), nil, false)
      }
      return [LayoutGroup(kind: .arguments, opener: opener, closer: closer, items: items)]
    }
  }

  private mutating func table(_ node: TableConstructor) -> LayoutGroup {
    let opener = words.index(at: node.bytes.lowerBound)
    let closer = words.index(at: node.bytes.upperBound - 1)
    let items = items(of: node.entries.map(\.bytes), in: opener..<closer) { reader, index in
      reader.entry(node.entries[index])
    }
    return LayoutGroup(kind: .table, opener: opener, closer: closer, items: items)
  }

  private mutating func entry(_ entry: TableEntry) -> (groups: [LayoutGroup], equal: Int?, isPlain: Bool) {
    let isPlain = entry.value.isPlainData
    guard let key = entry.keyBytes else { return (groups(of: entry.value), nil, isPlain) }
    let equal = words.index(at: key.upperBound)
    joined[equal] = true
    joined[equal + 1] = true
    var found: [LayoutGroup] = []
    if case .computed(let key, _) = entry.key { found = groups(of: key) }
    return (found + groups(of: entry.value), equal, isPlain)
  }

  private mutating func items(
    of ranges: [ByteRange], in group: Range<Int>,
    _ read: (inout GroupReader, Int) -> (groups: [LayoutGroup], equal: Int?, isPlain: Bool)
  ) -> [LayoutItem] {
    if ranges.isEmpty { joined[group.upperBound] = true }
    return ranges.indices.map { index in
      let start = words.index(at: ranges[index].lowerBound)
      let end = index + 1 < ranges.count ? words.index(at: ranges[index + 1].lowerBound) : group.upperBound
      let found = read(&self, index)
      return LayoutItem(words: start..<end, groups: found.groups, equal: found.equal, isPlain: found.isPlain)
    }
  }
}

extension Statement {
  fileprivate var isEmpty: Bool {
    if case .empty = self { true } else { false }
  }

  fileprivate var isDeclaration: Bool {
    switch self {
    case .call, .function, .localFunction: true
    default: false
    }
  }
}

extension Expression {
  /// A text, a number, a name, or a list of these.
  fileprivate var isPlainData: Bool {
    guard case .table(let table) = self else { return isPlainValue }
    return table.entries.allSatisfy { $0.keyBytes == nil && $0.value.isPlainValue }
  }

  private var isPlainValue: Bool {
    switch self {
    case .nilValue, .boolean, .integer, .float, .string, .name: true
    case .unary(let node): node.sign == .minus && node.operand.isPlainValue
    default: false
    }
  }
}
