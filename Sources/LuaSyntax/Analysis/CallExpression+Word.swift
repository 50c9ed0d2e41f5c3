extension CallExpression {
  /// The plain name that a chain of calls starts with: `word` in `word(...)`, `word "id" { ... }`.
  public var word: Name? {
    var call = self
    while call.method == nil {
      switch call.callee {
      case .name(let name): return name
      case .call(let inner): call = inner
      default: return nil
      }
    }
    return nil
  }
}
