import RaccordoModel

extension RulePack {
  /// For the requirements of a step that do not hold for a household, the smallest sets of tests that would have to come out otherwise.
  ///
  /// Requirements with tests on the same answers stand in one shortfall, so that no set helps one and breaks another; those that
  /// share nothing stand apart, and one set of each is needed.
  ///
  /// - Parameters:
  ///   - step: the stage, from 0; requirements of other stages are not looked at.
  ///   - operands: the figures of the day, and the service towards which the requirements are looked at.
  ///   - answers: those of functions included.
  /// - Returns: none when every requirement of the step holds.
  /// - Complexity: at most `ShortfallSearch.mostWork` looks at tests for each shortfall, besides listing the answers to each field.
  public func shortfalls(
    of program: Program, at step: Int = 0, operands: OperandValues, answers: RuleAnswers
  ) -> [Shortfall] {
    let requirements = program.requirements.filter { program.step(of: $0) == step }
    return ShortfallGroups(requirements, program, self, operands: operands, answers: answers).shortfalls
  }
}

/// Requirements by what they ask about.
private struct ShortfallGroups {
  private let pack: RulePack
  private let program: Program
  private let operands: OperandValues
  private let answers: RuleAnswers
  private var groups: [(bases: Set<String>, requirements: [Requirement])] = []

  init(_ requirements: [Requirement], _ program: Program, _ pack: RulePack, operands: OperandValues, answers: RuleAnswers) {
    self.pack = pack
    self.program = program
    self.operands = operands
    self.answers = answers
    for requirement in requirements {
      let bases = bases(of: requirement.condition)
      let joined = groups.indices.filter { !groups[$0].bases.isDisjoint(with: bases) }
      let merged = (
        bases: joined.reduce(bases) { $0.union(groups[$1].bases) }, requirements: joined.flatMap { groups[$0].requirements } + [requirement]
      )
      groups = groups.indices.filter { !joined.contains($0) }.map { groups[$0] } + [merged]
    }
  }

  /// In the order of the file.
  var shortfalls: [Shortfall] {
    let order = program.requirements.map(\.id)
    return groups.compactMap { shortfall(of: $0.requirements) }
      .sorted { (order.firstIndex(of: $0.requirements[0]) ?? 0) < (order.firstIndex(of: $1.requirements[0]) ?? 0) }
  }

  /// `nil` when they all hold.
  private func shortfall(of requirements: [Requirement]) -> Shortfall? {
    let failing = requirements.filter { requirement in
      requirement.condition.truth(operands: operands, answers: answers).assuming(requirement.ifUnknown) != .yes
    }
    if failing.isEmpty { return nil }
    let ids = program.requirements.map(\.id).filter { id in failing.contains { $0.id == id } }
    let byMember = search(requirements, asksMembersAsWhole: false)
    let asksMembers = !answers.members.isEmpty && requirements.contains { !$0.condition.memberTests.isEmpty }
    // Those who are listed cannot be enough: then the question itself would have to come out otherwise.
    let (table, search) =
      asksMembers && byMember.search.found.isEmpty && byMember.search.isComplete ? self.search(requirements, asksMembersAsWhole: true) : byMember
    return Shortfall(requirements: ids, sets: search.found.map { set($0, table) }, isComplete: search.isComplete)
  }

  private func search(_ requirements: [Requirement], asksMembersAsWhole: Bool) -> (table: LeafTable, search: ShortfallSearch) {
    var table = LeafTable(operands: operands, answers: answers, asksMembersAsWhole: asksMembersAsWhole)
    var goals: [ShortfallSearch.Goal] = []
    for requirement in requirements { goals.append((table.tree(of: requirement.condition), requirement.ifUnknown)) }
    return (table, ShortfallSearch(goals, variables(table), table))
  }

  /// The leaves by what they ask about, in the order of the rules.
  private func variables(_ table: LeafTable) -> [LeafVariable] {
    var byName: [String: [Int]] = [:]
    var names: [String] = []
    for (index, leaf) in table.leaves.enumerated() {
      let name = name(of: leaf.question, index)
      if byName[name] == nil { names.append(name) }
      byName[name, default: []].append(index)
    }
    let bases = names.map { name in byName[name]?.first.map { self.bases(of: table.leaves[$0].question) } ?? [] }
    return names.indices.map { place in
      let leaves = byName[names[place]] ?? []
      let others = names.indices.filter { $0 != place }
      let isAlone = !others.contains { !bases[$0].isDisjoint(with: bases[place]) }
      return LeafVariable(leaves, in: table, schema(of: table.leaves[leaves[0]].question), isAlone: isAlone, pack: pack)
    }
  }

  private func name(of question: Leaf.Question, _ index: Int) -> String {
    switch question {
    case .test(let test, let member): (member.map { "\($0)/" } ?? "") + test.field
    case .members: "members \(index)"
    }
  }

  private func schema(of question: Leaf.Question) -> FieldSchema? {
    switch question {
    case .test(let test, let member):
      member == nil ? pack.schema(of: test.field, in: program) : pack.fields.memberSchema(of: test.field)
    case .members: nil
    }
  }

  /// What the answers hang on: the field itself, those behind a function, the day of birth behind an age.
  private func bases(of question: Leaf.Question) -> Set<String> {
    switch question {
    case .test(let test, nil): Set(program.fields(behind: test.field))
    case .test(let test, let member?): ["\(member)/\(program.memberField(behind: test.field))"]
    case .members: ["members"]
    }
  }

  private func bases(of condition: Condition) -> Set<String> {
    let ofMembers = condition.memberTests.isEmpty ? [] : [FieldSchema.members.name]
    return Set(condition.tests.flatMap { program.fields(behind: $0.field) } + ofMembers)
  }

  private func set(_ found: ShortfallSearch.Found, _ table: LeafTable) -> Shortfall.ChangeSet {
    Shortfall.ChangeSet(
      changes: found.changes.map { change in
        let leaf = table.leaves[change.leaf]
        let (question, member, operands): (TestChange.Question, Int?, [FieldValue?]) =
          switch leaf.question {
          case .test(let test, let member): (.test(test), member, test.predicate.ends(table.operands).map(\.value))
          case .members(let test): (.members(test), nil, test.operands.map(table.operands.value(of:)))
          }
        return TestChange(
          question: question, member: member.map { answers.members[$0].id }, now: table.truths[change.leaf], wanted: change.wanted,
          operands: operands, place: leaf.place)
      }, isPossible: found.isPossible)
  }
}
