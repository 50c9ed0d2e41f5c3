import RaccordoAssignment

extension ProgramPlaces {
  /// The places of a stage as offers: one, or one for each service. This is the definition of what places and reserves mean.
  ///
  /// The reserves of the stage are the first blocks of each offer, in their order: each gives its places first to those for whom
  /// it is, and what they do not use to the others, in rank order. The block that is left is for all. A reserve is kept at each
  /// service, as far as its places go. Where everybody takes as many, places are counted in takings, so that no block is left
  /// with a part of one.
  ///
  /// - Parameters:
  ///   - wanted: how many places all who may compete would take together, in the unit of the program: what a stage
  ///     without a limit has.
  ///   - label: that of the first offer; those after it follow.
  public func offers(of step: Step, wanted: Int, label: Int64 = 0) -> [Offer] {
    let heaps =
      switch step.places {
      case .unlimited: [wanted]
      case .number(let places): [places]
      case .pools(let free): free
      }
    return heaps.enumerated().map { index, places in
      Offer(label: label + Int64(index), blocks: blocks(places, step.reserves.map(\.kept)), taking: isUniform ? .each(1) : .bySize)
    }
  }

  private func blocks(_ places: Int, _ kept: [Int]) -> [PlaceBlock] {
    var left = takings(places)
    var blocks = kept.enumerated().map { number, kept in
      let share = min(left, takings(kept))
      left -= share
      return PlaceBlock(places: share, firstFor: .group(number))
    }
    blocks.append(PlaceBlock(places: left))
    return blocks
  }

  /// How many can take one of these places; the places themselves, where some take more than others.
  private func takings(_ places: Int) -> Int32 {
    Int32(clamping: isUniform ? places / unit.each : places)
  }

  /// What a demand says of its size, for `Demands.size`: read only where some take more places than others.
  public func demandSize(_ size: Int) -> Int32 {
    isUniform ? 1 : Int32(clamping: size)
  }

  /// The reserve, as a number of the stage, that gave the place of a block; `nil` for a place that was open to all: that of the
  /// last block, and one that those whom the reserve is for did not use.
  public static func reserve(ofBlock block: Int32, for groups: GroupSet) -> Int? {
    // The last block has the number after those of the reserves, and nobody belongs to it.
    groups.contains(.group(Int(block))) ? Int(block) : nil
  }

  /// The most reserves that one stage can have.
  public static let mostReserves = 31
}

extension GroupSet {
  /// - Parameter reserves: for each reserve of a stage, whether it is for somebody.
  public init(reserves: some Sequence<Bool>) {
    self = reserves.enumerated().reduce(into: []) { if $1.element { $0.insert(.group($1.offset)) } }
  }
}
