import RaccordoModel
import RaccordoRules

/// A part of a sum of points, in hundredths. No criterion gives more than 10,000 points, so each part fits 32 bits.
enum PointTerm: Hashable, Sendable {
  /// The same to everybody for whom a question holds.
  case fixed(node: Int, points: Int32)
  /// To everybody for whom it holds, by what the columns say of a quantity.
  case measured(node: Int, MeasuredPoints, Reading)
  /// The sum of some terms, but not more than a cap.
  case capped([Int], at: Int32)
  /// The best of some terms.
  case highest([Int])
  /// What several sums have in common.
  case sum([Int])

  /// The terms that it names.
  var parts: [Int] {
    switch self {
    case .fixed, .measured: []
    case .capped(let terms, _), .highest(let terms), .sum(let terms): terms
    }
  }
}

/// The points of a plan in one reading: what everybody gets, and terms of the table.
struct PointSum: Sendable, Hashable {
  var constant: Int32 = 0
  var terms: [Int] = []

  /// All terms together tell most sums apart, without a step of the hash for each.
  func hash(into hasher: inout Hasher) {
    hasher.combine(constant)
    hasher.combine(terms.count)
    hasher.combine(terms.reduce(0, +))
  }
}

/// All the sums of points of a run, each part once.
///
/// Programs and services mostly differ in a few criteria. What they have in common is added up once for a household, what is the
/// same for some of them once for those.
struct PointTable: Sendable {
  private(set) var terms: [PointTerm] = []
  /// The most that each term can give.
  private(set) var most: [Int32] = []
  /// For each term that a sum names, or several terms, its number among those that are worked out first and kept.
  private(set) var keptAs: [Int?] = []
  /// How many those are.
  private(set) var keptCount = 0
  /// For each sum where its terms stand in `slots`, which has the numbers of kept terms.
  private(set) var slotsOfSum: [Range<Int>] = []
  private(set) var slots: [Int] = []
  /// The sums of all plans, each list of them once.
  private(set) var sums: [PointSum] = []
  private var indices: [PointTerm: Int] = [:]
  private var ranges: [[PointSum]: Range<Int>] = [:]
  /// The terms that rules gave before, by the number of the rule; the rule is kept so that no other can have its identity.
  private var rules = IdentityNumbers()
  private var termsOfRules: [(rule: ProgramPlan.ScoredRule, today: Int?, open: Int?)] = []

  private mutating func intern(_ term: PointTerm, most: Int) -> Int {
    if let index = indices[term] { return index }
    indices[term] = terms.count
    terms.append(term)
    self.most.append(Int32(most))
    return terms.count - 1
  }

  /// Takes in the points of a plan in one reading.
  ///
  /// - Returns: where its sums stand. It is one, but for the few plans whose points do not fit 32 bits together.
  mutating func add(
    _ scored: [ProgramPlan.Scored], _ groups: [CriterionGroup.Limit], _ reading: Reading, in table: ConditionTable
  ) -> Range<Int> {
    let own = own(scored, groups, reading, in: table)
    if let range = ranges[own] { return range }
    sums += own
    ranges[own] = (sums.count - own.count)..<sums.count
    return (sums.count - own.count)..<sums.count
  }

  private mutating func own(
    _ scored: [ProgramPlan.Scored], _ groups: [CriterionGroup.Limit], _ reading: Reading, in table: ConditionTable
  ) -> [PointSum] {
    var own = GrowingSums(terms: scored.count)
    for criterion in scored where criterion.group == nil {
      if case .fixed(let points) = criterion.rule.points, table.holdsForAll(criterion.rule.question.node(reading)) {
        own.add(constant: points)
      } else {
        let term = term(criterion.rule, reading)
        own.add(term, reaching: Int(most[term]))
      }
    }
    for (index, limit) in groups.enumerated() {
      let members = scored.filter { $0.group == index }.map { term($0.rule, reading) }
      guard let term = group(members, limit) else { continue }
      own.add(term, reaching: Int(most[term]))
    }
    return own.all
  }

