import RaccordoMatching
import RaccordoModel
import RaccordoRules
import Testing

/// Small lists in which everybody can see what changes and why.
@Suite struct PackDiffTests {
  private static let fields = """
    field "minors" { kind = "number", whole = true }
    field "income" { kind = "money", sensitive = "hardship" }
    field "ill" { kind = "yes_no", sensitive = "health", why = "w" }
    field "sex" { kind = "choice", of = { "f", "m" } }
    """

  private static let older = """
    program "help" { title = "t", places = 2, need = "food" }
    requirement "poor" { when = { income = at_most(1000) }, reason = "Income of {income}", otherwise = "Income of {income} is too high" }
    criterion "children" { when = { minors = at_least(1) }, points = 10, reason = "Children: {minors}" }
    criterion "ill" { when = { ill = yes }, points = 6, reason = "Ill" }
    """

  private static func household(_ id: String, _ income: Int, _ minors: Int?, ill: Bool? = false) -> Household {
    var facts: [String: FieldValue] = ["income": .number(Double(income))]
    facts["minors"] = minors.map { .number(Double($0)) }
    facts["ill"] = ill.map { .yesNo($0) }
    return Household(id: id, facts: facts)
  }

  private static let households = [
    household("rich", 1500, 3), household("family", 500, 2), household("ill", 500, 0, ill: true), household("alone", 500, 0),
    household("open", 500, nil, ill: nil),
  ]

  private func diff(_ rules: String, _ households: [Household] = Self.households, fields: String = Self.fields) async throws -> PackDiff {
    func side(_ rules: String, _ fields: String) async throws -> DiffSide {
      let pack = try RulePack.text(fields: fields, rules: rules)
      let matcher = try Matcher(pack, on: Vocabulary.day)
      let list = pack.list(of: households).list
      return DiffSide(matcher, list: list, result: try await matcher.match(list))
    }
    let (from, to) = (try await side(Self.older, Self.fields), try await side(rules, fields))
    return try PackDiff(from: from, to: to, pairs: try ProgramPair.pairs(from.matcher.programs, to.matcher.programs))
  }

  @Test func `who enters by a requirement and who leaves by the others`() async throws {
    let rules = Self.older.replacing("at_most(1000)", with: "at_most(2000)")
    let program = try #require(try await diff(rules).programs.first)
    #expect(program.households(.enters).map(\.household) == ["rich"] && program.households(.leaves).map(\.household) == ["ill"])
    let rich = try #require(program.households(.enters).first)
    #expect(rich.because.map(\.cause) == [.requirement("poor", from: .no, to: .yes)])
    #expect(rich.because.first?.reason[.english] == "Income of €1,500 is too high")
    let ill = try #require(program.households(.leaves).first)
    #expect(ill.because.map(\.cause) == [.line(from: Points(6), to: Points(10)), .others] && ill.isContested)
    #expect(program.chosenBefore == 2 && program.chosenAfter == 2 && program.staying == 1 && program.agreement.overlap == 1.0 / 3)
  }

  @Test func `points are told criterion by criterion, unknown ones as intervals`() async throws {
    let rules = Self.older.replacing("points = 10,", with: "points = per(\"minors\", 4, { at_most = 12 }),")
      .replacing("criterion \"ill\" { when = { ill = yes }, points = 6, reason = \"Ill\" }", with: "")
    let households = Self.households.filter { $0.id != "ill" } + [Self.household("both", 500, 1, ill: true)]
    let diff = try await diff(rules, households)
    let program = try #require(diff.programs.first)
    let because = Dictionary(uniqueKeysWithValues: program.households.map { ($0.household, $0.because.map(\.cause)) })
    func points(_ known: Int, _ possible: Int? = nil) -> PointsInterval { PointsInterval(known: Points(known), possible: Points(possible ?? known)) }
    #expect(because["both"] == [.criterion("children", from: points(10), to: points(4)), .criterion("ill", from: points(6), to: nil)])
    #expect(because["family"] == [.criterion("children", from: points(10), to: points(8))])
    #expect(diff.noLongerRead.map(\.name) == ["ill"] && diff.newlyRead == [] && diff.noLongerRead.first?.sensitivity == .health)
    let open = try #require(program.households.first { $0.household == "open" })
    #expect(open.from?.judgement.points == points(0, 16) && open.to?.judgement.points == points(0, 12))
  }

  @Test func `another day, another seed, and places are named`() async throws {
    let rules = Self.older.replacing("places = 2", with: "places = 1")
    let program = try #require(try await diff(rules).programs.first)
    let ill = try #require(program.households(.leaves).first)
    #expect(ill.household == "ill" && ill.because.map(\.cause) == [.places(from: 2, to: 1), .line(from: Points(6), to: Points(10)), .others])
    let equals = (1...30).map { Self.household("h\($0)", 500, 0) }
    let pack = try RulePack.text(fields: Self.fields, rules: Self.older)
    let list = pack.list(of: equals).list
    var sides: [DiffSide] = []
    for seed: UInt64 in [1, 2] {
      let matcher = try Matcher(pack, on: Vocabulary.day, seed: seed)
      sides.append(DiffSide(matcher, list: list, result: try await matcher.match(list)))
    }
    let drawn = try PackDiff(from: sides[0], to: sides[1], pairs: [ProgramPair(from: "help", to: "help")]).programs[0]
    #expect(drawn.count(.moves) > 10 && drawn.households.filter { $0.kind != .same }.allSatisfy { $0.because.map(\.cause) == [.order] })
    #expect(drawn.agreement.kendall == nil)
  }

  @Test func `programs are paired by id, by hand, or by their need where each pack has one`() throws {
    func programs(_ text: String) throws -> [Program] { try RulePack.text(fields: Self.fields, rules: text).programs }
    let older = try programs(Self.older)
    let renamed = try programs(Self.older.replacing("\"help\"", with: "\"aid\""))
    let other = try programs(Self.older.replacing("\"help\"", with: "\"aid\"").replacing("\"food\"", with: "\"home\""))
    let persons = try programs(Self.older.replacing("need = \"food\"", with: "subject = \"person\""))
    #expect(try ProgramPair.pairs(older, older) == [ProgramPair(from: "help", to: "help")])
    #expect(try ProgramPair.pairs(older, renamed) == [ProgramPair(from: "help", to: "aid")])
    #expect(throws: MatchingError(.notPaired(from: ["help"], to: ["aid"]))) { try ProgramPair.pairs(older, other) }
    #expect(try ProgramPair.pairs(older, other, asked: [ProgramPair(from: "help", to: "aid")]).count == 1)
    #expect(throws: MatchingError(.noSuchProgram("nobody", known: ["aid"]))) {
      try ProgramPair.pairs(older, other, asked: [ProgramPair(from: "help", to: "nobody")])
    }
    #expect(throws: MatchingError(.otherSubject("help", "help"))) { try ProgramPair.pairs(older, persons) }
  }

  @Test func `who is judged on one side alone is told as such`() async throws {
    let fails = "function(h) if h.minors == 2 then error(\"x\") end return 1 end"
    let rules = Self.older + "compute \"c\" { kind = \"number\", reads = { \"minors\" }, value = \(fails) }\n"
      + "criterion \"any\" { when = { c = 1 }, points = 1, reason = \"r\" }"
    let program = try #require(try await diff(rules).programs.first)
    let family = try #require(program.households.first { $0.household == "family" })
    #expect(family.kind == .leaves && family.to == nil && family.because.map(\.cause) == [.notJudged(from: false, to: true)])
  }
}
