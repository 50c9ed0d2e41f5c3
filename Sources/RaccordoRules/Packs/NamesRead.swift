import RaccordoModel

/// The names that the rules of some programs read, of households and of members. A rule that stands under many programs is looked at
/// once.
struct NamesRead {
  private(set) var ofHouseholds: Set<String> = []
  private(set) var ofMembers: Set<String> = []
  private var rules = IdentityNumbers()

  /// - Complexity: O(rules), and O(tests) of those that were not met before. The programs are kept by whoever adds them.
  mutating func add(_ program: Program) {
    for rule in program.requirements where rules.number(of: rule.identity).isNew { add(rule.condition) }
    for rule in program.criteria where rules.number(of: rule.identity).isNew {
      if let condition = rule.condition { add(condition) }
      let points = rule.points
      ofHouseholds.formUnion(points.names)
      if let members = points.memberCondition(at: rule.place) { add(members) }
    }
    for rule in program.routes { if let condition = rule.condition { add(condition) } }
    for rule in program.preferences { add(rule.condition) }
    for rule in program.reserves { add(rule.condition) }
    for tie in program.ties { ofHouseholds.insert(tie.field) }
  }

  private mutating func add(_ condition: Condition) {
    for test in condition.tests { ofHouseholds.insert(test.field) }
    for test in condition.memberTests { ofMembers.formUnion(test.fields) }
  }
}

extension Program {
  /// The declared fields that the program reads, of households and of members, computes resolved, in no order.
  public var readFields: Set<String> {
    var names = NamesRead()
    names.add(self)
    return declaredFields(behind: names)
  }

  /// The same for programs in which names mean the same as here.
  func declaredFields(behind names: NamesRead) -> Set<String> {
    declaredFields(behind: names.ofHouseholds).union(names.ofMembers.map(memberField))
  }
}

extension RulePack {
  /// The declared fields that somebody will read when some programs are applied: their rules, and the groups of the pack.
  ///
  /// - Complexity: O(rules).
  public func fieldsRead(by programs: [Program]) -> Set<String> {
    // Names mean the same in all programs without functions whose ages are worked out alike.
    var alike: [(first: Program, names: NamesRead)] = []
    var read = fairnessFields
    for program in programs {
      if !program.computes.isEmpty {
        read.formUnion(program.readFields)
      } else if let index = alike.firstIndex(where: { $0.first.derivedAges == program.derivedAges }) {
        alike[index].names.add(program)
      } else {
        alike.append((program, NamesRead()))
        alike[alike.count - 1].names.add(program)
      }
    }
    for (first, names) in alike { read.formUnion(first.declaredFields(behind: names)) }
    return read
  }
}
