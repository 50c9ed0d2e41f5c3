import RaccordoModel
import Testing

@Suite struct PersonRollTests {
  private static let fields = FieldCatalogue([
    FieldSchema("town", .municipality), FieldSchema("tenant", .yesNo), FieldSchema("age", .number, isOfMember: true),
    FieldSchema("work", .choice, choices: ["none", "some"], isOfMember: true), FieldSchema("pupil", .yesNo, isOfMember: true),
    FieldSchema("speaks", .many, choices: ["it", "ar"], isOfMember: true),
  ])

  private func list(_ households: [Household]) -> HouseholdList {
    var list = HouseholdList(fields: PersonRollTests.fields)
    for household in households { #expect(list.append(household).isEmpty) }
    return list
  }

  @Test func `each member has a row with what is their own and what is of the household`() {
    let list = list([
      Household(
        id: "N1", facts: ["town": "006003", "tenant": true],
        members: [
          Person(id: "1", facts: ["age": 30, "work": "none", "speaks": ["ar"]]), Person(id: "b", facts: ["pupil": true]),
        ],
        needs: [Need(term: "home"), Need(term: "work", person: "b")]),
      Household(id: "N2", facts: ["town": "006001"]),
    ])
    let roll = PersonRoll(list)
    #expect(roll.persons.map(\.id) == ["N1/1", "N1/b", "N2"])
    #expect(roll.row(of: "N1/b") == 1 && roll.row(of: "N1") == nil && roll.persons(of: 0) == 0..<2)
    let persons = list.persons(roll)
    #expect(persons.fields == list.fields.ofPersons && persons.householdIDs == ["N1", "N1", "N2"])
    #expect(persons[0].facts == ["town": "006003", "tenant": true, "age": 30, "work": "none", "speaks": ["ar"]])
    #expect(persons[1].facts == ["town": "006003", "tenant": true, "pupil": true])
    #expect(persons[2].facts == ["town": "006001"])
    #expect(persons[0].needs.map(\.term) == ["home"] && persons[1].needs.map(\.term) == ["home", "work"])
    #expect(persons[0].members.isEmpty)
    #expect(list.persons(roll, [2, 0]).ids == ["N2", "N1/1"])
  }

  @Test func `ids stay different when members share theirs, or a household is called like a person`() {
    let list = list([
      Household(id: "A/1"), Household(id: "A", members: [Person(id: "1"), Person(id: "1"), Person(id: "")]),
      Household(id: "A/1/2"), Household(id: "A/3"),
    ])
    let ids = PersonRoll(list).persons.map(\.id)
    #expect(Set(ids).count == ids.count && ids.count == 6)
    #expect(ids == ["A/1", "A/1/2", "A/1/3", "A/3", "A/1/2/2", "A/3/2"])
  }

  @Test func `a household whose members all share one id takes no longer than another`() {
    let list = list([Household(id: "A", members: Array(repeating: Person(id: "b"), count: 50_000))])
    let start = ContinuousClock.now
    let persons = PersonRoll(list).persons
    #expect(ContinuousClock.now - start < .seconds(20))
    #expect(Set(persons.map(\.id)).count == 50_000 && persons.last?.id == "A/b/50000")
  }

  @Test func `nobody makes no persons`() {
    let list = list([])
    #expect(list.persons(PersonRoll(list)).count == 0)
  }
}
