import RaccordoModel
import RaccordoRules
import SeededRandom

/// Makes rule packs at random, as Swift values.
struct PackGenerator {
  let vocabulary: Vocabulary
  /// Whether a figure or a value of a service may be missing on the day, or a function say nothing.
  var allowsGaps = true
  /// Whether a function may fail on some households.
  var allowsFailures = true
  /// Whether a rule may hold because an answer is missing: `known`, `not_known` and `if_unknown`.
  var allowsAssumptions = true
  /// Whether in some programs each person takes a place.
  var allowsPersons = false
  var most = Most()
  /// 0: nothing is asked about members.
  var mostMembers = 4
  var random: SeededGenerator

  /// The largest numbers of things in a pack.
  struct Most {
    var programs = 3
    var requirements = 3
    var criteria = 6
    var routes = 3
    var depth = 3
  }

  static let place = SourcePlace(file: "rules.lua", line: 1)

  /// What may be read while one program is made.
  struct Scope {
    var fields: [(field: FieldSchema, answers: [FieldValue])]
    var hasServices: Bool
    /// What may be read of each member; none inside a question about them.
    var ofMembers: [(field: FieldSchema, answers: [FieldValue])] = []
  }

  /// What is there without being declared.
  private func builtIn(for subject: Program.Subject) -> [(field: FieldSchema, answers: [FieldValue])] {
    let hasAge = vocabulary.fields(for: subject).derivedAges.contains(.household)
    return [(.today, [.date(Vocabulary.day)])] + (subject == .person || mostMembers == 0 ? [] : [(.members, [1, 2, 3])])
      + (hasAge ? [(.age, PackGenerator.ages)] : [])
  }

  private static let ages: [FieldValue] = [5, 6, 17, 18]

  mutating func pack() -> RulePack {
    var pack = RulePack(id: "generated", fields: vocabulary.fields)
    pack.parameters = Vocabulary.parameters
    pack.catalogue = Vocabulary.catalogue
    var text = ""
    for number in 0...random.below(most.programs) {
      let subject = allowsPersons && random.once(in: 3) ? Program.Subject.person : .household
      let computes = computes(for: subject)
      let program = program("p\(number)", computes.map(\.compute), subject)
      text += "program \"\(program.id)\" { title = \"t\" }\n" + computes.map { $0.text + "\n" }.joined()
      text += program.criteria.compactMap(KnownScore.text).joined()
      pack.programs.append(program)
    }
    pack.sources = PackSources([PackSources.File(path: "rules.lua", bytes: Array(text.utf8))])
    return pack
  }

  /// Some functions, with all that they read.
  private mutating func computes(for subject: Program.Subject) -> [KnownCompute] {
    var readable = Set(vocabulary.words(for: subject).map(\.field.name) + builtIn(for: subject).map(\.field.name))
    return KnownCompute.all.filter { known in
      let name = known.result.name
      guard known.reads.allSatisfy(readable.contains), random.once(in: 3) else { return false }
      if !allowsGaps, KnownCompute.silent.contains(name) { return false }
      if name == KnownCompute.failing, !allowsFailures || !random.once(in: 3) { return false }
      readable.insert(name)
      return true
    }
  }

  private mutating func program(_ id: String, _ computes: [Compute], _ subject: Program.Subject) -> Program {
    var program = Program(
      id: id, services: random.once(in: 2) ? [] : services(), places: random.once(in: 4) ? nil : random.below(6),
      at: PackGenerator.place)
    program.computes = computes
    program.subject = subject
    let scope = Scope(
      fields: vocabulary.words(for: subject).map { ($0.field, $0.answers) } + computes.map { ($0.result, answers(of: $0)) }
        + builtIn(for: subject),
      hasServices: !program.services.isEmpty,
      ofMembers: subject == .person || mostMembers == 0
        ? []
        : vocabulary.memberWords.map { ($0.field, $0.answers) }
          + (vocabulary.fields.derivedAges.contains(.members) ? [(.age, PackGenerator.ages)] : []))
    program.derivedAges = vocabulary.fields(for: subject).derivedAges
    program.groups = random.some(of: [
      CriterionGroup(id: "capped", limit: .sum(atMost: Points(hundredths: 1_250)), at: PackGenerator.place),
      CriterionGroup(id: "best", limit: .highest, at: PackGenerator.place),
      CriterionGroup(id: "empty", limit: .highest, at: PackGenerator.place),
    ])
    program.requirements = (0..<random.below(most.requirements + 1)).map { number in
      Requirement(
        id: "r\(number)", condition: condition(scope, depth: most.depth), reason: LocalizedText(),
        otherwise: LocalizedText(), ifUnknown: assumption(), at: PackGenerator.place)
    }
    program.criteria = (0..<random.below(most.criteria + 1)).map { criterion($0, scope, program.groups) }
    program.computes += program.criteria.compactMap { $0.scored?.compute(of: $0.id) }
    program.routes = (0..<random.below(most.routes + 1)).map { number in
      Route(
        id: "to\(number)", condition: random.once(in: 4) ? nil : condition(scope, depth: 2),
        destination: LocalizedText(), ifUnknown: assumption(), at: PackGenerator.place)
    }
    program.preferences = scope.hasServices ? preferences(scope) : []
    let ordered = scope.fields.map(\.field).filter(\.kind.isOrdered)
    program.ties = (0..<random.below(3)).map { _ in
      Tie(random.once(in: 2) ? .higher : .lower, random.pick(ordered).name, at: PackGenerator.place)
    }
    return program
  }

  private mutating func services() -> [String] {
    var ids = allowsGaps ? ["full", "silent", "lapsed"] : ["full"]
    ids.shuffle(using: &random)
    return Array(ids.prefix(1 + random.below(ids.count)))
  }

  private mutating func criterion(_ number: Int, _ scope: Scope, _ groups: [CriterionGroup]) -> Criterion {
    let groupIDs = groups.map(\.id).filter { $0 != "empty" }
    return Criterion(
      id: "c\(number)", group: groupIDs.isEmpty || random.once(in: 2) ? nil : random.pick(groupIDs),
      condition: random.once(in: 8) ? nil : condition(scope, depth: most.depth),
      points: points(of: "c\(number)", scope), reason: LocalizedText(),
      isTrial: random.once(in: 6), ifUnknown: assumption(), at: PackGenerator.place)
  }

  /// Most of them read the service: the others change nothing.
  private mutating func preferences(_ scope: Scope) -> [Preference] {
    (0..<random.below(3)).map { number in
      var condition = condition(scope, depth: 2)
      if random.once(in: 2) {
        let test = FieldTest("referred", .hasAny([.service(.languages)]))
        condition = Condition(.any([condition, Condition(.test(test), at: PackGenerator.place)]), at: PackGenerator.place)
      }
      return Preference(
        id: "s\(number)", condition: condition, points: Points(hundredths: random.pick([100, 100, 250])), reason: LocalizedText(),
        at: PackGenerator.place)
    }
  }

  private mutating func assumption() -> Bool? {
    !allowsAssumptions || random.once(in: 2) ? nil : random.once(in: 2)
  }

  /// Values near those that a function can give.
  private func answers(of compute: Compute) -> [FieldValue] {
    switch compute.result.kind {
    case .number: [0, 2, 3.5, 12, 59]
    case .money: [Money(cents: 33_333), Money(cents: 36_667)].map { .money($0) }
    case .date: [.date(CivilDay(daysSince1970: 20_130)), .date(CivilDay(daysSince1970: 20_189))]
    case .yesNo: [true, false]
    case .choice, .many, .text, .municipality: compute.result.choices.map { .word($0) }
    }
  }
}
