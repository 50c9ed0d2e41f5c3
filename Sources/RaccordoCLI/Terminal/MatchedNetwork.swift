import Raccordo
import RaccordoReports

/// What one pack says of the list, with all that was given.
@dynamicMemberLookup
struct MatchedList {
  let read: ReadList
  let result: MatchResult
  /// What became of the groups of the pack, once it was worked out.
  var fairness: FairnessSheet?

  /// What was there before anybody was judged.
  subscript<Value>(dynamicMember path: KeyPath<ReadList, Value>) -> Value { read[keyPath: path] }

  var record: RunRecord {
    RunRecord(
      inputs: read.inputs, pack: read.pack, reading: read.reading, declines: read.declines, result: result, fairness: fairness)
  }
}

/// A list that was read and matched with one pack, or with many.
struct MatchedNetwork {
  let source: ListSource
  let matcher: NetworkMatcher
  /// One for each pack, in their order.
  private(set) var lists: [MatchedList]
  let outcome: NetworkResult

  /// The only pack of the run; `nil` where there are several.
  var only: MatchedList? { lists.count == 1 ? lists[0] : nil }

  /// Works out what became of the groups of each pack: files and pages show it both.
  mutating func compareGroups() {
    for index in lists.indices { lists[index].fairness = lists[index].record.fairness }
  }

  var record: NetworkRecord { NetworkRecord(packs: lists.map(\.record), assignment: outcome.assignment, unanswered: outcome.unanswered) }
}

extension MatchedNetwork {
  /// Another list, read for each pack as that of the run was.
  func read(_ path: String) throws -> [HouseholdList] {
    let other = try source.replacingList(with: path)
    return try lists.map { try other.reading(for: $0.pack, on: $0.matcher.day).households }
  }
}

extension ListOptions {
  /// Loads the packs, reads the list for each of them and matches it.
  func match() async throws -> MatchedNetwork { try await match(read()) }

  func match(_ network: ReadNetwork) async throws -> MatchedNetwork {
    let (lists, count) = (network.lists, network.count)
    Console.progress(language.of(it: "giudico \(count) nuclei", en: "judging \(count) households"))
    let outcome = try await network.matcher.match(
      lists.map(\.reading.households), declined: lists.map(\.declines), workers: how.workers(for: count))
    return MatchedNetwork(
      source: network.source, matcher: network.matcher, lists: zip(lists, outcome.results).map { MatchedList(read: $0, result: $1) },
      outcome: outcome)
  }
}
