import RaccordoModel
import RaccordoRules

/// A household on its way through the stages of a program, by the plain reading of its rules.
struct PlainContender: Hashable {
  var entry: PlainEntry
  /// For each stage after the first, whether it meets what the stage asks; `nil`: nobody knows.
  var later: [Bool?] = []
  /// For each reserve, whether it is for this household.
  var reserves: [Bool?] = []
  /// How many people it has; `nil`: nobody knows.
  var people: Int? = 1
  /// The service to which it is led, and those that would take it, the one that suits best first.
  var led = PlainLiking(service: nil, preference: 0, known: 0, possible: 0)
  var towards: [PlainLiking] = []
}

/// A place of one stage, by the plain reading.
struct PlainPlace: Hashable {
  var reserve: String?
  var service: String?
}

/// How a place compares for somebody who may take several, by the plain reading: what counts first stands first.
struct PlainLiking: Hashable {
  /// `nil`: places are counted together.
  var service: String?
  var preference: Int
  var known: Int
  var possible: Int
}

/// One heap of places, as its documentation puts it: each reserve serves first those whom it is for, then, with what they leave, the
/// others; what is left of all places serves everybody.
struct PlainHeap {
  var places: Int
  var kept: [(id: String, places: Int)]

  /// Whom it takes of a line, and by which reserve.
  ///
  /// - Parameters:
  ///   - line: in rank order, with how many places each takes.
  ///   - isFor: whether a reserve is for somebody.
  func chosen(
    _ line: [(contender: PlainContender, size: Int)], isFor: (String, PlainContender) -> Bool
  ) -> [String: String?] {
    var chosen: [String: String?] = [:]
    var left = places
    for block in kept.map(Optional.some) + [nil] {
      let all = min(left, block?.places ?? left)
      left -= all
      let waiting = line.filter { chosen[$0.contender.entry.household] == nil }
      let members = waiting.filter { one in block.map { isFor($0.id, one.contender) } ?? true }
      let others = waiting.filter { one in block.map { !isFor($0.id, one.contender) } ?? false }
      var free = all
      for (group, reserve) in [(members, block?.id), (others, nil)] {
        for (contender, size) in group where size <= all && free >= 0 {
          // Whoever does not fit ends it: nobody after it is served first.
          if size > free { free = -1 } else {
            free -= size
            chosen[contender.entry.household] = .some(reserve)
          }
        }
      }
    }
    return chosen
  }
}

/// The places of a program as its documentation puts them, written without a look at the engine: at each stage those who
/// passed the one before and meet what it asks ask for the place that they like best, and again for the next one when it does not
/// take them.
struct PlainPlaces {
  let program: Program
  let pack: RulePack

  /// - Parameter excluded: households that get no place here.
  /// - Returns: for each stage, who passed it and how.
  func given(to contenders: [PlainContender], excluded: Set<String>) -> [[String: PlainPlace]] {
    let line = line(contenders, excluded)
    let wishes = Dictionary(
      uniqueKeysWithValues: line.map { contender in
        (contender.entry.household, contender.wishes(in: self).map { (program: 0, contender: contender, service: $0.service) })
      })
    let first = PlainNetwork(programs: [self]).assigned(wishes, lines: [line])[0]
    return [first] + later(line, after: first)
  }

  /// Who stands in line, in rank order.
  func line(_ contenders: [PlainContender], _ excluded: Set<String>) -> [PlainContender] {
    let order = PlainRanking(contenders.map(\.entry), ties: program.ties, places: nil).ranked.map(\.household)
    let known = Dictionary(uniqueKeysWithValues: contenders.map { ($0.entry.household, $0) })
    return order.compactMap { known[$0] }.filter { $0.entry.mayEnter == true && !excluded.contains($0.entry.household) }
  }

  /// What the stages after the first give to those who passed it.
  func later(_ line: [PlainContender], after first: [String: PlainPlace]) -> [[String: PlainPlace]] {
    var passed = first
    return (1..<max(1, program.stages.count)).map { stage in
      let line = line.filter { passed[$0.entry.household] != nil && $0.later[stage - 1] == true }
      let wishes = Dictionary(
        uniqueKeysWithValues: line.map { contender in
          (contender.entry.household, contender.wishes(in: self, at: stage).map { (program: 0, contender: contender, service: $0.service) })
        })
      passed = PlainNetwork(programs: [self]).assigned(wishes, lines: [line], stage: stage)[0]
      return passed
    }
  }

