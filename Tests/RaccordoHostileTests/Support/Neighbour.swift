import Raccordo

/// A pack that is loaded and applied beside the hostile ones, and must never notice.
enum Neighbour {
  static let rules = """
    program "x" { title = { it = "X", en = "X" }, places = 2 }
    compute "c" { kind = "number", reads = { "people" }, value = function(h)
      local t = {}
      for word in ("one two three"):gmatch("%a+") do t[#t + 1] = word end
      return h.people * #t + string.format("%d", 1):len()
    end }
    criterion "many" { when = { c = at_least(7), moved = yes }, points = 5, reason = { it = "C", en = "C" } }
    """

  /// All that it says of the households, as text.
  static func result() async throws -> String {
    let sources = try HostilePack(name: "neighbour", written: rules).sources()
    let matcher = try Matcher(try RulePack(sources), on: HostileOutcome.day)
    let (list, _) = matcher.pack.list(of: HostileOutcome.households)
    let result = try await matcher.match(list)
    return String(describing: result.programs.map(\.entries)) + String(describing: try HostileOutcome.lines(of: result, list: list, matcher: matcher))
  }
}
