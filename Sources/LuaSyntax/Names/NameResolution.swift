/// What each name of a file stands for, by Lua's rules of scope.
public struct NameResolution: Sendable {
  /// In the order of the file.
  public let uses: [NameUse]
  /// Constants that are given another value.
  let problems: [SyntaxProblem]

  /// Complexity: O(size of the tree).
  init(of block: Block) {
    var walk = ScopeWalk()
    walk.read(block)
    uses = walk.uses.sorted { $0.name.bytes.lowerBound < $1.name.bytes.lowerBound }
    problems = uses.compactMap(Self.problem)
  }

  /// The uses inside a stretch of the file. Complexity: O(log uses + uses found).
  public func uses(in bytes: ByteRange) -> ArraySlice<NameUse> {
    let start = firstUse(from: bytes.lowerBound)
    return uses[start..<max(start, firstUse(from: bytes.upperBound))]
  }

  private func firstUse(from offset: Int) -> Int {
    var low = 0
    var high = uses.count
    while low < high {
      let middle = (low + high) / 2
      if uses[middle].name.bytes.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func problem(_ use: NameUse) -> SyntaxProblem? {
    guard use.role == .write, case .local(let variable) = use.binding, variable.isConstant else { return nil }
    return SyntaxProblem(.assignedConstant(variable.name), use.name.bytes)
  }
}
