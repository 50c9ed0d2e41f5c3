import RaccordoModel
import RaccordoRules

/// Who gets which place of several programs that compete, by the plain reading: everybody asks where they would like best to be; each
/// heap keeps whom it would take of all who ever asked, and sends the others away for good; those ask where they like next best. Who
/// was sent away for taking too much still stands before those who come later.
struct PlainNetwork {
  typealias Wish = (program: Int, contender: PlainContender, service: String?)

  let programs: [PlainPlaces]

  /// - Parameters:
  ///   - wishes: for each demand, the places that it would take, best first.
  ///   - lines: for each program, everybody who may take a place, in rank order.
  /// - Returns: for each program, who has a place and how.
  func assigned(_ wishes: [String: [Wish]], lines: [[PlainContender]], stage: Int = 0) -> [[String: PlainPlace]] {
    var refusals = wishes.mapValues { _ in 0 }
    let heaps = programs.map { $0.heaps(stage) }
    var asking: [Int: [String?: [String: String]]] = [:]
    while true {
      for (demand, wishes) in wishes {
        guard let refused = refusals[demand], refused < wishes.count else { continue }
        let wish = wishes[refused]
        asking[wish.program, default: [:]][wish.service, default: [:]][wish.contender.entry.household] = demand
      }
      var given = programs.map { _ in [String: PlainPlace]() }
      var isSettled = true
      for (program, services) in asking {
        for (service, demands) in services {
          let line = lines[program].filter { demands[$0.entry.household] != nil }.compactMap { contender in
            programs[program].size(contender).map { (contender: contender, size: $0) }
          }
          let chosen = heaps[program][service]?.chosen(line, isFor: programs[program].isFor) ?? [:]
          for (household, demand) in demands {
            guard let refused = refusals[demand], refused < (wishes[demand] ?? []).count,
              let wish = wishes[demand]?[refused], (wish.program, wish.service) == (program, service)
            else { continue }
            if let reserve = chosen[household] {
              given[program][household] = PlainPlace(reserve: reserve, service: service)
            } else {
              refusals[demand, default: 0] += 1
              isSettled = false
            }
          }
        }
      }
      if isSettled { return given }
    }
  }
}
