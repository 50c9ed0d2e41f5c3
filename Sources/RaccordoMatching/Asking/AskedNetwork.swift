import RaccordoModel
import RaccordoRules

/// The lists of a run as they stand after some answers, with what came of them.
struct AskedNetwork {
  /// Somebody's place at one stage of a program.
  struct Place: Hashable {
    let pack: Int
    let program: String
    let taker: String
    let stage: String
  }

  /// For each list, the households to call and what to ask them.
  typealias Calls = [[String: Set<String>]]

  let lists: [HouseholdList]
  let result: NetworkResult

  var open: Int { result.results.reduce(0) { $0 + $1.programs.reduce(0) { $0 + $1.askNext.count } } }

  var places: Set<Place> {
    var places: Set<Place> = []
    for (pack, result) in result.results.enumerated() {
      for program in result.programs {
        for entry in program.entries {
          for place in entry.places {
            places.insert(Place(pack: pack, program: program.program, taker: entry.judgement.household, stage: place.stage))
          }
        }
      }
    }
    return places
  }

  /// The calls of the next sheet, for each list.
  func calls(each: Int, without asked: Calls) -> Calls {
    var calls: Calls = lists.map { _ in [:] }
    for call in CallSheet(result.results, each: each, without: asked).calls {
      for wish in call.wishes { calls[wish.pack][call.household, default: []].formUnion(wish.fields) }
    }
    return calls
  }

  func answered(
    _ calls: Calls, from answers: [HouseholdList], _ matcher: NetworkMatcher, workers: Int
  ) async throws -> AskedNetwork {
    let answered = lists.indices.map { lists[$0].answering(calls[$0], from: answers[$0]) }
    return AskedNetwork(lists: answered, result: try await matcher.match(answered, workers: workers))
  }

  func effort(of calls: Calls, into next: AskedNetwork) -> AskingRounds.Effort {
    let households = Set(calls.flatMap(\.keys))
    var (questions, answers) = (0, 0)
    for (index, calls) in calls.enumerated() {
      for (household, fields) in calls {
        questions += fields.count
        for field in fields where isUnknown(field, of: household, in: lists[index]) {
          if !isUnknown(field, of: household, in: next.lists[index]) { answers += 1 }
        }
      }
    }
    return AskingRounds.Effort(calls: households.count, questions: questions, answers: answers)
  }

  /// Whether something about a field is still missing.
  private func isUnknown(_ field: String, of household: String, in list: HouseholdList) -> Bool {
    guard let row = list.row(of: household) else { return true }
    if field == FieldSchema.members.name { return list[row].members.isEmpty }
    guard list.fields[field]?.isOfMember == true else { return list.value(of: field, row: row) == nil }
    let people = list[row].members
    return people.isEmpty || people.contains { $0.facts[field] == nil }
  }
}
