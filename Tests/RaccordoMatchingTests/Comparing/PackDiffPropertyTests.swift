import RaccordoMatching
import RaccordoModel
import RaccordoRules
import SeededRandom
import Testing

/// What holds of every comparison, on packs and lists at random.
@Suite struct PackDiffPropertyTests {
  private static func generator(_ offset: UInt64) -> (PackGenerator, seed: UInt64) {
    let seed = SeededGenerator.seed &+ offset
    let most = PackGenerator.Most(requirements: 2, criteria: 4, depth: 2)
    return (PackGenerator(vocabulary: .full, most: most, random: SeededGenerator(seed: seed)), seed)
  }

  @Test func `a pack differs in nothing from itself`() async throws {
    var (generator, seed) = Self.generator(501)
    for number in 0..<30 {
      let packs = ComparedPacks(&generator, count: generator.random.pick([1, 9, 40]))
      let side = try await packs.side(packs.from)
      let pairs = packs.from.programs.map { ProgramPair(from: $0.id, to: $0.id) }
      let diff = try PackDiff(from: side, to: side, pairs: pairs)
      #expect(diff.newlyRead.isEmpty && diff.noLongerRead.isEmpty && diff.onlyFrom.isEmpty && diff.onlyTo.isEmpty)
      for program in diff.programs {
        let label = "seed \(seed), pack \(number), \(program.to.id)"
        try #require(program.households.allSatisfy { $0.kind == .same && $0.because.isEmpty && !$0.isContested }, "\(label)")
        #expect(program.count(.same) == program.households.count && program.chosenBefore == program.chosenAfter, "\(label)")
        #expect(program.agreement.overlap.map { $0 == 1 } ?? (program.staying == 0), "\(label)")
        let figures = [program.agreement.kendall, program.agreement.spearman, program.agreement.kappa]
        #expect(figures.allSatisfy { $0.map { abs($0 - 1) < 1e-9 } ?? true }, "\(label)")
        #expect(program.groups.allSatisfy { $0.rows.allSatisfy { $0.from == $0.to } }, "\(label)")
      }
    }
  }

  @Test func `the other way round everything is mirrored`() async throws {
    var (generator, seed) = Self.generator(502)
    var changes = 0
    for number in 0..<40 {
      let packs = ComparedPacks(&generator, count: generator.random.pick([3, 20, 50]))
      let (older, newer) = (try await packs.side(packs.from), try await packs.side(packs.to))
      let diff = try PackDiff(from: older, to: newer, pairs: packs.pairs)
      let mirror = try PackDiff(from: newer, to: older, pairs: packs.pairs)
      #expect(diff.newlyRead == mirror.noLongerRead && diff.noLongerRead == mirror.newlyRead)
      for (one, other) in zip(diff.programs, mirror.programs) {
        let label = "seed \(seed), pack \(number), \(one.to.id)"
        let mirrored = Dictionary(uniqueKeysWithValues: other.households.map { ($0.household, $0) })
        for household in one.households {
          let back = try #require(mirrored[household.household])
          try #require(back.kind == household.kind.mirrored && back.isContested == household.isContested, "\(label)")
          try #require(Set(back.because.map(\.cause)) == Set(household.because.map(\.cause.mirrored)), "\(label), \(household.household)")
          changes += household.because.count
        }
        #expect(one.agreement == other.agreement, "\(label)")
        #expect(one.groups.map { $0.rows.map(\.from) } == other.groups.map { $0.rows.map(\.to) }, "\(label)")
      }
    }
    print("diffs mirrored: seed \(seed), \(changes) changes by a rule")
    #expect(changes > 500)
  }

