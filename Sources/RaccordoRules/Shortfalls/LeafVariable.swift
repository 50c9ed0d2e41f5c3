import RaccordoModel

/// The tests on one field of the household, or of one member: they change together, as one answer becomes another.
struct LeafVariable {
  /// Tests that come out otherwise.
  struct Move: Hashable {
    /// By leaf, in order.
    var changes: [Change]
    /// Whether some answer does it, and changes no other test whose truth is known.
    var isPossible: Bool
  }

  struct Change: Hashable, Comparable {
    var leaf: Int
    var wanted: Bool

    static func < (left: Change, right: Change) -> Bool {
      left.leaf != right.leaf ? left.leaf < right.leaf : left.wanted && !right.wanted
    }
  }

  let leaves: [Int]
  let moves: [Move]
  /// Whether these are all the moves there are.
  let areAll: Bool

  /// Of how many tests on an answer that nobody knows every part is looked at; of more, only small parts and the whole.
  private static let mostLoose = 8
  /// The most moves of one field. Of one with more, each test is looked at by itself.
  private static let mostMoves = 4_096

  /// - Parameters:
  ///   - leaves: the leaves that ask about it.
  ///   - schema: of the field; `nil` for a question about members as a whole, which may come out either way.
  ///   - isAlone: whether no other variable hangs on the same answers.
  init(_ leaves: [Int], in table: LeafTable, _ schema: FieldSchema?, isAlone: Bool, pack: RulePack) {
    self.leaves = leaves
    let tests = leaves.compactMap { leaf -> FieldTest? in
      if case .test(let test, _) = table.leaves[leaf].question { test } else { nil }
    }
    guard let schema, tests.count == leaves.count else {
      (moves, areAll) = (LeafVariable.singleMoves(leaves, table, isPossible: isAlone), true)
      return
    }
    let options = AnswerOptions(schema, tests: tests, operands: table.operands, pack: pack).list()
    // A day of the run other than this one is nobody's answer.
    let answers = options?.filter { $0.answers.keys.allSatisfy { $0 == schema.name } }.map { $0.answers[schema.name] }
    let changes = answers.flatMap { LeafVariable.changes(by: $0, leaves, tests, table) }
    areAll = changes != nil && leaves.count { table.truths[$0] == .unknown } <= LeafVariable.mostLoose
    moves = changes?.map { Move(changes: $0, isPossible: isAlone) } ?? LeafVariable.singleMoves(leaves, table, isPossible: false)
  }

  private static func singleMoves(_ leaves: [Int], _ table: LeafTable, isPossible: Bool) -> [Move] {
    leaves.flatMap { leaf in
      [true, false].filter { Truth($0) != table.truths[leaf] }
        .map { Move(changes: [Change(leaf: leaf, wanted: $0)], isPossible: isPossible) }
    }
  }

  /// What some answers change, each way once; `nil` when they are too many.
  private static func changes(
    by answers: [FieldValue?], _ leaves: [Int], _ tests: [FieldTest], _ table: LeafTable
  ) -> [[Change]]? {
    var found: [[Change]] = []
    var seen: Set<[Change]> = []
    for answer in answers {
      found += changes(by: answer, leaves, tests, table).filter { seen.insert($0).inserted }
      if found.count > mostMoves { return nil }
    }
    return found
  }

  /// What an answer changes, in every way in which it can be told: tests that nobody knows now may be left out, because what is enough
  /// without them is enough whatever they say. None for an answer that changes nothing, or after which some test is not known any more.
  private static func changes(by answer: FieldValue?, _ leaves: [Int], _ tests: [FieldTest], _ table: LeafTable) -> [[Change]] {
    var (fixed, loose): ([Change], [Change]) = ([], [])
    for (leaf, test) in zip(leaves, tests) {
      let truth = test.truth(.today, operands: table.operands, answer: answer)
      if truth == table.truths[leaf] { continue }
      if truth == .unknown { return [] }
      let change = Change(leaf: leaf, wanted: truth == .yes)
      if table.truths[leaf] == .unknown { loose.append(change) } else { fixed.append(change) }
    }
    return parts(of: loose).map { (fixed + $0).sorted() }.filter { !$0.isEmpty }
  }

  private static func parts(of loose: [Change]) -> [[Change]] {
    guard loose.count > mostLoose else {
      return loose.reduce([[]]) { parts, change in parts + parts.map { $0 + [change] } }
    }
    let pairs = loose.indices.flatMap { first in loose.indices.filter { $0 > first }.map { [loose[first], loose[$0]] } }
    return [[]] + loose.map { [$0] } + pairs + [loose]
  }
}
