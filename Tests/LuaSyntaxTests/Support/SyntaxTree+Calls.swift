import LuaSyntax

extension SyntaxTree {
  /// Every call, in the order in which they run: what is called first, then the arguments, then the call.
  var calls: [CallExpression] {
    var found: [CallExpression] = []
    func visit(_ value: Expression) {
      value.forEachChild(visit) { _ in }
      if case .call(let call) = value { found.append(call) }
    }
    for statement in block.statements { statement.forEachChild(visit) { _ in } }
    return found
  }

  /// The words and places of the problems, such as `missing-comma 2:40-2:40`.
  var told: [String] {
    problems.map { "\($0.kind.word) \(text.range(of: $0.bytes))" }
  }

  /// The text of a stretch of the file.
  func slice(_ bytes: ByteRange) -> String { text.text(of: bytes) }
}
