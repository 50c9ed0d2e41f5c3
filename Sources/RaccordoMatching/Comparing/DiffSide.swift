import RaccordoModel
import RaccordoRules

/// One side of a comparison: a pack on a day, the list as it reads it, and what came out.
///
/// Each side reads the list with its own fields; households are the same by their ids.
public struct DiffSide: Sendable {
  public let matcher: Matcher
  public let list: HouseholdList
  public let result: MatchResult

  /// - Parameter result: what `matcher` gave for `list`.
  public init(_ matcher: Matcher, list: HouseholdList, result: MatchResult) {
    self.matcher = matcher
    self.list = list
    self.result = result
  }

  var pack: RulePack { matcher.pack }
}
