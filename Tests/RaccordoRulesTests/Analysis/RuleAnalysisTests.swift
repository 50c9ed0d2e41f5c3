import RaccordoModel
import RaccordoRules
import Testing

/// What random rules do not reach: services, computes, groups, figures, places.
@Suite struct RuleAnalysisTests {
  private static let money = "field \"debt\" { kind = \"money\", min = 0 }\nfield \"income\" { kind = \"money\", min = 0 }\n"

  @Test func `the example of a gap that depends on a function is one that the function gives`() throws {
    let rules = """
      compute "ratio" { kind = "number", reads = { "debt", "income" }, value = function(h) return h.debt / (h.income + 1) end }
      route "a" { when = { ratio = more_than(1) }, to = "A" }
      route "b" { when = { ratio = at_most(0.5) }, to = "B" }
      """
    let pack = WrittenPack(Self.money, rules)
    let finding = try #require(pack.findings.first)
    #expect(pack.places == ["W102 rules.lua:4:7"])
    let numbers = finding.help[0][.english].split { !"0123456789.".contains($0) }.compactMap { Double($0) }
    #expect(numbers.count == 2)
    let ratio = numbers[0] / (numbers[1] + 1)
    #expect(ratio > 0.5 && ratio <= 1)
  }

  @Test func `a gap that no answer reaches through a function is not claimed`() {
    // Never negative: the two routes cover all that is known; the last takes the unknown.
    let rules = """
      compute "due" { kind = "money", reads = { "debt", "income" }, value = function(h) return math.max(0, h.debt - h.income) end }
      route "pay" { when = { due = more_than(0) }, to = "A" }
      route "done" { when = { due = is(0) }, to = "B" }
      route "ask" { when = { due = not_known }, to = "C" }
      """
    #expect(WrittenPack(Self.money, rules).places == [])
  }

  @Test func `a preference has to set one service before another`() {
    let fields = "field \"town\" { kind = \"municipality\" }\nfield \"age\" { kind = \"number\", min = 0, max = 120 }\n"
    func places(_ services: String, _ when: String) -> [String] {
      WrittenPack(
        fields,
        """
        program "p" { title = "P", services = { \(services) } }
        criterion "c" { when = { age = more_than(5), town = "006003" }, points = 1, reason = "r" }
        prefers "near" { when = \(when), points = 1, reason = "r" }
        """
      ).places
    }
    let both = "\"north\", \"south\""
    #expect(places(both, "{ town = one_of(service.areas) }") == [])
    #expect(places("\"north\"", "{ town = one_of(service.areas) }") == ["W126 rules.lua:3:9"])
    #expect(places(both, "{ age = at_least(18) }") == ["W126 rules.lua:3:9"])
    #expect(places(both, "all { { town = one_of(service.areas) }, { age = more_than(130) } }").map { $0.prefix(4) } == ["W105"])
    #expect(places(both, "any { { town = one_of(service.areas) }, { age = at_least(0) } }").map { $0.prefix(4) }.contains("W109"))
    #expect(places(both, "all { { town = one_of(service.areas) }, { town = one_of(service.areas) } }").map { $0.prefix(4) } == ["W111"])
  }