  @Test func `numbers add up`() async throws {
    var (generator, seed) = Self.generator(503)
    var (explained, entries) = (0, 0)
    for number in 0..<60 {
      let packs = ComparedPacks(&generator, count: generator.random.pick([3, 20, 50]))
      let diff = try await packs.diff()
      for program in diff.programs {
        let label = "seed \(seed), pack \(number), \(program.to.id)"
        let (before, after) = (try #require(diff.from.result[program.from.id]), try #require(diff.to.result[program.to.id]))
        #expect(program.staying + program.count(.leaves) == before.entries.count(where: \.hasPlace), "\(label)")
        #expect(program.staying + program.count(.enters) == after.entries.count(where: \.hasPlace), "\(label)")
        #expect(HouseholdDiff.Kind.allCases.reduce(0) { $0 + program.count($1) } == program.households.count, "\(label)")
        for one in program.households where one.kind != .same {
          guard let from = one.from?.judgement, let to = one.to?.judgement else {
            #expect(one.because.contains { if case .notJudged = $0.cause { true } else { false } }, "\(label)")
            continue
          }
          try #require(!one.because.isEmpty, "\(label), \(one.household)")
          if from.verdict != to.verdict {
            #expect(one.because.allSatisfy { if case .requirement = $0.cause { true } else { false } }, "\(label)")
            entries += 1
          } else if let old = from.points, let new = to.points {
            try #require(new.known - old.known == one.because.knownPoints, "\(label), \(one.household): \(one.because)")
            explained += 1
          }
        }
      }
    }
    print("diffs add up: seed \(seed), \(explained) differences of points, \(entries) of entry")
    #expect(explained > 300 && entries > 300)
  }

  @Test func `every household is in a group of each field, and in one where groups share nobody`() async throws {
    var (generator, seed) = Self.generator(504)
    for number in 0..<30 {
      let packs = ComparedPacks(&generator, count: generator.random.pick([2, 20, 60]))
      let diff = try await packs.diff()
      for program in diff.programs {
        let label = "seed \(seed), pack \(number), \(program.to.id)"
        let judged = (program.households.count { $0.from != nil }, program.households.count { $0.to != nil })
        let chosen = (program.chosenBefore, program.chosenAfter)
        for shift in program.groups {
          let (from, to) = (shift.rows.map(\.from), shift.rows.map(\.to))
          let isOwn = program.to.subject == .person && ["role", "age"].contains(shift.field.name)
          let isApart = ComparedPacks.apart.contains(shift.field.name) || isOwn
          for (groups, judged, chosen) in [(from, judged.0, chosen.0), (to, judged.1, chosen.1)] {
            let (households, places) = (groups.reduce(0) { $0 + $1.households }, groups.reduce(0) { $0 + $1.withPlace })
            if isApart {
              try #require(households == judged && places == chosen, "\(label), \(shift.field.name)")
            } else {
              try #require(households >= judged && places >= chosen, "\(label), \(shift.field.name)")
            }
          }
          let small = shift.rows.filter { min($0.from.households, $0.to.households) < shift.small.shown }
          #expect(small.isEmpty || shift.rows.count == 1, "\(label), \(shift.field.name)")
        }
      }
    }
  }

  @Test func `the order of the list changes nothing`() async throws {
    var (generator, seed) = Self.generator(505)
    for number in 0..<20 {
      let packs = ComparedPacks(&generator, count: 30)
      let shuffled = packs.list.selecting(Array(0..<packs.list.count).shuffled(using: &generator.random))
      let diff = try await packs.diff()
      let other = try PackDiff(
        from: try await packs.side(packs.from, shuffled), to: try await packs.side(packs.to, shuffled), pairs: packs.pairs,
        small: SmallGroups(shown: 3, compared: 5))
      for (one, two) in zip(diff.programs, other.programs) {
        let label = "seed \(seed), pack \(number), \(one.to.id)"
        #expect(one.agreement == two.agreement && one.groups.map(\.rows) == two.groups.map(\.rows), "\(label)")
        try #require(one.households.map(\.withoutRows) == two.households.map(\.withoutRows), "\(label)")
      }
    }
  }
}

extension HouseholdDiff {
  /// The same whatever the place in the list.
  fileprivate var withoutRows: HouseholdDiff {
    var one = self
    one.from?.row = 0
    one.to?.row = 0
    return one
  }
}

extension HouseholdDiff.Kind {
  fileprivate var mirrored: HouseholdDiff.Kind {
    switch self {
    case .enters: .leaves
    case .leaves: .enters
    case .mayEnter: .mayNotEnter
    case .mayNotEnter: .mayEnter
    case .decided: .undecided
    case .undecided: .decided
    case .moves: .moves
    case .same: .same
    }
  }
}

extension RuleChange.Cause {
  fileprivate var mirrored: RuleChange.Cause {
    switch self {
    case .requirement(let id, let from, let to): .requirement(id, from: to, to: from)
    case .criterion(let id, let from, let to): .criterion(id, from: to, to: from)
    case .caps(let from, let to): .caps(from: to, to: from)
    case .reserve(let from, let to): .reserve(from: to, to: from)
    case .service(let from, let to): .service(from: to, to: from)
    case .asked(let from, let to): .asked(from: to, to: from)
    case .otherProgram(let from, let to): .otherProgram(from: to, to: from)
    case .places(let from, let to): .places(from: to, to: from)
    case .line(let from, let to): .line(from: to, to: from)
    case .order: .order
    case .others: .others
    case .notJudged(let from, let to): .notJudged(from: to, to: from)
    }
  }
}

extension [RuleChange] {
  /// What criteria and caps change in the known points.
  fileprivate var knownPoints: Points {
    reduce(.zero) { sum, change in
      switch change.cause {
      case .criterion(_, let from, let to): sum + (to?.known ?? .zero) - (from?.known ?? .zero)
      case .caps(let from, let to): sum - (to - from)
      default: sum
      }
    }
  }
}
