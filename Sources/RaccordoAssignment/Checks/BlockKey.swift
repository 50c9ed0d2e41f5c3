/// How one block orders a demand; the smaller comes first.
struct BlockKey: Comparable {
  let isFirst: Bool
  let rank: Int32
  let label: Int64

  static func < (left: BlockKey, right: BlockKey) -> Bool {
    if left.isFirst != right.isFirst { return left.isFirst }
    return (left.rank, left.label) < (right.rank, right.label)
  }
}
