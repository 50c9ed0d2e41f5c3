import RaccordoModel
import RaccordoRules
import Testing

/// Which tests would have to come out otherwise, on rules as people write them.
@Suite struct ShortfallTests {
  private static let fields = """
    field "a" { kind = "yes_no" }
    field "b" { kind = "yes_no" }
    field "c" { kind = "yes_no" }
    field "isee" { kind = "money", min = 0 }
    field "plans" { kind = "many", of = { "bsl", "gol" } }
    field "age" { kind = "number", of_member = true, min = 0, whole = true }
    field "works" { kind = "yes_no", of_member = true }
    field "rent" { kind = "money", min = 0 }

    """

  private func shortfalls(
    _ rules: String, _ facts: [String: FieldValue] = [:], members: [[String: FieldValue]] = []
  ) throws -> [Shortfall] {
    let sources = WrittenPack(ShortfallTests.fields, rules).sources
    let outcome = PackLoader().load(sources)
    let pack = try #require(outcome.pack, "\(outcome.findings.map { $0.message[.english] })")
    let people = members.enumerated().map { Person(id: String($0 + 1), facts: $1) }
    let answers = RuleAnswers(facts, members: people, ages: pack.programs[0].derivedAges, on: WrittenPack.day)
    return pack.shortfalls(
      of: pack.programs[0], operands: OperandValues(day: WrittenPack.day, parameters: pack.parameters, service: nil), answers: answers)
  }

  /// "a=yes b=no?", one a set: whether the test has to come out yes; "?" where nobody knows now. "c:no" is the test `c = no`.
  private func told(_ shortfall: Shortfall) -> [String] {
    shortfall.sets.map { set in
      set.changes.map { change in
        let name =
          switch change.question {
          case .test(let test): test.field + (test.predicate == .no ? ":no" : "")
          case .members: "members"
          }
        let member = change.member.map { $0 + "/" } ?? ""
        return member + name + (change.wanted ? "=yes" : "=no") + (change.now == .unknown ? "?" : "")
      }.joined(separator: " ") + (set.isPossible ? "" : " unsure")
    }
  }

  private func rule(_ when: String, _ name: String = "r") -> String {
    "requirement \"\(name)\" { when = \(when), reason = \"r\", otherwise = \"o\" }\n"
  }

  @Test(arguments: [
    ("any { { a = yes }, { b = yes } }", ["a=yes", "b=yes"]),
    ("{ a = yes, b = yes }", ["a=yes b=yes"]),
    ("none { { c = yes } }", ["c=no"]),
    ("any { { a = yes, b = yes }, { c = no } }", ["c:no=yes", "a=yes b=yes"]),
    ("at_least_of(2, { { a = yes }, { b = yes }, { c = yes } })", ["a=yes", "b=yes"]),
    ("at_least_of(2, { { a = yes }, { b = yes }, { c = no } })", ["a=yes b=yes", "a=yes c:no=yes", "b=yes c:no=yes"]),
    ("none { any { { c = yes }, { a = no } } }", ["a:no=no c=no"]),
  ] as [(String, [String])])
  func `the smallest sets of nested conditions`(when: String, expected: [String]) throws {
    let shortfall = try #require(try shortfalls(rule(when), ["a": false, "b": false, "c": true]).first)
    #expect(Set(told(shortfall).map { $0.split(separator: " ").sorted() }) == Set(expected.map { $0.split(separator: " ").sorted() }))
    #expect(told(shortfall).first.map { $0.split(separator: " ").count } == expected.map { $0.split(separator: " ").count }.min())
    #expect(shortfall.isComplete && shortfall.requirements == ["r"])
  }

  @Test func `what nobody knows would have to be answered so`() throws {
    let shortfall = try #require(try shortfalls(rule("{ a = yes, b = yes }"), ["b": false]).first)
    #expect(told(shortfall) == ["a=yes? b=yes"])
  }

