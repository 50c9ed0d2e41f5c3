/// Who takes which place. Indices are the caller's.
public struct Assignment: Sendable, Hashable {
  /// For each demand the pair that it takes, an index into the problem's pairs; -1 for none.
  public internal(set) var pair: [Int32]
  /// For each demand the block of the offer that gives the place; -1 for none.
  public internal(set) var block: [Int32]

  /// - Parameters:
  ///   - pair: for each demand an index into the pairs, or -1.
  ///   - block: for each demand an index into the blocks of the offer of its pair, or -1.
  public init(pair: [Int32], block: [Int32]) {
    self.pair = pair
    self.block = block
  }

  init(nobodyOf count: Int) {
    self.init(pair: Array(repeating: -1, count: count), block: Array(repeating: -1, count: count))
  }

  /// How many demands have a place.
  public var matched: Int {
    pair.count { $0 >= 0 }
  }

  /// The offer that a demand takes; `nil` for none.
  public func offer(of demand: Int, in problem: AssignmentProblem) -> Int? {
    pair[demand] < 0 ? nil : Int(problem.pairs.offer[Int(pair[demand])])
  }

  /// The points of all pairs that are taken.
  public func totalPoints(in problem: AssignmentProblem) -> Int64 {
    pair.reduce(0) { $1 < 0 ? $0 : $0 + Int64(problem.pairs.points[Int($1)]) }
  }

  /// How many places of each offer are taken, in the offer's unit.
  public func placesTaken(in problem: AssignmentProblem) -> [Int64] {
    var taken = Array(repeating: Int64(0), count: problem.offers.count)
    for (demand, pair) in pair.enumerated() where pair >= 0 {
      let offer = Int(problem.pairs.offer[Int(pair)])
      taken[offer] += Int64(problem.takes(demand, of: offer))
    }
    return taken
  }
}

extension AssignmentProblem {
  /// How many places of the offer the demand takes, in the offer's unit.
  public func takes(_ demand: Int, of offer: Int) -> Int32 {
    switch offers[offer].taking {
    case .each(let count): count
    case .bySize: demands.size[demand]
    }
  }
}
