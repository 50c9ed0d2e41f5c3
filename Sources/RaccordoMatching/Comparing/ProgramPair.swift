import RaccordoModel
import RaccordoRules

/// Two programs, one of each side, that are about the same thing.
public struct ProgramPair: Sendable, Hashable {
  public var from: String
  public var to: String

  public init(from: String, to: String) {
    self.from = from
    self.to = to
  }

  /// The programs of two packs that are compared: those asked for; else those with the same id; else, where each pack has
  /// one program, these two when they answer a need together.
  ///
  /// - Throws: `MatchingError` when a program is not there, when nothing can be paired, or when a pair judges households on one
  ///   side and persons on the other.
  /// - Complexity: O(programs²).
  public static func pairs(
    _ from: [Program], _ to: [Program], asked: [ProgramPair] = []
  ) throws(MatchingError) -> [ProgramPair] {
    let pairs = asked.isEmpty ? usual(from, to) : asked
    guard !pairs.isEmpty else { throw MatchingError(.notPaired(from: from.map(\.id), to: to.map(\.id))) }
    for pair in pairs {
      guard let one = from.first(where: { $0.id == pair.from }) else {
        throw MatchingError(.noSuchProgram(pair.from, known: from.map(\.id)))
      }
      guard let other = to.first(where: { $0.id == pair.to }) else {
        throw MatchingError(.noSuchProgram(pair.to, known: to.map(\.id)))
      }
      guard one.subject == other.subject else { throw MatchingError(.otherSubject(pair.from, pair.to)) }
    }
    return pairs
  }

  private static func usual(_ from: [Program], _ to: [Program]) -> [ProgramPair] {
    let shared = from.filter { program in to.contains { $0.id == program.id } }.map { ProgramPair(from: $0.id, to: $0.id) }
    guard shared.isEmpty, from.count == 1, to.count == 1 else { return shared }
    let isSameNeed = from[0].needs.contains { to[0].needs.contains($0) }
    return isSameNeed ? [ProgramPair(from: from[0].id, to: to[0].id)] : []
  }
}