  @Test func `nothing is told where the requirements hold, also by the choice of the network`() throws {
    #expect(try shortfalls(rule("{ a = yes }"), ["a": true]) == [])
    #expect(try shortfalls("requirement \"r\" { when = { a = yes }, reason = \"r\", otherwise = \"o\", if_unknown = \"yes\" }") == [])
  }

  @Test func `where the network takes what nobody knows for a yes, nothing more is asked of it`() throws {
    let text = "requirement \"r\" { when = { a = yes, b = yes }, reason = \"r\", otherwise = \"o\", if_unknown = \"yes\" }"
    #expect(told(try #require(try shortfalls(text, ["a": false]).first)) == ["a=yes"])
  }

  @Test func `tests on one answer are held against each other`() throws {
    let range = rule("any { { isee = at_least(1000), a = yes }, { isee = at_most(500), b = yes } }")
    // 5,000 euro, a and b no: the second way also needs the first test to come out otherwise, which changes nothing.
    #expect(told(try #require(try shortfalls(range, ["isee": .money(Money(cents: 500_000)), "a": false, "b": true]).first))
      == ["a=yes", "isee=no isee=yes"])
    let never = rule("{ isee = at_least(1000) }") + rule("{ isee = at_most(500) }", "s")
    let impossible = try #require(try shortfalls(never, ["isee": .money(Money(cents: 0))]).first)
    #expect(impossible.sets.isEmpty && impossible.isComplete && impossible.requirements == ["r"])
  }

  @Test func `no set helps one requirement and breaks another on the same answer`() throws {
    let rules = rule("{ isee = at_most(1000) }") + rule("any { { isee = at_least(5000) }, { b = yes } }", "s")
    let shortfall = try #require(try shortfalls(rules, ["isee": .money(Money(cents: 600_000)), "b": false]).first)
    #expect(told(shortfall) == ["isee=yes isee=no b=yes"] && shortfall.requirements == ["r"])
  }

  @Test func `requirements that share nothing stand apart`() throws {
    let all = try shortfalls(rule("{ a = yes }") + rule("any { { b = yes }, { c = yes } }", "s"), ["a": false, "b": false, "c": false])
    #expect(all.map(\.requirements) == [["r"], ["s"]] && all.map(told) == [["a=yes"], ["b=yes", "c=yes"]])
  }

  @Test(arguments: [
    ("{ members = some { age = less_than(6) } }", ["1/age=yes", "2/age=yes"]),
    ("{ members = every { works = yes } }", ["2/works=yes"]),
    ("{ members = no_one { age = at_least(40) } }", ["1/age=no"]),
    ("{ members = at_least(2, { works = yes }) }", ["2/works=yes"]),
    ("{ members = at_most(0, { works = yes }) }", ["1/works=no"]),
    // Two people cannot be three: the question itself would have to come out otherwise.
    ("{ members = at_least(3, { works = yes }) }", ["members=yes"]),
  ] as [(String, [String])])
  func `questions about members name whose answers would have to change`(when: String, expected: [String]) throws {
    let members: [[String: FieldValue]] = [["age": 50, "works": true], ["age": 20, "works": false]]
    #expect(told(try #require(try shortfalls(rule(when), members: members).first)) == expected)
  }

  @Test func `where nobody is listed the question is one thing that is not known`() throws {
    #expect(told(try #require(try shortfalls(rule("{ members = some { age = less_than(6) } }")).first)) == ["members=yes?"])
  }

  @Test func `with a function on the same answers nothing is said of what is possible`() throws {
    let rules =
      """
      compute "share" { kind = "number", reads = { "isee", "rent" }, value = function(h) return h.isee / h.rent end }

      """ + rule("{ isee = at_most(1000), share = at_least(12) }")
    let shortfall = try #require(try shortfalls(rules, ["isee": .money(Money(cents: 600_000)), "rent": .money(Money(cents: 100_000)), "share": 6]).first)
    #expect(told(shortfall) == ["isee=yes share=yes unsure"])
  }
}
