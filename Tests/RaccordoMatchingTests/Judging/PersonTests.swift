import RaccordoMatching
import RaccordoModel
import RaccordoRules
import Testing

@Suite struct PersonTests {
  private static let fields = """
    field "town" { kind = "municipality" }
    field "work" { kind = "choice", of = { "none", "some" }, of_member = true }
    field "months" { kind = "number", of_member = true }
    """

  private static let households = [
    Household(
      id: "N1", facts: ["town": "006003"],
      members: [
        Person(id: "1", facts: ["work": "none", "months": 12]), Person(id: "2", facts: ["work": "some"]),
        Person(id: "3", facts: ["work": "none", "months": 0]),
      ]),
    Household(id: "N2", facts: ["town": "006003"]),
  ]

  private func pack() throws -> RulePack {
    try RulePack.text(
      fields: PersonTests.fields,
      rules: """
        program "trainees" { title = "t", subject = "person", places = 1, ties = { higher "months" } }
        compute "share" { kind = "number", reads = { "months" }, value = function(h) return 12 / h.months end }
        requirement "jobless" { when = { work = "none" }, reason = "r", otherwise = "o" }
        criterion "long" { when = { share = at_most(1) }, points = 5, reason = "r" }
        program "homes" { title = "t" }
        requirement "town" { when = { town = "006003" }, reason = "r", otherwise = "o" }
        """)
  }

  @Test func `each member is judged, ranked and told apart; other programs judge the households`() async throws {
    let pack = try pack()
    let (result, _) = try await Matcher(pack, on: Vocabulary.day).match(PersonTests.households)
    let trainees = try #require(result["trainees"]), homes = try #require(result["homes"])
    #expect(result.programs.map(\.program) == ["trainees", "homes"])
    #expect(trainees.entries.map(\.judgement.household) == ["N1/1", "N2", "N1/2"])
    #expect(trainees.entries.map(\.judgement.memberOf) == ["N1", "N2", "N1"])
    #expect(trainees.entries.map(\.judgement.verdict) == [.eligible, .undetermined, .ineligible])
    #expect(trainees.shortlist.map(\.judgement.household) == ["N1/1"])
    #expect(trainees.askNext.map(\.household) == ["N2"])
    #expect(trainees.failures.map(\.household) == ["N1/3"])
    #expect(homes.entries.map(\.judgement.household).sorted() == ["N1", "N2"])
    #expect(homes.entries.allSatisfy { $0.judgement.memberOf == nil })
  }

  @Test func `a person is explained by their own id, a household by those of its persons`() async throws {
    let pack = try pack()
    let list = pack.list(of: PersonTests.households).list
    let matcher = try Matcher(pack, on: Vocabulary.day)
    let result = try await matcher.match(list)
    let trainees = pack.programs[0], homes = pack.programs[1]
    let explainer = try Explainer(matcher, of: list)
    #expect(explainer.ids(of: "N1", in: trainees) == ["N1/1", "N1/2", "N1/3"])
    #expect(explainer.ids(of: "N1/2", in: trainees) == ["N1/2"] && explainer.ids(of: "N1/2", in: homes) == [])
    #expect(explainer.ids(of: "N2", in: trainees) == ["N2"] && explainer.ids(of: "N9", in: trainees) == [])
    let explanation = try matcher.explain("N1/2", program: "trainees", in: list, result: result)
    #expect(explanation.memberOf == "N1" && explanation.trace.verdict == .ineligible)
    #expect(explanation.answers["work"] == "some" && explanation.answers["town"] == "006003")
    #expect(throws: MatchingError(.notAPerson("N1", persons: ["N1/1", "N1/2", "N1/3"]))) {
      try matcher.explain("N1", program: "trainees", in: list, result: result)
    }
    #expect(throws: MatchingError(.noSuchHousehold("N9"))) {
      try matcher.explain("N9", program: "trainees", in: list, result: result)
    }
  }

  @Test func `what is of a member is read only where each person takes a place`() {
    let files = [
      "pack.lua": "pack \"test\" { version = \"1\", languages = { \"it\" } }", "fields.lua": PersonTests.fields,
      "rules.lua": """
        program "p" { title = "t" }
        criterion "c" { when = { work = "none" }, points = 1, reason = "r" }
        """,
    ]
    let outcome = PackLoader().load(PackSources(files.map { PackSources.File(path: $0.key, bytes: Array($0.value.utf8)) }))
    #expect(outcome.findings.map(\.code) == [.wrongKind])
    #expect(outcome.findings.first?.help.contains { $0[.english].contains("subject = \"person\"") } == true)
  }
}
