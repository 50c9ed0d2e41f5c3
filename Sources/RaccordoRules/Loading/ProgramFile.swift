import LuaSyntax
import RaccordoModel

/// Turns the blocks of one rule file into its programs. What stands under a `program` belongs to it; a `decline` above every
/// program is the pack's.
struct ProgramFile {
  let blocks: [RuleBlock]
  /// The texts of the files in which the blocks stand.
  let trees: [String: SyntaxTree]
  let log: FindingLog
  let known: KnownScopes

  func read(into pack: inout RulePack) {
    var section: [RuleBlock] = []
    for block in blocks {
      if block.word == "program" {
        finish(section, into: &pack)
        section = [block]
      } else if block.part == .decline, section.isEmpty {
        readOfPack(block, into: &pack)
      } else if block.part != nil {
        if section.isEmpty { reportOrphan(block) } else { section.append(block) }
      }
    }
    finish(section, into: &pack)
  }

  private func readOfPack(_ block: RuleBlock, into pack: inout RulePack) {
    guard let reason = DeclineReader(languages: pack.languages, log: log).read(block) else { return }
    if let first = pack.declineReasons.first(where: { $0.id == reason.id }) {
      log.report(.sameName(block, first: first.place))
    } else {
      pack.declineReasons.append(reason)
    }
  }

  private func reportOrphan(_ block: RuleBlock) {
    log.report(
      .missingSetting, at: block.place, it: "\(block.title) non sta sotto nessun programma",
      en: "\(block.title) stands under no program",
      help: [LocalizedText(it: "scrivi prima program \"nome\" { ... }", en: "write program \"name\" { ... } first")])
  }

  /// - Parameter section: a `program` block and those under it.
  private func finish(_ section: [RuleBlock], into pack: inout RulePack) {
    guard let head = section.first else { return }
    let reader = ProgramReader(pack: pack, log: log)
    var program = reader.read(head)
    for (block, first) in known.names.repeated(section.dropFirst()) { log.report(.sameName(block, first: first.place)) }
    let scope = PackScope(
      languages: pack.languages, fields: pack.fields(of: program), parameters: pack.parameters, catalogue: pack.catalogue,
      namesServices: head.settings["services"] != nil)
    let under = BlocksByPart(section.dropFirst())
    for block in under[.compute] {
      if let compute = ComputeReader(scope: scope, log: log, trees: trees).read(block) {
        scope.computes.append(compute)
      } else {
        log.excuse(.field, block.id)
      }
    }
    let rules = RuleReader(scope: scope, log: log, trees: trees)
    program.computes = scope.computes
    program.derivedAges = pack.fields(of: program).derivedAges
    program.ties = reader.ties(head, scope: scope)
    program.groups = read(under[.group], .group, rules.group)
    let places = PlacesReader(scope: scope, log: log)
    program.stages = read(under[.stage], .stage) { places.stage($0) }
    places.checkOrder(of: under[.stage], in: program, head: head)
    let (alike, own) = known.numbers(of: scope, program)
    program.requirements = under[.requirement].compactMap { block in
      known.requirements.rule(of: block, in: block.namesPartOfProgram ? own : alike, log: log) { rules.requirement(block, stages: program.stages) }
    }
    program.reserves = read(under[.reserve], .reserve) { places.reserve($0, in: program) }
    if !program.reserves.isEmpty { places.checkReserves(of: program, blocks: under[.reserve]) }
    program.incompatibilities = under[.incompatibleWith].flatMap(places.incompatibilities)
    let criteria = read(under[.criterion], .criterion) { block in
      known.criteria.rule(of: block, in: block.namesPartOfProgram ? own : alike, log: log) { rules.criterion(block, groups: program.groups) }
    }
    program.criteria = criteria.map(\.criterion)
    for criterion in criteria { if let compute = criterion.compute { program.computes.append(compute) } }
    program.routes = read(under[.route], .route, rules.route)
    program.preferences = read(under[.prefers], .preference, rules.preference)
    program.declineReasons = under[.decline].compactMap(DeclineReader(languages: pack.languages, log: log).read)
    program.cases = CaseReader(under[.case], of: program, scope: scope, log: log).read()
    pack.programs.append(program)
  }

  /// What cannot be read is reported once: the cases and criteria that name it are excused.
  private func read<Rule>(
    _ blocks: [RuleBlock], _ kind: Subject.Kind, _ rule: (RuleBlock) -> Rule?
  ) -> [Rule] {
    blocks.compactMap { block in
      let rule = rule(block)
      if rule == nil { log.excuse(kind, block.id) }
      return rule
    }
  }
}

/// The blocks under a program by what they are.
private struct BlocksByPart {
  private var blocks: [[RuleBlock]] = Array(repeating: [], count: RuleBlock.Part.allCases.count)

  init(_ section: some Collection<RuleBlock>) {
    for part in [RuleBlock.Part.requirement, .criterion] { blocks[part.rawValue].reserveCapacity(section.count) }
    for block in section { if let part = block.part { blocks[part.rawValue].append(block) } }
  }

  subscript(part: RuleBlock.Part) -> [RuleBlock] { blocks[part.rawValue] }
}