  /// How many places somebody takes, as the heaps count them: where all take as many, one.
  func size(_ contender: PlainContender) -> Int? {
    switch program.unit.kind {
    case .household, .hour, .session: 1
    case .person: program.subject == .person ? 1 : contender.people
    }
  }

  func supply(_ stage: Int) -> PlaceSupply {
    if pack.plainIsClosed(program) { return .number(0) }
    return program.stages.isEmpty ? program.supply : program.stages[stage].supply
  }

  /// What there is: one heap, or one for each service.
  func heaps(_ stage: Int) -> [String?: PlainHeap] {
    let kept = program.reserves.filter { (program.stages.firstIndex(named: $0.stage) ?? 0) == stage }
      .map { (id: $0.id, places: $0.places / program.unit.each) }
    switch supply(stage) {
    case .unlimited: return [nil: PlainHeap(places: Int.max, kept: kept)]
    case .number(let number): return [nil: PlainHeap(places: number / program.unit.each, kept: kept)]
    case .catalogue:
      var heaps: [String?: PlainHeap] = [:]
      for service in pack.plainServices(of: program) {
        guard let service else { continue }
        let free = service.capacity.last { $0.unit == program.unit.kind }?.available ?? 0
        heaps[service.id] = PlainHeap(places: free / program.unit.each, kept: kept)
      }
      return heaps
    }
  }

  func isFor(_ reserve: String, _ contender: PlainContender) -> Bool {
    program.reserves.firstIndex { $0.id == reserve }.map { contender.reserves[$0] == true } ?? false
  }
}

extension [Stage] {
  fileprivate func firstIndex(named name: String?) -> Int? { firstIndex { $0.id == name } }
}

extension PlainContender {
  /// The places of a stage that it would take, the one that it likes best first; none where nobody knows how many it takes.
  func wishes(in places: PlainPlaces, at stage: Int = 0) -> [PlainLiking] {
    guard places.size(self) != nil else { return [] }
    return places.supply(stage) == .catalogue ? towards : [led]
  }
}

extension PlainContender {
  /// - Parameters:
  ///   - answers: those of functions and `today` included.
  ///   - people: how many people it has, which of them are listed or not.
  init(
    _ household: String, _ pack: RulePack, _ program: Program, answers: [String: FieldValue], members: [Person], people: Int?,
    draw: Draw
  ) {
    let best = PlainOutcome.best(pack, program, day: Vocabulary.day, answers: answers, members: members)
    let service = pack.plainServices(of: program).first { $0?.id == best.service } ?? nil
    let rules = PlainRules(pack: pack, program: program, service: service, day: Vocabulary.day, answers: answers, members: members)
    entry = PlainEntry(household, best, program, answers: answers, draw: draw)
    later = program.stages.dropFirst().map { stage in
      PlainRules.every(
        program.requirements.filter { $0.stage == stage.id }.map { rules.holds($0.condition, ifUnknown: $0.ifUnknown) })
    }
    // Who has fallen out at a stage is not asked anything about those after it.
    if let out = later.firstIndex(of: false) { later.replaceSubrange(out..., with: later[out...].map { _ in false }) }
    reserves = program.reserves.map { rules.holds($0.condition) }
    self.people = people
    let outcomes = pack.plainServices(of: program).enumerated().map { number, service in
      (
        number,
        PlainOutcome(
          PlainRules(pack: pack, program: program, service: service, day: Vocabulary.day, answers: answers, members: members))
      )
    }
    led = PlainLiking(service: nil, preference: best.preference, known: best.known, possible: best.possible)
    towards = outcomes.filter { $0.1.mayEnter == true }
      .sorted { ($0.1.preference, $0.1.known, $0.1.possible, $1.0) > ($1.1.preference, $1.1.known, $1.1.possible, $0.0) }
      .map { PlainLiking(service: $0.1.service, preference: $0.1.preference, known: $0.1.known, possible: $0.1.possible) }
  }
}
