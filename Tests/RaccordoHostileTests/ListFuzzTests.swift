import Foundation
import Raccordo
import Testing

/// Any bytes as a list: an error in words, or a reading in which no row is lost. Then the list is matched.
///
/// `RACCORDO_FUZZ_SECONDS` says for how long (2 unless said otherwise); `RACCORDO_FUZZ_SEED` repeats a run.
@Suite struct ListFuzzTests {
  private struct Source {
    let name: String
    let bytes: [UInt8]
    let members: NamedBytes?
  }

  private static let environment = ProcessInfo.processInfo.environment
  private static let seconds = environment["RACCORDO_FUZZ_SECONDS"].flatMap { Double($0) } ?? 2
  private static let seed = environment["RACCORDO_FUZZ_SEED"].flatMap { UInt64($0) } ?? UInt64.random(in: 0...999_999)

  @Test func `every file of the corpus is read as it stands`() async throws {
    let sources = try Self.corpus()
    #expect(sources.count >= 9)
    let matcher = try Self.matcher()
    for source in sources { _ = try await Self.check(source.bytes, source.name, source.members, matcher) }
  }

  @Test func `lists that were changed at random lose no row`() async throws {
    print("ListFuzzTests: RACCORDO_FUZZ_SEED=\(Self.seed)")
    var random = SplitMix(seed: Self.seed)
    let sources = try Self.corpus()
    let matcher = try Self.matcher()
    let end = ContinuousClock.now + .seconds(Self.seconds)
    var (tried, read) = (0, 0)
    while ContinuousClock.now < end {
      let source = sources[random.below(sources.count)]
      let bytes = ListMutation.mutated(source.bytes, &random)
      let members = source.members.map { NamedBytes(name: $0.name, bytes: ListMutation.mutated($0.bytes, &random)) }
      let name = random.below(20) == 0 ? "list.txt" : source.name
      tried += 1
      if try await Self.check(bytes, name, members, matcher) { read += 1 }
    }
    print("ListFuzzTests: \(tried) lists, \(read) of them read")
    #expect(tried > 0 && read > 0)
  }

  /// - Returns: whether there was a list to be had.
  private static func check(_ bytes: [UInt8], _ name: String, _ members: NamedBytes?, _ matcher: Matcher) async throws -> Bool {
    var options = ReadOptions(day: HostileOutcome.day, territories: matcher.pack.catalogue.territories)
    options.members = members
    let reading: ListReading
    do {
      reading = try ListReader(fields: matcher.pack.fields, options: options).read(bytes, name: name)
    } catch {
      for language in Language.allCases {
        #expect(!error.message(in: language).isEmpty && !error.remedy(in: language).isEmpty, "seed \(seed): \(error)")
      }
      return false
    }
    #expect(reading.rowsRead == reading.households.count + reading.rowsSetAside, "seed \(seed)")
    #expect(reading.memberRowsRead == reading.households.members.count + reading.memberRowsSetAside, "seed \(seed)")
    #expect(Set(reading.households.ids).count == reading.households.count, "seed \(seed)")
    let told = reading.issues.count { $0.code.setsRowAside }
    #expect(told >= reading.rowsSetAside, "seed \(seed): every row set aside has its reason")
    let result = try await matcher.match(reading.households)
    for program in result.programs {
      #expect(program.entries.count + program.failures.count == reading.households.count, "seed \(seed)")
    }
    return true
  }

  private static func matcher() throws -> Matcher {
    try Matcher(try RulePack(try HostilePack(name: "neighbour", written: Neighbour.rules).sources()), on: HostileOutcome.day)
  }

  private static func corpus() throws -> [Source] {
    let folder = HostilePack.folder.appending(path: "Lists")
    func bytes(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: folder.appending(path: name))) }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
    return try names.filter { !$0.contains(".members.") }.map { name in
      let beside = name.replacing(".csv", with: ".members.csv")
      let members = name != beside && names.contains(beside) ? NamedBytes(name: beside, bytes: try bytes(beside)) : nil
      return Source(name: name, bytes: try bytes(name), members: members)
    }
  }
}
