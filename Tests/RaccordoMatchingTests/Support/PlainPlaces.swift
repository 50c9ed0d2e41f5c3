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
  /// The services that would take it, the one that suits best first.
  var services: [String] = []
}

/// A place of one stage, by the plain reading.
struct PlainPlace: Hashable {
  var reserve: String?
  var service: String?
}

/// The places of a program as its documentation puts them, written without a look at the engine: at each stage those who
/// passed the one before and meet what it asks stand in line; each reserve serves its own line, then everybody who is left does.
struct PlainPlaces {
  let program: Program
  let pack: RulePack

  /// - Parameter excluded: households that get no place here.
  /// - Returns: for each stage, who passed it and how.
  func given(to contenders: [PlainContender], excluded: Set<String>) -> [[String: PlainPlace]] {
    let order = PlainRanking(contenders.map(\.entry), ties: program.ties, places: nil).ranked.map(\.household)
    let known = Dictionary(uniqueKeysWithValues: contenders.map { ($0.entry.household, $0) })
    var line = order.compactMap { known[$0] }.filter { $0.entry.mayEnter == true && !excluded.contains($0.entry.household) }
    var stages: [[String: PlainPlace]] = []
    let count = max(1, program.stages.count)
    for stage in 0..<count {
      if stage > 0 { line = line.filter { $0.later[stage - 1] == true } }
      let passed = serve(line, stage)
      stages.append(passed)
      line = line.filter { passed[$0.entry.household] != nil }
    }
    return stages
  }

  private func size(_ contender: PlainContender) -> Int? {
    switch program.unit.kind {
    case .household: 1
    case .person: contender.people
    case .hour, .session: program.unit.each
    }
  }

  /// What there is: one heap, or one for each service. `nil`: no end of it.
  private func heaps(_ stage: Int) -> [String: Int]? {
    if pack.plainIsClosed(program) { return ["": 0] }
    let supply = program.stages.isEmpty ? program.supply : program.stages[stage].supply
    switch supply {
    case .unlimited: return nil
    case .number(let number): return ["": number]
    case .catalogue:
      var heaps: [String: Int] = [:]
      for service in pack.plainServices(of: program) {
        guard let service else { continue }
        heaps[service.id] = service.capacity.last { $0.unit == program.unit.kind }?.available ?? 0
      }
      return heaps
    }
  }

  private func serve(_ line: [PlainContender], _ stage: Int) -> [String: PlainPlace] {
    let isPooled = !pack.plainIsClosed(program) && (program.stages.isEmpty ? program.supply : program.stages[stage].supply) == .catalogue
    guard var heaps = heaps(stage) else {
      return Dictionary(uniqueKeysWithValues: line.filter { size($0) != nil }.map { ($0.entry.household, PlainPlace()) })
    }
    var placed: [String: PlainPlace] = [:]
    let mine = program.reserves.enumerated().filter { one in
      (program.stages.firstIndex { $0.id == one.element.stage } ?? 0) == stage
    }
    for pass in mine.map(Optional.some) + [nil] {
      var kept = min(pass?.element.places ?? Int.max, heaps.values.reduce(0, +))
      var shut: Set<String> = []
      for contender in line where placed[contender.entry.household] == nil {
        if let pass, contender.reserves[pass.offset] != true { continue }
        guard let size = size(contender) else { continue }
        // Whoever does not fit ends it: nobody after it is served first.
        if size > kept { break }
        for heap in isPooled ? contender.services : [""] where !shut.contains(heap) {
          guard let there = heaps[heap] else { continue }
          if there < size {
            shut.insert(heap)
            continue
          }
          heaps[heap] = there - size
          kept -= size
          placed[contender.entry.household] = PlainPlace(reserve: pass?.element.id, service: isPooled ? heap : nil)
          break
        }
      }
    }
    return placed
  }
}

extension PlainContender {
  /// - Parameters:
  ///   - answers: those of functions and `today` included.
  ///   - people: how many people it has.
  init(
    _ household: String, _ pack: RulePack, _ program: Program, answers: [String: FieldValue], people: Int?, draw: Draw
  ) {
    let best = PlainOutcome.best(pack, program, day: Vocabulary.day, answers: answers)
    let service = pack.plainServices(of: program).first { $0?.id == best.service } ?? nil
    let rules = PlainRules(pack: pack, program: program, service: service, day: Vocabulary.day, answers: answers)
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
      (number, PlainOutcome(PlainRules(pack: pack, program: program, service: service, day: Vocabulary.day, answers: answers)))
    }
    services = outcomes.filter { $0.1.mayEnter == true }
      .sorted { ($0.1.known, $0.1.possible, $1.0) > ($1.1.known, $1.1.possible, $0.0) }.compactMap(\.1.service)
  }
}
