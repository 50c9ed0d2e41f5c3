import RaccordoModel

/// The rules that were read before from a block that says the same.
///
/// A loop that makes many programs makes many rules that are the same in all of them. Lua's tables come out of a state as one
/// where they hold the same, so such a rule is one block, and is read once.
final class KnownRules<Rule> {
  /// The block is kept with its rule: no other can then have its identity.
  private var rules: [KnownBlock: (block: RuleBlock, rule: Rule)] = [:]

  /// - Parameters:
  ///   - scope: the number of all else on which the rule depends; `nil` where it is to be read anew.
  ///   - read: reads the rule. One of which something is reported is read anew each time, so that it is reported each time.
  func rule(of block: RuleBlock, in scope: Int?, log: FindingLog, read: () -> Rule?) -> Rule? {
    guard let scope else { return read() }
    let key = KnownBlock(block: ObjectIdentifier(block), scope: scope)
    if let known = rules[key] { return known.rule }
    let before = log.count
    let rule = read()
    if let rule, log.count == before { rules[key] = (block, rule) }
    return rule
  }
}

/// A block, and the number of all else on which its rule depends.
private struct KnownBlock: Hashable {
  let block: ObjectIdentifier
  let scope: Int
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

  /// By family and name.
  private var names: [String: [String: Int]] = [:]
  private var nameCount = 0

  /// A number for the name of a rule, the same for the same name; `nil` for a block without one. A block that stands under many
  /// programs is asked for its name once.
  func name(of block: RuleBlock) -> Int? {
    guard block.nameNumber == nil, let id = block.id else { return block.nameNumber }
    let family = block.word == "criterion" ? "requirement" : block.word
    if let known = names[family]?[id] {
      block.nameNumber = known
    } else {
      names[family, default: [:]][id] = nameCount
      block.nameNumber = nameCount
      nameCount += 1
    }
    return block.nameNumber
  }

  let requirements = KnownRules<Requirement>()
  let criteria = KnownRules<(criterion: Criterion, compute: Compute?)>()
  private var numbers: [Scope: Int] = [:]

  /// For rules that name no stage and no group, and for those that do; `nil` in a program with functions of its own: its
  /// rules may name them.
  func numbers(of scope: PackScope, _ program: Program) -> (alike: Int?, own: Int?) {
    guard scope.computes.isEmpty else { return (nil, nil) }
    return (number(of: scope, program, stages: [], groups: []), number(of: scope, program, stages: program.stages, groups: program.groups))
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