  /// What a rule gives in one reading. Most rules stand in many plans: their terms are not hashed again.
  private mutating func term(_ rule: ProgramPlan.ScoredRule, _ reading: Reading) -> Int {
    let (number, isNew) = rules.number(of: ObjectIdentifier(rule))
    if isNew { termsOfRules.append((rule, nil, nil)) }
    let known = reading == .today ? termsOfRules[number].today : termsOfRules[number].open
    if let known { return known }
    let term = newTerm(rule, reading)
    if reading == .today { termsOfRules[number].today = term } else { termsOfRules[number].open = term }
    return term
  }

  private mutating func newTerm(_ rule: ProgramPlan.ScoredRule, _ reading: Reading) -> Int {
    let node = rule.question.node(reading)
    switch rule.points {
    case .fixed(let points): return intern(.fixed(node: node, points: Int32(points)), most: points)
    case .measured(let points): return intern(.measured(node: node, points, reading), most: points.most)
    }
  }

  private mutating func group(_ terms: [Int], _ limit: CriterionGroup.Limit) -> Int? {
    if terms.isEmpty { return nil }
    switch limit {
    case .sum(let atMost): return intern(.capped(terms, at: Int32(atMost.hundredths)), most: atMost.hundredths)
    case .highest: return intern(.highest(terms), most: terms.map { Int(most[$0]) }.max() ?? 0)
    }
  }
}

extension PointTable {
  /// Puts one term in the place of those that always come together, and notes which terms are to be kept.
  ///
  /// - Complexity: O(terms of all sums).
  mutating func share() {
    var homes: [[Int]] = Array(repeating: [], count: terms.count)
    var repeated: Set<Int> = []
    for (index, sum) in sums.enumerated() {
      for term in sum.terms {
        if homes[term].last == index { repeated.insert(term) } else { homes[term].append(index) }
      }
    }
    var companies: [[Int]: [Int]] = [:]
    for (term, home) in homes.enumerated() where home.count > 1 && !repeated.contains(term) { companies[home, default: []].append(term) }
    var whole: [Int?] = Array(repeating: nil, count: terms.count)
    for terms in companies.values.sorted(by: { $0[0] < $1[0] }) where terms.count > 1 {
      let together = intern(.sum(terms), most: terms.reduce(0) { $0 + Int(most[$1]) })
      for term in terms { whole[term] = together }
    }
    for index in sums.indices { sums[index].terms = PointTable.joined(sums[index].terms, whole) }
    var uses = Array(repeating: 0, count: terms.count)
    for term in terms.flatMap(\.parts) { uses[term] += 1 }
    let named = Set(sums.flatMap(\.terms))
    keptAs = terms.indices.map { term in
      guard uses[term] > 1 || named.contains(term) else { return nil }
      defer { keptCount += 1 }
      return keptCount
    }
    for sum in sums {
      let first = slots.count
      for term in sum.terms { if let slot = keptAs[term] { slots.append(slot) } }
      slotsOfSum.append(first..<slots.count)
    }
  }

  /// The terms of a sum with one in the place of those that come together, where the first of them stood.
  private static func joined(_ terms: [Int], _ whole: [Int?]) -> [Int] {
    var joined: [Int] = []
    joined.reserveCapacity(terms.count)
    var seen: [Int] = []
    for term in terms {
      guard let together = whole[term] else {
        joined.append(term)
        continue
      }
      if seen.contains(together) { continue }
      seen.append(together)
      joined.append(together)
    }
    return joined
  }
}

/// The sums of one plan while they are put together: another one is begun where points do not fit 32 bits.
private struct GrowingSums {
  private var full: [PointSum] = []
  private var last = PointSum()
  private var reach = 0

  init(terms: Int) { last.terms.reserveCapacity(terms) }

  var all: [PointSum] { full + [last] }

  mutating func add(constant points: Int) {
    makeRoom(points)
    last.constant += Int32(points)
  }

  mutating func add(_ term: Int, reaching most: Int) {
    makeRoom(most)
    last.terms.append(term)
  }

  private mutating func makeRoom(_ points: Int) {
    if reach + points > Int(Int32.max) {
      full.append(last)
      (last, reach) = (PointSum(), 0)
    }
    reach += points
  }
}
