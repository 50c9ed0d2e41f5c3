import RaccordoRules

/// What the needs of programs that state none are called.
///
/// Each is a need of its own, called as its program is; where another need has that name already, `pack/program`, so that two needs
/// are never counted as one.
struct OwnNeeds {
  /// The ids of programs that say too little.
  private let shared: Set<String>

  /// - Parameter packs: those of a run. All of their programs count, so that a name does not change with those that are asked for.
  /// - Complexity: O(programs + needs).
  init(_ packs: [RulePack]) {
    var holders: [String: Set<String>] = [:]
    for pack in packs {
      for program in pack.programs where program.needs.isEmpty { holders[program.id, default: []].insert(pack.id) }
    }
    let terms = Set(packs.flatMap(\.programs).flatMap(\.needs))
    shared = Set(holders.filter { $0.value.count > 1 || terms.contains($0.key) }.keys)
  }

  func name(of program: Program, in pack: RulePack) -> String {
    shared.contains(program.id) ? "\(pack.id)/\(program.id)" : program.id
  }
}
