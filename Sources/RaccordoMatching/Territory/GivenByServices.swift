import RaccordoModel
import RaccordoRules

/// What the services of a catalogue have left when the places that some runs propose are given.
public struct GivenByServices: Sendable, Hashable {
  /// One service with the places of one unit.
  public struct Line: Sendable, Hashable {
    public var service: String
    public var unit: ServiceCapacity.Unit
    /// What the catalogue says is free.
    public var free: Int
    /// What the runs propose to give of it.
    public var given: Int
    /// 0 when more is given than the catalogue says there is.
    public var left: Int { max(0, free - given) }
  }

  /// By service, then unit; services that do not say what they have are not there.
  public let lines: [Line]
  /// What programs propose without saying by which service, by the id of the program: nobody knows whose places these are.
  public let withoutService: [String: Int]

  /// - Complexity: O(households × programs).
  public init(_ catalogue: JoinedCatalogue, _ runs: [UnmetLedger.Run]) {
    var given: [String: [ServiceCapacity.Unit: Int]] = [:]
    var withoutService: [String: Int] = [:]
    for run in runs {
      for result in run.result.programs {
        guard let program = run.pack.program(result.program) else { continue }
        let places = ProgramPlaces(program, pack: run.pack)
        for entry in result.entries where entry.hasPlace {
          let row = run.households.row(of: entry.judgement.household)
          let members = row.map { run.households.members.rows(of: $0).count } ?? 0
          let size = places.size(members: members > 0 ? members : nil) ?? 0
          if let service = entry.service ?? entry.judgement.service {
            given[service, default: [:]][program.unit.kind, default: 0] += size
          } else {
            withoutService[program.id, default: 0] += size
          }
        }
      }
    }
    self.withoutService = withoutService
    lines = catalogue.activeServices.flatMap { service in
      ServiceCapacity.Unit.allCases.compactMap { unit in
        service.freePlaces(in: unit).map { Line(service: service.id, unit: unit, free: $0, given: given[service.id]?[unit] ?? 0) }
      }
    }
  }
}
