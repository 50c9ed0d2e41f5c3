import RaccordoModel
import RaccordoRules

extension PackGenerator {
  /// What a generated network can be made of.
  struct NetworkShape {
    var packs = 3
    /// Whether programs exclude each other.
    var hasExclusions = false
    /// Whether places can be counted in people, or reserved.
    var hasSizes = true
    var hasReserves = true
  }

  /// Packs whose programs answer the same few needs.
  mutating func network(_ shape: NetworkShape = NetworkShape()) -> [RulePack] {
    (0..<1 + random.below(shape.packs)).map { number in
      var pack = packWithPlaces()
      pack.id = "pack\(number)"
      for index in pack.programs.indices {
        pack.programs[index].needs = random.pick([["a"], ["a"], ["b"], ["b", "a"], ["a.x", "b"], []])
        if !shape.hasExclusions { pack.programs[index].incompatibilities = [] }
        if !shape.hasSizes, pack.programs[index].unit.kind == .person { pack.programs[index].unit = .household }
        if !shape.hasReserves { pack.programs[index].reserves = [] }
      }
      return pack
    }
  }

  /// Households of which some say what they need.
  mutating func householdsWithNeeds(_ count: Int) -> HouseholdList {
    let plain = householdsWithMembers(count)
    var list = HouseholdList(fields: plain.fields)
    for row in 0..<count {
      var household = plain[row]
      household.needs = random.pick([[], [], ["a"], ["b"], ["a", "b"], ["a.x"], ["c"]]).map { Need(term: $0) }
      list.append(household)
    }
    return list
  }
}