  @Test func `a condition on the service is impossible only when it is for every service`() {
    let fields = "field \"town\" { kind = \"municipality\" }\nfield \"age\" { kind = \"number\", min = 0, max = 120 }\n"
    func rules(_ when: String) -> String {
      """
      program "p" { title = "P", services = { "north", "south" } }
      requirement "r" { when = \(when), reason = "r", otherwise = "o" }
      criterion "c" { when = { age = more_than(5) }, points = 1, reason = "r" }
      """
    }
    #expect(WrittenPack(fields, rules("all { { town = one_of(service.areas) }, { town = \"006177\" } }")).places == [])
    #expect(
      WrittenPack(fields, rules("all { { town = one_of(service.areas) }, { town = \"001272\" } }")).places == ["W105 rules.lua:2:26"])
    // One service says no youngest age, the other no eldest: what nobody says is not held against anybody.
    #expect(WrittenPack(fields, rules("{ age = at_least(service.minimum_age), town = known }")).places == [])
  }

  @Test func `the place of an impossible condition is its smallest part`() {
    let rules = """
      criterion "c" {
        when   = { debt = more_than(0), income = less_than(0) },
        points = 1, reason = "r",
      }
      """
    #expect(WrittenPack(Self.money, rules).places == ["W105 rules.lua:3:44"])
  }

  @Test func `a criterion in a group that is always full before it is told, one that is not is left alone`() {
    func rules(_ cap: Int) -> String {
      """
      group "g" { at_most = \(cap) }
      criterion "all" { group = "g", points = 5, reason = "r" }
      criterion "debt" { group = "g", when = { debt = at_least(100) }, points = 5, reason = "r" }
      criterion "large" { group = "g", when = { debt = at_least(500) }, points = 5, reason = "r" }
      criterion "poor" { when = { income = at_most(100) }, points = 5, reason = "r" }
      """
    }
    #expect(WrittenPack(Self.money, rules(10)).places == ["W106 rules.lua:5:11"])
    #expect(WrittenPack(Self.money, rules(11)).places == [])
  }

  @Test func `of a group where only the best counts, the smaller of two that go together is told`() {
    let rules = """
      group "g" { highest = true }
      criterion "debt" { group = "g", when = { debt = at_least(100) }, points = 10, reason = "r" }
      criterion "large" { group = "g", when = { debt = at_least(500), income = known }, points = 5, reason = "r" }
      """
    #expect(WrittenPack(Self.money, rules).places == ["W106 rules.lua:4:11"])
  }

  @Test func `a hand-written figure is told in its own measure only`() {
    let fields = Self.money + "field \"age\" { kind = \"number\", unit = \"years\" }\n"
    let rules = """
      criterion "a" { when = { debt = at_least(65) }, points = 1, reason = "r" }
      criterion "b" { when = { age = at_least(65), income = at_least(0.01) }, points = 1, reason = "r" }
      criterion "c" { when = { age = at_least(param.old), debt = less_than(param.limit), income = more_than(param.limit) }, points = 1, reason = "r" }
      """
    let figures = "old,,,65,years,\nlimit,,,65,share,\n"
    #expect(WrittenPack(fields, rules, parameters: figures).places == ["W115 rules.lua:3:32"])
    #expect(WrittenPack(fields, rules, parameters: "old,,,65,months,\nlimit,,,65,EUR,\n").places == ["W115 rules.lua:2:33"])
  }

  @Test func `dates of figures are looked at on the days on which the program is in force`() {
    let rules = "program \"p\" { title = \"P\", valid = { to = \"2024-12-31\" } }\ncriterion \"a\" { when = { debt = at_least(param.limit), income = known }, points = 1, reason = \"r\" }"
    #expect(WrittenPack(Self.money, rules, parameters: "limit,,2024-12-31,65,EUR,\n").places == [])
    #expect(WrittenPack(Self.money, rules, parameters: "limit,,2024-12-30,65,EUR,\n").places == ["W113 parameters.csv:2:1"])
    let gap = "limit,2024-12-01,,65,EUR,\nlimit,2024-01-01,2024-11-29,60,EUR,\n"
    #expect(WrittenPack(Self.money, rules, parameters: gap).places == ["W112 parameters.csv:2:1"])
    let amended = "limit,2024-01-01,2024-11-30,65,EUR,\nlimit,2024-03-01,,60,EUR,\n"
    #expect(WrittenPack(Self.money, rules, parameters: amended).places == [])
  }

  @Test func `every message speaks both languages`() {
    let rules = """
      requirement "a" { when = { debt = at_least(0) }, reason = "r", otherwise = "o" }
      criterion "b" { when = { debt = at_most(9) }, points = 1, reason = "r" }
      criterion "c" { when = { debt = less_than(9.01) }, points = 1, reason = "r" }
      route "d" { when = any { { debt = at_most(9) }, { debt = at_most(3) } }, to = "D" }
      route "e" { when = { debt = is(3) }, to = "E" }
      """
    let findings = WrittenPack(Self.money, rules, parameters: "x,,,5,EUR,\n").findings
    #expect(Set(findings.map(\.code)).count == 7)
    for text in findings.flatMap({ [$0.message] + $0.help }) {
      #expect(text.texts.count == 2 && text.texts.values.allSatisfy { !$0.isEmpty })
    }
  }

  private static let ages = "field \"age\" { kind = \"number\", min = 0, max = 120, whole = true }\nfield \"signed\" { kind = \"yes_no\" }\n"

  @Test func `requirements of a stage are looked at with those of the stages before, and not for entry`() {
    let rules = """
      stage "one" { places = 5 }
      stage "two" { places = 3, from = "one" }
      requirement "adult" { when = { age = at_least(18) }, reason = "r", otherwise = "o" }
      requirement "minor" { stage = "two", when = { age = less_than(18) }, reason = "r", otherwise = "o" }
      criterion "thirty" { when = { age = more_than(30) }, points = 1, reason = "r" }
      route "a" { to = "A" }
      """
    let pack = WrittenPack(Self.ages.split(separator: "\n")[0] + "\n", rules)
    #expect(pack.places == ["W108 rules.lua:5:13"])
    #expect(pack.findings[0].message[.english].hasPrefix("nobody can pass stage \"two\""))
  }

  @Test func `a later stage that asks the impossible closes only itself, and points for what it asks are no mistake`() {
    let rules = """
      stage "one" { places = 5 }
      stage "two" { places = 3 }
      requirement "never" { stage = "two", when = { age = more_than(200) }, reason = "r", otherwise = "o" }
      requirement "signed" { stage = "two", when = { signed = yes }, reason = "r", otherwise = "o" }
      criterion "signed_early" { when = { signed = yes }, points = 1, reason = "r" }
      """
    #expect(WrittenPack(Self.ages, rules).places == ["W105 rules.lua:4:53"])
  }

  @Test func `a reserve that is for nobody or for everybody is told`() {
    func rules(_ when: String) -> String {
      """
      program "p" { title = "P", places = 5 }
      requirement "adult" { when = { age = at_least(18) }, reason = "r", otherwise = "o" }
      requirement "signed" { when = { signed = yes }, reason = "r", otherwise = "o" }
      reserve "some" { places = 2, when = { age = \(when) }, reason = "r" }
      """
    }
    #expect(WrittenPack(Self.ages, rules("less_than(30)")).places == [])
    #expect(WrittenPack(Self.ages, rules("less_than(18)")).places == ["W130 rules.lua:4:9"])
    #expect(WrittenPack(Self.ages, rules("more_than(120)")).places == ["W105 rules.lua:4:45"])
    #expect(WrittenPack(Self.ages, rules("at_least(0)")).places == ["W109 rules.lua:4:45"])
  }
}
