import RaccordoModel
import RaccordoRules

/// Asking in rounds: the first few whose answers can still change who gets a place are called, their answers go into the
/// list, places are given anew; until no missing answer can change anything.
///
/// A rehearsal, over a list of which the answers are known: it tells how many calls a network would need, and holds the places of
/// the end against those of asking everybody everything.
///
/// - Note: where each person takes a place and a household lists nobody, the people that an answer brings are others than the household
///   that stood for them: they have their own numbers in the draw.
public struct AskingRounds: Sendable, Hashable {
  /// One call is one household, however many programs want something of it.
  public struct Effort: Sendable, Hashable {
    public var calls: Int
    public var questions: Int
    /// How many of the questions got an answer.
    public var answers: Int

    public init(calls: Int, questions: Int, answers: Int) {
      self.calls = calls
      self.questions = questions
      self.answers = answers
    }
  }

  public struct Round: Sendable, Hashable {
    public var effort: Effort
    /// How many households or persons can still gain or lose a place by a missing answer, over all programs, once the answers are in.
    public var open: Int
    /// How many households or persons hold a place that they did not, or do not hold one that they did, over all programs.
    public var moved: Int
  }

  /// How many stood open before the first round.
  public let open: Int
  public let rounds: [Round]
  /// What asking for every missing answer that a program reads would take.
  public let everything: Effort
  /// Whether the places of the end are those of asking everything.
  public let isSame: Bool

  /// Over all rounds.
  public var total: Effort {
    rounds.reduce(into: Effort(calls: 0, questions: 0, answers: 0)) {
      $0.calls += $1.effort.calls
      $0.questions += $1.effort.questions
      $0.answers += $1.effort.answers
    }
  }

  /// - Parameters:
  ///   - lists: one for each of the matchers, as they stand today.
  ///   - answers: the same lists, complete.
  ///   - declined: one for each of the matchers; `nil`: nobody declined a place.
  ///   - each: how many are called in a round for each program.
  /// - Throws: what matching throws.
  /// - Complexity: one run for each round. Nobody is asked the same twice, so there are no more rounds than questions.
  public init(
    _ matcher: NetworkMatcher, _ lists: [HouseholdList], answers: [HouseholdList], declined: [Declines]? = nil, each: Int, workers: Int = 1
  ) async throws {
    guard answers.count == lists.count else { throw MatchingError(.otherFields) }
    let declined = declined ?? lists.map { _ in Declines() }
    let first = try await matcher.match(lists, declined: declined, workers: workers)
    var current = AskedNetwork(lists: lists, declined: declined, result: first)
    var asked = lists.map { _ in [String: Set<String>]() }
    var rounds: [Round] = []
    open = current.open
    while true {
      let calls = current.calls(each: max(1, each), without: asked)
      if calls.allSatisfy(\.isEmpty) { break }
      let next = try await current.answered(calls, from: answers, matcher, workers: workers)
      for index in calls.indices { asked[index].merge(calls[index]) { $0.union($1) } }
      rounds.append(
        Round(effort: current.effort(of: calls, into: next), open: next.open, moved: current.places.symmetricDifference(next.places).count))
      current = next
    }
    self.rounds = rounds
    let start = AskedNetwork(lists: lists, declined: declined, result: current.result)
    let all = zip(matcher.matchers, lists).map { AskingRounds.missing($1, readBy: $0.programs) }
    let complete = try await start.answered(all, from: answers, matcher, workers: workers)
    everything = start.effort(of: all, into: complete)
    isSame = complete.places == current.places
  }

  /// Every answer that the programs read and nobody knows.
  private static func missing(_ list: HouseholdList, readBy programs: [Program]) -> [String: Set<String>] {
    let read = programs.reduce(into: Set<String>()) { $0.formUnion($1.readFields) }
    let fields = list.fields.fields.filter { read.contains($0.name) && !$0.isOfMember }
    let ofMember = Set(list.fields.fields.filter { read.contains($0.name) && $0.isOfMember }.map(\.name))
    let asksMembers = read.contains(FieldSchema.members.name) || !ofMember.isEmpty
    var missing: [String: Set<String>] = [:]
    for row in 0..<list.count {
      var asked = Set(fields.map(\.name).filter { list.value(of: $0, row: row) == nil })
      let people = list[row].members
      if asksMembers, people.isEmpty { asked.insert(FieldSchema.members.name) }
      asked.formUnion(ofMember.filter { field in people.contains { $0.facts[field] == nil } })
      if !asked.isEmpty { missing[list.ids[row]] = asked }
    }
    return missing
  }
}
