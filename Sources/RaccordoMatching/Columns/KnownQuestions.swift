import RaccordoRules

/// What was compiled before in a run. Programs that a loop made share their rules in memory: what such a rule asks is
/// compiled once.
///
/// One belongs to each table of conditions.
final class KnownQuestions {
  private struct Question: Hashable {
    let condition: ObjectIdentifier
    let reading: Reading
    let names: Int
  }

  private struct Points: Hashable {
    let rule: PointRule
    let names: Int

    /// A few figures tell most rules apart, of the hundred that one can have.
    func hash(into hasher: inout Hasher) {
      hasher.combine(rule.most)
      hasher.combine(names)
      if case .bands(let bands) = rule { hasher.combine(bands.bands.first?.to) }
    }
  }

  /// The condition is kept with its node: no other can then have its identity.
  private var nodes: [Question: (condition: Condition, node: Int)] = [:]
  private var points: [Points: PlannedPoints] = [:]
  /// The words that rules name and no cell of a column has, by column: another list with the same codes may have them.
  private(set) var absentWords: [Int: Set<String>] = [:]

  /// The node of what a rule asks, compiled where it was not before. What depends on the service is compiled for each.
  func node(of condition: Condition, _ reading: Reading, in scope: CompilationScope, compile: () -> Int) -> Int {
    if condition.readsService { return compile() }
    let key = Question(condition: condition.identity, reading: reading, names: scope.names)
    if let known = nodes[key] { return known.node }
    let node = compile()
    nodes[key] = (condition, node)
    return node
  }

  /// The code of a word that a rule names, where the column has it.
  func code(of word: String, in column: Int, of answers: AnswerTable) -> Int32? {
    let code = answers.columns[column].code(of: word)
    if code == nil { absentWords[column, default: []].insert(word) }
    return code
  }

  /// How the points of a rule are given. Its figures are those of the day: no service has others.
  func points(of rule: PointRule, in scope: CompilationScope, plan: () -> PlannedPoints) -> PlannedPoints {
    let key = Points(rule: rule, names: scope.names)
    if let known = points[key] { return known }
    let planned = plan()
    points[key] = planned
    return planned
  }
}
