import RaccordoModel
import RaccordoRules

/// What changes for the households of one list when other rules are applied to it: another version of a pack, the pack of
/// another body, or the same one on another day or with another seed.
///
/// It says who enters and who leaves the places, who may enter and who may not, who moves, and by which rule; how far the two agree; and
/// whom it touches. It does not say which side is right: those households are for the table to talk about.
public struct PackDiff: Sendable {
  /// By how large a share of the lists two ranks of one household differ to be talked about: a choice of this project.
  public static let farApart = 0.25

  public let from: DiffSide
  public let to: DiffSide
  /// In the order of the pairs.
  public let programs: [ProgramDiff]
  /// The programs of each side that were not compared.
  public let onlyFrom: [String]
  public let onlyTo: [String]
  /// The declared fields that only the newer side reads, and only the older one, in the order of their packs: those of rules and
  /// of groups.
  public let newlyRead: [FieldSchema]
  public let noLongerRead: [FieldSchema]

  /// - Parameters:
  ///   - pairs: which program is held against which: see `ProgramPair.pairs`.
  ///   - farApart: from which difference on ranks are contested, as a share of each list.
  ///   - comparesGroups: whether the groups that the packs declare are held against each other too.
  ///   - small: from how many on a group is shown and compared.
  /// - Throws: `MatchingError` when a program is not there, or rules do not start.
  /// - Complexity: O(n log n) a pair, and O(rules) for each household for which something changes.
  public init(
    from older: DiffSide, to newer: DiffSide, pairs: [ProgramPair], farApart: Double = PackDiff.farApart,
    comparesGroups: Bool = true, small: SmallGroups = SmallGroups()
  ) throws(MatchingError) {
    from = older
    to = newer
    var programs: [ProgramDiff] = []
    // Each pack starts its Lua once, whatever the number of programs.
    let tracers = (PackTracer(older.pack, on: older.result.day), PackTracer(newer.pack, on: newer.result.day))
    for pair in pairs {
      let before = try ComparedProgram(pair.from, of: older, tracers.0)
      let after = try ComparedProgram(pair.to, of: newer, tracers.1)
      programs.append(try ProgramDiff(before, after, farApart: farApart, groups: comparesGroups ? small : nil))
    }
    self.programs = programs
    onlyFrom = older.matcher.programs.map(\.id).filter { id in !pairs.contains { $0.from == id } }
    onlyTo = newer.matcher.programs.map(\.id).filter { id in !pairs.contains { $0.to == id } }
    let read = (older.pack.fieldsRead(by: programs.map(\.from)), newer.pack.fieldsRead(by: programs.map(\.to)))
    newlyRead = newer.pack.fields.fields.filter { read.1.contains($0.name) && !read.0.contains($0.name) }
    noLongerRead = older.pack.fields.fields.filter { read.0.contains($0.name) && !read.1.contains($0.name) }
  }

  /// The households that lose a place in some program.
  public var leaving: Set<String> {
    programs.reduce(into: []) { $0.formUnion($1.households(.leaves).map(\.household)) }
  }
}
