import RaccordoModel

/// The rules that were read before from a block that says the same.
///
/// A loop that makes many programs makes many rules that are the same in all of them. Lua's tables come out of a state as one
/// where they hold the same, so such a rule is one block, and is read once.
struct KnownRules<Rule> {
  private var numbers = IdentityNumbers()
  /// The block is kept with its rules: no other can then have its identity. A rule stands with the number of its scope.
  private var known: [(block: RuleBlock, rules: [(scope: Int, rule: Rule)])] = []

  /// - Parameters:
  ///   - scope: the number of all else on which the rule depends; `nil` where it is to be read anew.
  ///   - read: reads the rule. One of which something is reported is read anew each time, so that it is reported each time.
  mutating func rule(of block: RuleBlock, in scope: Int?, log: FindingLog, read: () -> Rule?) -> Rule? {
    guard let scope else { return read() }
    let (number, isNew) = numbers.number(of: ObjectIdentifier(block))
    if isNew { known.append((block, [])) }
    for (known, rule) in known[number].rules where known == scope { return rule }
    let before = log.count
    let rule = read()
    if let rule, log.count == before { known[number].rules.append((scope, rule)) }
    return rule
  }
}

/// All on which requirements and criteria depend besides their block, while the files of one pack are read.
final class KnownScopes {
  struct Scope: Hashable {
    let languages: [Language]
    let subject: Program.Subject
    /// Fields are only added.
    let fieldCount: Int
    let namesServices: Bool
    let stages: [Stage]
    let groups: [CriterionGroup]
  }

  var names = RuleNames()
  var requirements = KnownRules<Requirement>()
  var criteria = KnownRules<ReadCriterion>()
  private var numbers: [Scope: Int] = [:]

  /// For rules that name no stage and no group, and for those that do; `nil` in a program with functions of its own: its
  /// rules may name them.
  func numbers(of scope: PackScope, _ program: Program) -> (alike: Int?, own: Int?) {
    guard scope.computes.isEmpty else { return (nil, nil) }
    let alike = number(of: scope, program, stages: [], groups: [])
    if program.stages.isEmpty, program.groups.isEmpty { return (alike, alike) }
    return (alike, number(of: scope, program, stages: program.stages, groups: program.groups))
  }

  private func number(of scope: PackScope, _ program: Program, stages: [Stage], groups: [CriterionGroup]) -> Int {
    let known = Scope(
      languages: scope.languages, subject: program.subject, fieldCount: scope.fields.fields.count, namesServices: scope.namesServices,
      stages: stages, groups: groups)
    if let number = numbers[known] { return number }
    numbers[known] = numbers.count
    return numbers.count - 1
  }
}

/// A criterion as it was read. Where a function gives its points, the compute behind it comes along.
final class ReadCriterion {
  let criterion: Criterion
  let compute: Compute?

  init(_ criterion: Criterion, _ compute: Compute?) {
    (self.criterion, self.compute) = (criterion, compute)
  }
}
