import RaccordoModel
import RaccordoRules
import Testing

/// A rule that stands under several programs is read once, and its places are looked for once. Nothing of one program may come into
/// another by that.
@Suite struct SharedRuleTests {
  private static func programs(_ ids: [String], _ body: String) throws -> [Program] {
    let list = ids.map { "\"\($0)\"" }.joined(separator: ", ")
    return try RulesInText.pack(
      """
      -- program "..." stands in a loop.
      local staged = \(body.contains("stage "))
      for _, id in ipairs { \(list) } do
        local size, most, word, subject, places = 5, 30, "disoccupato", "household", 9
        if id == "a" then size, most, word = 3, 20, "inoccupato" end
        if id == "p" then subject = "person" end
        if staged then places = nil end
        local steps = {}
        for step = 1, size do steps[step] = { to = 1000 * step, 10 - step } end
        local function list(count) return steps end
        program(id) { title = "P", places = places, subject = subject }
        \(body)
      end
      """
    ).programs
  }

  /// Under `a`, `b` and `c` each rule has the same block, and something else of the program differs.
  private static let bodies = [
    // Groups of the same name that cap otherwise.
    """
    if id == "a" then group "g" { at_most = 5 } else group "h" { at_most = 2 } group "g" { highest = true } end
      criterion "debt" { group = "g", when = { arrears = at_least(1000) }, points = 4, reason = "Debito" }
      criterion "young" { when = { age = less_than(30) }, points = 2, reason = "Giovane" }
    """,
    // A stage that comes first here, and second there.
    """
    if id == "a" then stage "one" { places = 9 } end stage "two" { places = 3 }
      requirement "debt" { stage = "two", when = { arrears = at_least(1000) }, reason = "Debito", otherwise = "No" }
      requirement "young" { when = { age = less_than(30) }, reason = "Giovane", otherwise = "No" }
    """,
    // A function that another program has not, or has otherwise.
    """
    if id == "a" then compute "share" { kind = "number", reads = { "arrears" }, value = function(h) return h.arrears / 2 end } end
      if id == "b" then compute "share" { kind = "number", reads = { "isee" }, value = function(h) return h.isee end } end
      if id ~= "c" then criterion "much" { when = { share = at_least(2) }, points = 1, reason = "Quota" } end
      criterion "debt" { when = { arrears = known }, points = per("minors", 1, { at_most = 3 }), reason = "Debito" }
    """,
    // Lists of other lengths from one declaration, written in it and elsewhere.
    """
    criterion "steps" { points = bands("isee", steps), reason = "Isee" }
      criterion "called" { points = bands("isee", list(3)), reason = "Isee" }
      criterion "written" { points = bands("isee", { { to = 10, 5 }, { to = most, 4 } }), reason = "Isee" }
      criterion "several" { when = { work_status = one_of { "occupato", word } }, points = 1, reason = "Lavoro" }
    """,
    // Rules about members, and about persons.
    """
    if id == "p" then
        criterion "old" { when = { birth_date = before("1950-01-01") }, points = 1, reason = "Età" }
      else
        criterion "many" { when = { members = at_least(2, { age = less_than(6) }) }, points = 1, reason = "Minori" }
      end
      criterion "debt" { when = any { { arrears = at_least(1000) }, { isee = at_most(most) } }, points = 1, reason = "Debito" }
    """,
  ]

  @Test(arguments: bodies.indices)
  func `each program of a loop is what it is alone, with the places of its rules`(number: Int) throws {
    let ids = number == 4 ? ["a", "p", "b"] : ["a", "b", "c"]
    let together = try Self.programs(ids, Self.bodies[number])
    for (id, program) in zip(ids, together) {
      let alone = try Self.programs([id], Self.bodies[number])
      #expect([program] == alone, "\(id)")
    }
    // In the other order the other one is read first.
    #expect(try Self.programs(ids.reversed(), Self.bodies[number]) == together.reversed())
  }

  @Test func `a rule that is changed in one program stays as it was in the others`() throws {
    let programs = try Self.programs(
      ["a", "b"],
      """
      requirement "debt" { when = { arrears = at_least(1000) }, reason = "Debito", otherwise = "No" }
        criterion "young" { when = { age = less_than(30) }, points = 2, reason = "Giovane" }
      """)
    var changed = programs[1]
    #expect(changed.requirements[0].identity == programs[0].requirements[0].identity)
    #expect(changed.criteria[0].identity == programs[0].criteria[0].identity)
    changed.requirements[0].ifUnknown = true
    changed.criteria[0].points = .fixed(Points(3))
    #expect(programs[0].requirements[0].ifUnknown == nil && programs[1].requirements[0].ifUnknown == nil)
    #expect(programs[1].criteria[0].points == .fixed(Points(2)))
    #expect(changed.requirements[0] != programs[0].requirements[0] && changed.criteria[0] != programs[0].criteria[0])
    changed.requirements[0].ifUnknown = nil
    changed.criteria[0].points = .fixed(Points(2))
    #expect(changed.requirements == programs[1].requirements && changed.criteria == programs[1].criteria)
    #expect(Set(changed.criteria + programs[1].criteria).count == 1)
    #expect(changed.criteria[0].identity != programs[0].criteria[0].identity)
  }

  @Test func `the fields that programs read together are those that each of them reads`() throws {
    let rules = Self.bodies[2] + "\n  criterion \"kids\" { when = { members = some { birth_date = known } }, points = 1, reason = \"Minori\" }"
    let programs = try Self.programs(["a", "b", "c"], rules)
    var pack = RulePack(id: "test")
    pack.programs = programs
    #expect(programs.map { $0.readFields.sorted() } == [
      ["arrears", "birth_date", "minors"], ["arrears", "birth_date", "isee", "minors"], ["arrears", "birth_date", "minors"],
    ])
    for some in [[], [0], [1], [0, 1], [1, 2], [0, 2], [2, 1, 0]].map({ $0.map { programs[$0] } }) {
      #expect(pack.fieldsRead(by: some) == some.reduce(into: []) { $0.formUnion($1.readFields) })
    }
  }

  @Test func `what a text names is held against the program under which it stands`() throws {
    let sources = try RulesInText.sources(
      """
      -- program "..." stands in a loop.
      for _, id in ipairs { "a", "b" } do
        program(id) { title = "P" }
        if id == "a" then compute "share" { kind = "number", reads = { "arrears" }, value = function(h) return h.arrears end } end
        criterion "debt" { when = { arrears = known }, points = 2, reason = "Quota {share}" }
        criterion "young" { when = { age = less_than(30) }, points = 2, reason = { en = "Young" } }
      end
      """)
    let codes = PackLoader().load(sources).findings.map(\.code)
    #expect(codes.contains(.reasonNamesUnread) && codes.contains(.unknownField) && codes.contains(.missingTranslation))
  }
}
