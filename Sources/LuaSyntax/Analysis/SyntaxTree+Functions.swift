extension SyntaxTree {
  /// The functions whose `function` stands on a line: what a Lua VM reports as the line where a function is defined.
  ///
  /// Complexity: O(size of the tree).
  public func functions(definedAt line: Int) -> [FunctionExpression] {
    var found: [FunctionExpression] = []
    block.forEachExpression(holding: .functions) { value in
      if case .function(let function) = value, text.line(at: function.bytes.lowerBound) == line {
        found.append(function)
      }
      return true
    }
    return found
  }
}
