import RaccordoModel
import RaccordoRules

/// What was compiled before in a run. Programs that a loop made share their rules in memory: what such a rule asks is
/// compiled once.
///
/// One belongs to each table of conditions.
final class KnownQuestions {
  /// The nodes of a condition in either reading, as far as it was asked in it.
  private struct Nodes {
    var today: Int?
    var open: Int?

    subscript(reading: Reading) -> Int? {
      get { reading == .today ? today : open }
      set { if reading == .today { today = newValue } else { open = newValue } }
    }
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

  private var requirements = KnownParts<Requirement, ProgramPlan.Question>()
  private var criteria = KnownParts<Criterion, ProgramPlan.ScoredRule>()
  private var conditions = KnownParts<Condition, Nodes>()
  /// For each column the nodes of the words that rules name one by one.
  private var words: [[String: Int]] = []
  private var points: [Points: PlannedPoints] = [:]
  /// The words that rules name and no cell of a column has, by column: another list with the same codes may have them.
  private(set) var absentWords: [Int: Set<String>] = [:]

  /// What a requirement asks, compiled where it was not before. What depends on the service is compiled for each.
  func question(of requirement: Requirement, in scope: CompilationScope, compile: () -> ProgramPlan.Question) -> ProgramPlan.Question {
    if let known = requirements.part(of: requirement.identity, names: scope.names) { return known }
    let question = compile()
    if !question.readsService { requirements.keep(question, of: requirement, requirement.identity, names: scope.names) }
    return question
  }

  /// The same of a criterion, with its points.
  func scored(_ criterion: Criterion, in scope: CompilationScope, compile: () -> ProgramPlan.ScoredRule) -> ProgramPlan.ScoredRule {
    if let known = criteria.part(of: criterion.identity, names: scope.names) { return known }
    let scored = compile()
    if !scored.question.readsService { criteria.keep(scored, of: criterion, criterion.identity, names: scope.names) }
    return scored
  }

  /// The node of what a rule asks, compiled where it was not before. What depends on the service is compiled for each.
  func node(of condition: Condition, _ reading: Reading, in scope: CompilationScope, compile: () -> Int) -> Int {
    if condition.readsService { return compile() }
    var nodes = conditions.part(of: condition.identity, names: scope.names) ?? Nodes()
    if let known = nodes[reading] { return known }
    let node = compile()
    nodes[reading] = node
    conditions.keep(nodes, of: condition, condition.identity, names: scope.names)
    return node
  }

  /// The node of "the answer is this word".
  func node(of word: String, in column: Int, compile: () -> Int) -> Int {
    while words.count <= column { words.append([:]) }
    if let known = words[column][word] { return known }
    let node = compile()
    words[column][word] = node
    return node
  }

  /// The code of a word that a rule names, where the column has it.
  func code(of word: String, in column: Int, of answers: AnswerTable) -> Int32? {
    let code = answers.code(of: word, in: column)
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

/// What was made of rules, for one meaning of names each: that of the program for which it was made last.
private struct KnownParts<Rule, Part> {
  private var numbers = IdentityNumbers()
  /// The rule is kept with its part: no other can then have its identity.
  private var parts: [(rule: Rule, names: Int, part: Part)] = []

  func part(of identity: ObjectIdentifier, names: Int) -> Part? {
    guard let number = numbers[identity], parts[number].names == names else { return nil }
    return parts[number].part
  }

  mutating func keep(_ part: Part, of rule: Rule, _ identity: ObjectIdentifier, names: Int) {
    let (number, isNew) = numbers.number(of: identity)
    if isNew { parts.append((rule, names, part)) } else { parts[number] = (rule, names, part) }
  }
}
