extension PossiblePairs {
  /// The pairs at these indices, in this order.
  init(_ pairs: PossiblePairs, at indices: [Int32]) {
    func picked<Value>(_ column: [Value]) -> [Value] { indices.map { column[Int($0)] } }
    self.init(
      demand: picked(pairs.demand), offer: picked(pairs.offer), rank: picked(pairs.rank),
      preference: picked(pairs.preference), points: picked(pairs.points),
      groups: pairs.groups.isEmpty ? [] : picked(pairs.groups))
  }
}
