/// The labels of one block, and how far the reading of that block has come.
struct BlockLabels {
  struct Label {
    let statement: Int
    /// The locals that can be seen at the label.
    let locals: Int
  }

  private let block: Block
  private var labels: [String: Label] = [:]
  /// Labels whose name the block has already used.
  private(set) var repeated: [Name] = []
  /// The statement being read.
  var statement = 0
  /// The locals that can be seen before the statement being read.
  var locals = 0

  /// - Parameter hasCondition: whether `until` follows, whose condition still sees the locals of the block.
  init(of block: Block, outerLocals: Int, hasCondition: Bool) {
    self.block = block
    locals = outerLocals
    let end = hasCondition ? block.statements.count : Self.endOfWork(block.statements)
    var count = outerLocals
    for (index, statement) in block.statements.enumerated() {
      if case .label(let label) = statement {
        add(label.name, Label(statement: index, locals: index >= end ? outerLocals : count))
      }
      count += statement.localNames.count
    }
  }

  func label(named name: String) -> Label? { labels.isEmpty ? nil : labels[name] }

  /// The first local that the block adds after the statement being read.
  var nextLocal: Name? {
    block.statements[statement...].lazy.compactMap(\.localNames.first).first
  }

  private mutating func add(_ name: Name, _ label: Label) {
    if labels[name.text] == nil { labels[name.text] = label } else { repeated.append(name) }
  }

  /// The statement from which only labels and semicolons follow.
  private static func endOfWork(_ statements: [Statement]) -> Int {
    (statements.lastIndex { !$0.isVoid } ?? -1) + 1
  }
}

extension Statement {
  /// The locals that this statement adds to its block.
  var localNames: [Name] {
    switch self {
    case .local(let node): node.variables.map(\.name)
    case .localFunction(let node): [node.name]
    default: []
    }
  }

  /// Whether it does nothing at run time.
  fileprivate var isVoid: Bool {
    switch self {
    case .empty, .label: true
    default: false
    }
  }
}
