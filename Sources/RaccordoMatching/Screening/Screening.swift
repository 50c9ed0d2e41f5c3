import RaccordoModel
import RaccordoRules

/// Goes through a list of any length, chunk by chunk, and keeps only the best: of each household the best programs, of each program
/// the best households, and all pairs that missing answers leave open.
///
/// It gives no places and proves nothing: `Matcher.match` does, and takes many times as long. What it keeps is what `Matcher.evaluate`
/// says, household by household; it depends on the pack, the list, the day and the seed, not on how the list is cut nor on how many
/// chunks are screened at once.
///
/// Memory: `programs × keep.households`, and the chunks that are being screened.
public struct Screening: Sendable {
  /// How much is kept.
  public struct Keep: Sendable, Hashable {
    /// Of each program, towards each of its services: the best households.
    public var households: Int
    /// Of each household: the best programs.
    public var programs: Int

    public init(households: Int = 20, programs: Int = 5) {
      (self.households, self.programs) = (max(1, households), max(1, programs))
    }
  }

  /// A good size for a chunk, in households: what is kept of one stays small, and preparing one costs little beside it.
  public static let householdsPerChunk = 4_096
  /// The same where rules have functions: Lua reads the pack anew for each chunk.
  public static let householdsPerChunkWithFunctions = 16_384

  public let matcher: Matcher
  public let keep: Keep
  /// Each program with each of its services, in the order of the pack.
  public let pairs: [ProgramService]
  private let parts: [ScreeningPart]

  /// - Complexity: O(programs × services). Rules are compiled with the first chunk.
  public init(_ matcher: Matcher, keep: Keep = Keep()) {
    self.matcher = matcher
    self.keep = keep
    let pairs = matcher.programs.flatMap { program in
      matcher.pack.services(of: program).map { ProgramService(program: program.id, service: $0?.id, subject: program.subject) }
    }
    self.pairs = pairs
    parts = Program.Subject.allCases.compactMap { subject in
      let programs = matcher.programs.filter { $0.subject == subject }
      let numbers = pairs.indices.filter { pairs[$0].subject == subject }
      return programs.isEmpty ? nil : ScreeningPart(matcher, subject, programs, pairs: numbers, keep: keep)
    }
  }

  /// Screens some households of the list. Several chunks can be screened at once.
  ///
  /// - Parameter workers: how many shares of the chunk are worked on at once. It changes the time, never the result.
  /// - Throws: `MatchingError` when the list has not the fields of the pack, or the rules do not start.
  /// - Complexity: as `Matcher.evaluate`, and O(1) for each pair that is not ineligible. The rules are compiled once, and again
  ///   when a chunk has words that none had before in a column of free words that rules name.
  public func screen(_ chunk: HouseholdList, workers: Int = 1) async throws -> ScreenedChunk {
    try await screen(chunk, workers: workers, floors: pairs.map { _ in .min })
  }

  /// The same for who knows already that fewer points than these will not be among the first of a program's list.
  func screen(_ chunk: HouseholdList, workers: Int = 1, floors: [Int]) async throws -> ScreenedChunk {
    guard chunk.fields == matcher.pack.fields else { throw MatchingError(.otherFields) }
    var screened = ScreenedChunk(households: chunk.count, pairs: pairs.count)
    for part in parts { try await part.screen(chunk, workers: workers, floors: floors, into: &screened) }
    return screened
  }
}

/// A program towards one of its services.
public struct ProgramService: Sendable, Hashable {
  public let program: String
  /// `nil` in a program without services.
  public let service: String?
  /// Who takes its places: households, or persons.
  public let subject: Program.Subject
}
