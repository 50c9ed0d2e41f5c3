import RaccordoMatching
import RaccordoModel
import RaccordoRules

/// Every way in which the missing answers of a short list can turn out: each takes each value of its field, or stays
/// missing. All by the plain reading of the rules.
struct Completions {
  /// What the ranking sees of a household, in one way or another.
  typealias Way = PlainEntry

  let program: Program
  private let places: Int?
  /// For each household, each different way in which it can come out.
  private(set) var ways: [[Way]] = []
  /// For each household and each of its missing fields: the ways, by what the other answers are.
  private(set) var waysByField: [[String: [[Way]]]] = []

  init(_ pack: RulePack, _ program: Program, _ list: HouseholdList, _ vocabulary: Vocabulary, draw: Draw) {
    self.program = program
    places = pack.plainPlaces(of: program)
    for row in list.plainRows(of: program) {
      let facts = row.facts
      let missing = vocabulary.words(for: program.subject).filter { facts[$0.field.name] == nil && program.readFields.contains($0.field.name) }
      var all: Set<Way> = []
      var byField: [String: [[String: FieldValue]: Set<Way>]] = [:]
      for completed in Completions.completions(of: facts, missing[...]) {
        guard let answers = plainAnswers(program, completed, day: Vocabulary.day) else { continue }
        let outcome = PlainOutcome.best(pack, program, day: Vocabulary.day, answers: answers)
        let way = PlainEntry(row.id, outcome, program, answers: answers, draw: draw)
        all.insert(way)
        for word in missing {
          var others = completed
          others[word.field.name] = nil
          byField[word.field.name, default: [:]][others, default: []].insert(way)
        }
      }
      ways.append(Array(all))
      waysByField.append(byField.mapValues { Array(Set($0.values.map(Array.init))) })
    }
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

  /// How many different lists there are.
  var count: Int { ways.reduce(1) { $0 * $1.count } }

  /// The persons of a household are completed each by themself, also where they share a missing answer: what holds in all of
  /// these lists holds in those that can be.
  ///
  /// The households with a place, for each of the different lists that one may become.
  ///
  /// - Parameter body: gets, for each household, which of its ways it took, and who has a place.
  func forEach(_ body: (_ taken: [Int], _ chosen: Set<String>) -> Void) {
    var taken = Array(repeating: 0, count: ways.count)
    while true {
      let entries = zip(ways, taken).map { $0[$1] }
      body(taken, PlainRanking(entries, ties: program.ties, places: places).chosen)
      guard let next = taken.indices.first(where: { taken[$0] + 1 < ways[$0].count }) else { return }
      for index in 0..<next { taken[index] = 0 }
      taken[next] += 1
    }
  }
}

/// What is true of every completion of a list.
struct CompletedPlaces {
  var always: Set<String>
  var sometimes: Set<String> = []
  /// The households whose own answers, those of the others being fixed, change who gets a place.
  var decisive: Set<String> = []

  init(_ completions: Completions, ids: [String]) {
    always = Set(ids)
    var byOthers: [[[Int]: Set<String>]] = ids.map { _ in [:] }
    var always = always, sometimes = sometimes, decisive = decisive
    completions.forEach { taken, chosen in
      always.formIntersection(chosen)
      sometimes.formUnion(chosen)
      for (index, id) in ids.enumerated() where completions.ways[index].count > 1 {
        var others = taken
        others[index] = -1
        if byOthers[index].updateValue(chosen, forKey: others).map({ $0 != chosen }) == true { decisive.insert(id) }
      }
    }
    (self.always, self.sometimes, self.decisive) = (always, sometimes, decisive)
  }
}
