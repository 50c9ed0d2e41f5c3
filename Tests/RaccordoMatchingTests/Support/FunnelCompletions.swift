import RaccordoMatching
import RaccordoModel
import RaccordoRules

/// Every way in which a short list can turn out for all the programs of a pack: each missing answer takes each value, or stays
/// missing; so does the number of people where none is listed.
struct FunnelCompletions {
  /// What each program sees of a household.
  typealias Way = [PlainContender]
  /// For each program and stage, who passed it.
  typealias Outcome = [[Set<String>]]

  /// The numbers of people that a household without listed members may turn out to have.
  static let people = [1, 2, 4]

  let pack: RulePack
  let ids: [String]
  private(set) var ways: [[Way]] = []
  /// For each household and each of its missing fields: the ways in one program, by what the other answers are.
  private(set) var waysByField: [[String: [[Way]]]] = []

  init(_ pack: RulePack, _ list: HouseholdList, _ vocabulary: Vocabulary, draw: Draw) {
    self.pack = pack
    ids = list.ids
    let read = pack.programs.reduce(into: Set<String>()) { $0.formUnion($1.readFields) }
    let countsPeople = pack.programs.contains { $0.unit.kind == .person }
    for row in 0..<list.count {
      let household = list[row]
      let missing = vocabulary.words.filter { household.facts[$0.field.name] == nil && read.contains($0.field.name) }
      let listed = household.members.count
      let people: [Int?] = listed > 0 ? [listed] : countsPeople ? [nil] + FunnelCompletions.people : [nil]
      var all: Set<Way> = []
      var byField: [String: [Key: Set<Way>]] = [:]
      for facts in FunnelCompletions.completions(of: household.facts, missing[...]) {
        for people in people {
          let way = pack.programs.map { program in
            let answers = plainAnswers(program, Household(id: list.ids[row], facts: facts), day: Vocabulary.day) ?? facts
            let contender = PlainContender(list.ids[row], pack, program, answers: answers, members: [], people: people, draw: draw)
            return contender.withoutLikings
          }
          all.insert(way)
          for name in missing.map(\.field.name) {
            byField[name, default: [:]][Key(facts: facts.filter { $0.key != name }, people: people), default: []].insert(way)
          }
          if listed == 0 { byField["members", default: [:]][Key(facts: facts, people: nil), default: []].insert(way) }
        }
      }
      ways.append(Array(all))
      waysByField.append(byField.mapValues { Array(Set($0.values.map(Array.init))) })
    }
  }

  private struct Key: Hashable {
    var facts: [String: FieldValue]
    var people: Int?
  }

  private static func completions(
    of facts: [String: FieldValue], _ missing: ArraySlice<Vocabulary.Word>
  ) -> [[String: FieldValue]] {
    guard let first = missing.first else { return [facts] }
    return completions(of: facts, missing.dropFirst()).flatMap { completed in
      ([nil] + first.answers.map(Optional.some)).map { answer in
        var completed = completed
        completed[first.field.name] = answer
        return completed
      }
    }
  }

  var count: Int {
    ways.reduce(1) { $0.multipliedReportingOverflow(by: $1.count).overflow ? Int.max : $0 * $1.count }
  }

  /// - Parameter body: gets, for each household, which of its ways it took, and who passed which stage.
  func forEach(_ body: (_ taken: [Int], _ outcome: Outcome) -> Void) {
    var taken = Array(repeating: 0, count: ways.count)
    while true {
      body(taken, outcome(zip(ways, taken).map { $0[$1] }))
      guard let next = taken.indices.first(where: { taken[$0] + 1 < ways[$0].count }) else { return }
      for index in 0..<next { taken[index] = 0 }
      taken[next] += 1
    }
  }

  private func outcome(_ list: [Way]) -> Outcome {
    var holders: [String: Set<String>] = [:]
    return pack.programs.enumerated().map { number, program in
      var excluded: Set<String> = []
      for other in pack.programs[..<number] {
        let names = program.incompatibilities.map(\.name) + [""]
        if names.contains(other.id) || other.incompatibilities.contains(where: { $0.name == program.id }) {
          excluded.formUnion(holders[other.id] ?? [])
        }
      }
      let stages = PlainPlaces(program: program, pack: pack).given(to: list.map { $0[number] }, excluded: excluded)
        .map { Set($0.keys) }
      holders[program.id] = stages.last
      return stages
    }
  }
}

/// What is true of every completion, for each program and stage.
struct CompletedFunnel {
  var always: FunnelCompletions.Outcome = []
  var sometimes: FunnelCompletions.Outcome = []
  /// For each program, the households whose own answers, those of the others being fixed, change who passes a stage.
  var decisive: [Set<String>]

  init(_ completions: FunnelCompletions) {
    let ids = completions.ids
    var (always, sometimes): (FunnelCompletions.Outcome, FunnelCompletions.Outcome) = ([], [])
    var decisive = completions.pack.programs.map { _ in Set<String>() }
    var byOthers: [[[Int]: FunnelCompletions.Outcome]] = ids.map { _ in [:] }
    completions.forEach { taken, outcome in
      always = always.isEmpty ? outcome : zip(always, outcome).map { zip($0, $1).map { $0.intersection($1) } }
      sometimes = sometimes.isEmpty ? outcome : zip(sometimes, outcome).map { zip($0, $1).map { $0.union($1) } }
      for (index, id) in ids.enumerated() where completions.ways[index].count > 1 {
        var others = taken
        others[index] = -1
        guard let before = byOthers[index].updateValue(outcome, forKey: others) else { continue }
        for program in outcome.indices where before[program] != outcome[program] { decisive[program].insert(id) }
      }
    }
    (self.always, self.sometimes, self.decisive) = (always, sometimes, decisive)
  }
}

extension PlainContender {
  /// With the order of its services alone: programs that compete with no other are not told apart by how much they are liked.
  fileprivate var withoutLikings: PlainContender {
    var contender = self
    contender.led = PlainLiking(service: nil, preference: 0, known: 0, possible: 0)
    contender.towards = towards.map { PlainLiking(service: $0.service, preference: 0, known: 0, possible: 0) }
    return contender
  }
}
