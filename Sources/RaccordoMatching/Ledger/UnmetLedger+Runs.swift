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
  /// - A demand is met when some program of some pack that answers the need proposes a place. Otherwise it has the reason nearest to a
  ///   place (`DemandOutcome`).
  /// - A household that declares its needs asks for those alone; a need that no program of the packs answers has no service. Who declares none
  ///   asks for what the programs answer.
  /// - The municipality is the answer to the first field of a pack that is one, of the household. Packs that give different answers leave it
  ///   unknown, and so does a row that was set aside.
  ///
  /// - Complexity: O(households × programs × needs).
  public init(_ runs: [Run], by length: LedgerPeriod.Length = .month) {
    self.init()
    let homes = Homes(runs)
    let answered = Set(runs.flatMap { run in run.result.programs.compactMap { run.pack.program($0.program) } }.flatMap(\.answeredNeeds))
    var demands: [LedgerPeriod: [String: Demands]] = [:]
    for run in runs {
      let period = LedgerPeriod(of: run.result.day, length)
      let declared = DeclaredNeeds(run.households)
      for result in run.result.programs {
        guard let program = run.pack.program(result.program) else { continue }
        for need in program.answeredNeeds {
          demands[period, default: [:]][need, default: Demands()].add(result, of: run) { program.needs.isEmpty || declared.asks($0, for: need) }
        }
      }
      for need in declared.terms.subtracting(answered) {
        demands[period, default: [:]][need, default: Demands()].add(need, of: run.households)
      }
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

extension Program {
  /// The needs that it answers, each once; one that states none answers a need of its own.
  var answeredNeeds: Set<String> { needs.isEmpty ? [id] : Set(needs) }
}

/// Those who ask for one need, with the outcome nearest to a place so far.
private struct Demands {
  struct Demand {
    var household: String
    var outcome: DemandOutcome
  }

  /// By the id of the household, or of the person.
  private(set) var nearest: [String: Demand] = [:]

  /// - Parameter asks: whether the household, or the person, with an id asks for the need.
  mutating func add(_ result: ProgramResult, of run: UnmetLedger.Run, who asks: (String) -> Bool) {
    for entry in result.entries where asks(entry.judgement.household) {
      let outcome = entry.unmet.map(DemandOutcome.unmet) ?? .met
      add(entry.judgement.household, of: entry.judgement.memberOf ?? entry.judgement.household, outcome)
    }
    let failed = result.failures.compactMap(\.household)
    let roll = failed.isEmpty ? nil : PersonRoll(run.households)
    for id in failed where asks(id) {
      let person = run.households.row(of: id) == nil ? roll?.row(of: id).flatMap { roll?.persons[$0] } : nil
      add(id, of: person.map { run.households.ids[$0.household] } ?? id, .unmet(.ruleFailed))
    }
    for id in run.setAside { add(id, of: id, .unmet(.rowSetAside)) }
  }

  /// A need that some households declare and no program answers.
  mutating func add(_ need: String, of list: HouseholdList) {
    for (row, needs) in list.needs {
      for declared in needs where declared.term == need {
        add(list.ids[row] + (declared.person.map { "/" + $0 } ?? ""), of: list.ids[row], .unmet(.noService))
      }
    }
  }

  private mutating func add(_ id: String, of household: String, _ outcome: DemandOutcome) {
    if let known = nearest[id], known.outcome <= outcome { return }
    nearest[id] = Demand(household: household, outcome: outcome)
  }
}

/// What the households of a list, and their members, say that they need.
private struct DeclaredNeeds {
  private var needs: [String: Set<String>] = [:]

  /// - Complexity: O(1) for a list without declared needs, else O(persons).
  init(_ list: HouseholdList) {
    guard !list.needs.isEmpty else { return }
    for rows in [list.persons(PersonRoll(list)), list] {
      for (row, declared) in rows.needs { needs[rows.ids[row]] = Set(declared.map(\.term)) }
    }
  }

  var terms: Set<String> { needs.values.reduce(into: []) { $0.formUnion($1) } }

  /// Who declares nothing may ask for anything.
  func asks(_ id: String, for need: String) -> Bool { needs[id]?.contains(need) ?? true }
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
