import RaccordoMatching
import RaccordoModel
import RaccordoRules

/// The places of many packs by the plain reading, programs that exclude each other left aside.
struct PlainNetworkRun {
  let places: [PlainPlaces]
  /// For each program, what it sees of each household.
  let contenders: [[PlainContender]]
  /// For each program and household, the need for which it asks; no entry: it does not ask.
  let needs: [[String: String]]

  init(_ packs: [RulePack], _ list: HouseholdList, seed: UInt64) {
    let draw = Draw(seed: seed)
    places = packs.flatMap { pack in pack.programs.map { PlainPlaces(program: $0, pack: pack) } }
    contenders = places.map { places in
      (0..<list.count).map { row in
        let household = list[row]
        let answers = plainAnswers(places.program, household, day: Vocabulary.day) ?? household.facts
        return PlainContender(
          household.id, places.pack, places.program, answers: answers, members: household.members,
          people: household.members.isEmpty ? nil : household.members.count, draw: draw)
      }
    }
    needs = places.enumerated().map { number, places in
      (0..<list.count).reduce(into: [:]) { needs, row in
        needs[list.ids[row]] = PlainNetworkRun.need(places.program, number, list.needs[row]?.map(\.term))
      }
    }
  }

  /// The first of the program's terms that is asked for, or stands above or below one that is.
  private static func need(_ program: Program, _ number: Int, _ asked: [String]?) -> String? {
    guard let first = program.needs.first else { return "only program \(number)" }
    guard let asked else { return first }
    return program.needs.first { term in
      asked.contains { one in
        let (long, short) = one.count > term.count ? (one, term) : (term, one)
        return long == short || long.split(separator: ".").starts(with: short.split(separator: "."))
      }
    }
  }

  /// Who stands in line for each program.
  var lines: [[PlainContender]] {
    places.indices.map { number in
      places[number].line(contenders[number], []).filter { needs[number][$0.entry.household] != nil }
    }
  }

  /// What each demand would take, best first.
  var wishes: [String: [PlainNetwork.Wish]] {
    var all: [String: [(wish: PlainNetwork.Wish, liking: PlainLiking, order: Int)]] = [:]
    for (number, line) in lines.enumerated() {
      for contender in line {
        guard let need = needs[number][contender.entry.household] else { continue }
        for liking in contender.wishes(in: places[number]) {
          let services = places[number].pack.plainServices(of: places[number].program).map { $0?.id }
          let order = number * 100 + (services.firstIndex(of: liking.service) ?? 0)
          all[contender.entry.household + " for " + need, default: []].append(
            ((program: number, contender: contender, service: liking.service), liking, order))
        }
      }
    }
    return all.mapValues { wishes in
      wishes.sorted {
        ($0.liking.preference, $0.liking.known, $0.liking.possible, $1.order) > ($1.liking.preference, $1.liking.known, $1.liking.possible, $0.order)
      }.map(\.wish)
    }
  }

  /// For each program and stage, who passed it and how.
  var given: [[[String: PlainPlace]]] {
    let lines = lines
    let first = PlainNetwork(programs: places).assigned(wishes, lines: lines)
    return places.indices.map { [first[$0]] + places[$0].later(lines[$0], after: first[$0]) }
  }
}
