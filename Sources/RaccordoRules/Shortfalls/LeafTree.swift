import RaccordoModel

/// A test of a requirement as one thing that can come out otherwise. The same test on the same answer is one leaf, however often it stands.
struct Leaf: Hashable {
  enum Question: Hashable {
    /// Of the household, or of a member by their place in the list.
    case test(FieldTest, member: Int?)
    case members(MemberTest)
  }

  let question: Question
  let place: SourcePlace
}

/// A condition over leaves: truths come from a table, not from answers.
indirect enum LeafTree {
  case leaf(Int)
  case all([LeafTree])
  case any([LeafTree])
  case none([LeafTree])
  case atLeast(Int, [LeafTree])
  /// What is asked of each member who is listed.
  case members(MemberTest, [LeafTree])

  /// As `Condition.truth` says it.
  ///
  /// - Complexity: O(leaves).
  func truth(_ truths: [Truth], _ operands: OperandValues) -> Truth {
    switch self {
    case .leaf(let index): return truths[index]
    case .all(let parts): return parts.reduce(.yes) { $0 && $1.truth(truths, operands) }
    case .any(let parts): return parts.reduce(.no) { $0 || $1.truth(truths, operands) }
    case .none(let parts): return !parts.reduce(.no) { $0 || $1.truth(truths, operands) }
    case .atLeast(let count, let parts): return .atLeast(count, of: parts.map { $0.truth(truths, operands) })
    case .members(let test, let each):
      var tally = MemberTally()
      for one in each { tally.add(one.truth(truths, operands)) }
      return test.truth(of: tally, operands: operands)
    }
  }

  /// Leaves one of which has to change when this is to come out so, whatever else changes. Empty: it cannot.
  func candidates(for wanted: Bool, _ truths: [Truth], _ operands: OperandValues) -> [(leaf: Int, wanted: Bool)] {
    if truth(truths, operands) == Truth(wanted) { return [] }
    func either(_ parts: [LeafTree], _ wanted: Bool) -> [(leaf: Int, wanted: Bool)] {
      parts.flatMap { $0.candidates(for: wanted, truths, operands) }
    }
    /// Each of them has to come out so: it is enough to look at the first that does not.
    func every(_ parts: [LeafTree], _ wanted: Bool) -> [(leaf: Int, wanted: Bool)] {
      parts.first { $0.truth(truths, operands) != Truth(wanted) }?.candidates(for: wanted, truths, operands) ?? []
    }
    switch self {
    case .leaf(let index): return [(index, wanted)]
    case .all(let parts): return wanted ? every(parts, true) : either(parts, false)
    case .any(let parts): return wanted ? either(parts, true) : every(parts, false)
    case .none(let parts): return wanted ? every(parts, false) : either(parts, true)
    case .atLeast(_, let parts): return either(parts, wanted)
    case .members(let test, let each):
      switch test.question {
      case .some: return wanted ? either(each, true) : every(each, false)
      case .every: return wanted ? every(each, true) : either(each, false)
      case .noOne: return wanted ? every(each, false) : either(each, true)
      case .count: return either(each, true) + either(each, false)
      }
    }
  }
}

/// The leaves of the requirements of one household, with the trees over them.
struct LeafTable {
  private(set) var leaves: [Leaf] = []
  /// How each comes out as things stand.
  private(set) var truths: [Truth] = []
  private var indices: [Leaf.Question: Int] = [:]
  let operands: OperandValues
  let answers: RuleAnswers
  /// Whether a question about members is one leaf, whoever is listed.
  let asksMembersAsWhole: Bool

  init(operands: OperandValues, answers: RuleAnswers, asksMembersAsWhole: Bool) {
    self.operands = operands
    self.answers = answers
    self.asksMembersAsWhole = asksMembersAsWhole
  }

  mutating func tree(of condition: Condition, member: Int? = nil) -> LeafTree {
    switch condition.node {
    case .test(let test):
      let answer = member.map { answers.members[$0].facts[test.field] } ?? answers[test.field]
      return leaf(.test(test, member: member), condition.place, test.truth(.today, operands: operands, answer: answer))
    case .all(let parts): return .all(trees(of: parts, member))
    case .any(let parts): return .any(trees(of: parts, member))
    case .none(let parts): return .none(trees(of: parts, member))
    case .atLeast(let count, let parts): return .atLeast(count, trees(of: parts, member))
    case .members(let test):
      guard !asksMembersAsWhole, !answers.members.isEmpty else {
        return leaf(.members(test), condition.place, test.truth(.today, operands: operands, members: answers.members))
      }
      var each: [LeafTree] = []
      for index in answers.members.indices { each.append(tree(of: test.condition, member: index)) }
      return .members(test, each)
    }
  }

  private mutating func trees(of parts: [Condition], _ member: Int?) -> [LeafTree] {
    var trees: [LeafTree] = []
    for part in parts { trees.append(tree(of: part, member: member)) }
    return trees
  }

  private mutating func leaf(_ question: Leaf.Question, _ place: SourcePlace, _ truth: Truth) -> LeafTree {
    if let index = indices[question] { return .leaf(index) }
    indices[question] = leaves.count
    leaves.append(Leaf(question: question, place: place))
    truths.append(truth)
    return .leaf(leaves.count - 1)
  }
}
