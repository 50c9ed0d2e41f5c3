/// One step from a table towards something inside it.
public enum PathStep: Hashable, Sendable {
  /// The value called `name`.
  case key(String)
  /// The n-th value, from 1: of a table, or of the arguments of a call.
  case item(Int)
}

/// Where a value named by a path is written.
public struct Place: Hashable, Sendable {
  /// The key of the last step found, when it is written.
  public let key: ByteRange?
  /// The value of the last step found.
  public let value: ByteRange
  /// How many steps of the path were found.
  public let steps: Int
  /// Whether the whole path was found. If not, the ranges are those of the deepest value that was.
  public let isComplete: Bool

  /// The key if there is one, else the value: what to point at when the setting as a whole is wrong.
  public var bytes: ByteRange { key ?? value }
}

extension TableConstructor {
  /// Finds where the value at `path` is written.
  ///
  /// A step goes into `{ ... }`; through a call it goes into its table (`any { {...}, {...} }`), or among its
  /// arguments (`between(1, 2)`, `per(members { ... }, 5, { at_most = 15 })`). Of a key written twice, the last counts, as for Lua.
  /// Complexity: O(entries of the tables on the way).
  public func place(of path: [PathStep]) -> Place {
    var value = Expression.table(self)
    var key: ByteRange?
    for (index, step) in path.enumerated() {
      guard let next = value.find(step) else {
        return Place(key: key, value: value.bytes, steps: index, isComplete: false)
      }
      key = next.key
      value = next.value
    }
    return Place(key: key, value: value.bytes, steps: path.count, isComplete: true)
  }
}

extension Expression {
  fileprivate func find(_ step: PathStep) -> (key: ByteRange?, value: Expression)? {
    switch unwrapped {
    case .table(let table): table.find(step)
    case .call(let call): call.find(step)
    default: nil
    }
  }
}

extension CallExpression {
  fileprivate func find(_ step: PathStep) -> (key: ByteRange?, value: Expression)? {
    if case .table(let table) = soleArgument?.unwrapped { return table.find(step) }
    let values = arguments.values
    switch step {
    case .item(let number):
      return values.indices.contains(number - 1) ? (nil, values[number - 1]) : nil
    case .key:
      return values.lazy.compactMap { value in
        if case .table(let table) = value.unwrapped { table.find(step) } else { nil }
      }.first
    }
  }
}

extension TableConstructor {
  fileprivate func find(_ step: PathStep) -> (key: ByteRange?, value: Expression)? {
    let index =
      switch step {
      case .key(let name): entries.lastIndex { $0.isKey(name) }
      case .item(let number): hasOnlyItems ? itemIndex(number) : entries.lastIndex { $0.isItem(number) }
      }
    return index.map { (entries[$0].keyBytes, entries[$0].value) }
  }

  /// In a list the n-th item is the n-th entry.
  private func itemIndex(_ number: Int) -> Int? {
    entries.indices.contains(number - 1) ? number - 1 : nil
  }
}
