import RaccordoModel
import RaccordoRules

extension UnmetLedger {
  /// A pack that was applied to a list.
  public struct Run: Sendable {
    public var pack: RulePack
    /// The list as the pack read it.
    public var households: HouseholdList
    /// Households whose rows could not be used, each once.
    public var setAside: [String]
    public var result: MatchResult

    public init(pack: RulePack, households: HouseholdList, setAside: [String] = [], result: MatchResult) {
      self.pack = pack
      self.households = households
      self.setAside = setAside
      self.result = result
    }
  }

  /// The ledger of some packs applied to one list, each of which may have read it with fields of its own; households are the same
  /// when their ids are.
  ///
  /// - A household and a person are two takers, also where nobody of the household is listed and both have its id.
  /// - A program without need answers one of its own, called as it is: `OwnNeeds`.
  /// - A demand is met when some program of some pack proposes a place for the need. Otherwise it has the reason nearest to a place
  ///   (`DemandOutcome`).
  /// - Of a program with several needs a household asks for those that it declares; for the first where it declares none. A place counts for
  ///   one of them: the others then have the reason `other_program`.
  /// - A declared need that no program of the packs answers has no service.
  /// - The municipality is the answer to the first field of a pack that is one, of the household. Packs that give different answers leave it
  ///   unknown, and so does a row that was set aside.
  ///
  /// - Complexity: O(households × programs × needs).
  public init(_ runs: [Run], by length: LedgerPeriod.Length = .month) {
    self.init()
    let homes = Homes(runs)
    let ownNeeds = OwnNeeds(runs.map(\.pack))
    let answered = Set(runs.flatMap { run in run.result.programs.compactMap { run.pack.program($0.program) } }.flatMap(\.needs))
    var demands: [LedgerPeriod: [String: Demands]] = [:]
    for run in runs {
      let period = LedgerPeriod(of: run.result.day, length)
      for result in run.result.programs {
        guard let program = run.pack.program(result.program) else { continue }
        for (need, demand) in run.demands(result, program, ownNeed: ownNeeds.name(of: program, in: run.pack)) { demands[period, default: [:]][need, default: Demands()].add(demand) }
      }
      for (need, demand) in run.unanswered(answered) { demands[period, default: [:]][need, default: Demands()].add(demand) }
      for territory in run.pack.catalogue.territories { name(territory.code, territory.name) }
    }
    for (period, needs) in demands {
      for (need, demands) in needs {
        for demand in demands.nearest.values {
          let municipality = homes.municipality(of: demand.household)
          add(1, Key(period: period, need: need, municipality: municipality, outcome: demand.outcome))
        }
      }
    }
  }
}

/// A household or a person, and what became of one of its needs.
private struct Demand {
  /// Who takes the place. The one person of a household that lists nobody has the id of the household, and is not the household.
  struct Taker: Hashable {
    var id: String
    var subject: Program.Subject
  }

  var taker: Taker
  var household: String
  var outcome: DemandOutcome
}

/// Those who ask for one need, with the outcome nearest to a place so far.
private struct Demands {
  private(set) var nearest: [Demand.Taker: Demand] = [:]

  mutating func add(_ demand: Demand) {
    if let known = nearest[demand.taker], known.outcome <= demand.outcome { return }
    nearest[demand.taker] = demand
  }
}

extension UnmetLedger.Run {
  /// What a program says of each who asks for one of its needs.
  fileprivate func demands(_ result: ProgramResult, _ program: Program, ownNeed: String) -> [(need: String, demand: Demand)] {
    // Only lists with declared needs, or rules that failed, have to be looked at person by person.
    let isPlain = households.needs.isEmpty && result.failures.isEmpty
    let takers = isPlain || program.subject == .household ? households : households.persons(PersonRoll(households))
    var demands: [(need: String, demand: Demand)] = []
    func add(_ taker: Demand.Taker, of household: String, _ outcome: DemandOutcome, for need: String?) {
      let declared = takers.row(of: taker.id).flatMap { takers.needs[$0] }
      for term in program.asked(declared, ownNeed: ownNeed) {
        let isElsewhere = outcome == .met && need != nil && term != need
        demands.append((term, Demand(taker: taker, household: household, outcome: isElsewhere ? .unmet(.otherProgram) : outcome)))
      }
    }
    for entry in result.entries {
      let (id, household) = (entry.judgement.household, entry.judgement.memberOf ?? entry.judgement.household)
      add(Demand.Taker(id: id, subject: program.subject), of: household, entry.unmet.map(DemandOutcome.unmet) ?? .met, for: entry.need)
    }
    for id in result.failures.compactMap(\.household) {
      let row = takers.householdIDs.isEmpty ? nil : takers.row(of: id)
      add(Demand.Taker(id: id, subject: program.subject), of: row.map { takers.householdIDs[$0] } ?? id, .unmet(.ruleFailed), for: nil)
    }
    // Whose rows could not be used is one taker, whatever they ask for: nobody knows who lives there.
    for id in setAside { add(Demand.Taker(id: id, subject: .household), of: id, .unmet(.rowSetAside), for: nil) }
    return demands
  }

  /// The needs that households declare and no program answers.
  fileprivate func unanswered(_ answered: Set<String>) -> [(need: String, demand: Demand)] {
    households.needs.flatMap { row, needs in
      needs.filter { need in !answered.contains { AskedNeed.covers(need.term, $0) } }.map { need in
        let household = households.ids[row]
        let taker = need.person.map { Demand.Taker(id: household + "/" + $0, subject: .person) } ?? Demand.Taker(id: household, subject: .household)
        return (need.term, Demand(taker: taker, household: household, outcome: .unmet(.noService)))
      }
    }
  }
}

extension Program {
  /// The needs of the program for which somebody asks.
  ///
  /// - Parameters:
  ///   - declared: `nil` where nobody declared any: then the first, for which a place would count.
  ///   - ownNeed: what its need is called where it states none.
  fileprivate func asked(_ declared: [Need]?, ownNeed: String) -> [String] {
    guard let first = needs.first else { return [ownNeed] }
    guard let declared else { return [first] }
    return needs.filter { term in declared.contains { AskedNeed.covers($0.term, term) } }
  }
}

/// Where the households of some lists live.
private struct Homes {
  /// `nil`: two lists say different things.
  private var municipalities: [String: String?] = [:]

  init(_ runs: [UnmetLedger.Run]) {
    for run in runs {
      let list = run.households
      guard let column = list.columns.first(where: { $0.field.kind == .municipality && !$0.field.isOfMember }) else { continue }
      for (row, id) in list.ids.enumerated() {
        guard case .word(let code)? = column[row] else { continue }
        if let other = municipalities[id], other != code {
          municipalities.updateValue(nil, forKey: id)
        } else {
          municipalities.updateValue(code, forKey: id)
        }
      }
    }
  }

  func municipality(of household: String) -> String? { municipalities[household].flatMap(\.self) }
}
