import RaccordoModel
import RaccordoRules

/// Whom to call next, and what to ask: the first few of each program whose answers can still change who gets a place, one call for
/// each household.
public struct CallSheet: Sendable, Hashable {
  /// One call.
  public struct Call: Sendable, Hashable {
    public var household: String
    public var wishes: [Wish]
  }

  /// What one program wants to know.
  public struct Wish: Sendable, Hashable {
    /// The number of the pack in the run.
    public var pack: Int
    public var program: String
    /// The household, or the person of it, whose place it is about.
    public var taker: String
    public var rank: Int?
    public var standing: Standing
    public var points: PointsInterval?
    /// Most useful first.
    public var fields: [String]
  }

  /// Most useful first: those that come first in a program, then those that come second, and so on.
  public let calls: [Call]

  /// - Parameters:
  ///   - results: one for each pack of the run.
  ///   - each: how many are called for each program.
  ///   - asked: for each pack, what households were asked before.
  /// - Complexity: O(households × programs).
  public init(_ results: [MatchResult], each: Int, without asked: [[String: Set<String>]] = []) {
    var wishes: [(household: String, order: Int, wish: Wish)] = []
    for (pack, result) in results.enumerated() {
      let before = asked.indices.contains(pack) ? asked[pack] : [:]
      for program in result.programs {
        for (order, wanted) in CallSheet.wishes(of: program, pack, each: each, without: before).enumerated() {
          wishes.append((wanted.household, order, wanted.wish))
        }
      }
    }
    var calls: [Call] = []
    var positions: [String: Int] = [:]
    let first = Dictionary(wishes.map { ($0.household, $0.order) }, uniquingKeysWith: min)
    // Of equal order, programs come as in the run: sorting keeps no order by itself.
    let order = wishes.indices.sorted { (first[wishes[$0].household] ?? 0, $0) < (first[wishes[$1].household] ?? 0, $1) }
    for index in order {
      let (household, _, wish) = wishes[index]
      if let position = positions[household] {
        calls[position].wishes.append(wish)
      } else {
        positions[household] = calls.count
        calls.append(Call(household: household, wishes: [wish]))
      }
    }
    self.calls = calls
  }

  private static func wishes(
    of program: ProgramResult, _ pack: Int, each: Int, without asked: [String: Set<String>]
  ) -> [(household: String, wish: Wish)] {
    let entries = Dictionary(program.entries.map { ($0.judgement.household, $0) }, uniquingKeysWith: { first, _ in first })
    var wishes: [(household: String, wish: Wish)] = []
    for ask in program.askNext where wishes.count < each {
      guard let entry = entries[ask.household] else { continue }
      let household = entry.judgement.memberOf ?? ask.household
      let before = asked[household] ?? []
      let fields = ask.fields.filter { !before.contains($0) }
      if fields.isEmpty { continue }
      wishes.append((
        household,
        Wish(
          pack: pack, program: program.program, taker: ask.household, rank: ask.rank, standing: entry.standing,
          points: entry.judgement.points, fields: fields)
      ))
    }
    return wishes
  }
}
