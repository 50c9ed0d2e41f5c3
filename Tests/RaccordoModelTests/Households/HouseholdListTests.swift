import RaccordoModel
import Testing

@Suite struct HouseholdListTests {
  private let fields = FieldCatalogue([
    FieldSchema("number", .number), FieldSchema("money", .money), FieldSchema("flag", .yesNo),
    FieldSchema("choice", .choice, choices: ["a", "b"]), FieldSchema("many", .many, choices: ["a", "b", "c"]),
    FieldSchema("date", .date), FieldSchema("text", .text), FieldSchema("town", .municipality),
    FieldSchema("born", .date, isOfMember: true), FieldSchema("sex", .choice, choices: ["F", "M"], isOfMember: true),
  ])

  /// Households with every answer known in some and missing in others, from none to three members, some with needs.
  private var households: [Household] {
    let answers: [(String, [FieldValue])] = [
      ("number", [0, -1.5, 1e9]), ("money", [.money(Money(cents: 0)), .money(Money(cents: -150))]), ("flag", [true, false]),
      ("choice", ["a", "b"]), ("many", [[], ["a"], ["a", "c"]]), ("date", [.date(CivilDay(daysSince1970: -1))]),
      ("text", ["", "via Roma", "è qui"]), ("town", ["006003", "001272"]),
    ]
    return (0..<130).map { number in
      var household = Household(id: "N\(number)")
      for (index, (field, values)) in answers.enumerated() where (number >> index) & 1 == 0 {
        household.facts[field] = values[number % values.count]
      }
      household.members = (0..<(number % 4)).map { member in
        Person(id: "\(member)", facts: member == 0 ? [:] : ["born": .date(CivilDay(daysSince1970: number)), "sex": "F"])
      }
      if number % 5 == 0 { household.needs = [Need(term: "housing", person: "0", since: CivilDay(daysSince1970: 1))] }
      return household
    }
  }

  private var list: HouseholdList {
    var list = HouseholdList(fields: fields)
    for household in households { list.append(household) }
    return list
  }

  @Test func `a household comes out as it went in`() {
    var list = HouseholdList(fields: fields)
    for (row, household) in households.enumerated() {
      #expect(list.append(household) == [])
      #expect(list.row(of: household.id) == row)
    }
    #expect((0..<list.count).map { list[$0] } == households)
    for (row, household) in households.enumerated() {
      for field in fields.fields where !field.isOfMember {
        #expect(list.value(of: field.name, row: row) == household.facts[field.name])
      }
    }
  }

  @Test(arguments: [[], [0], [129], [5, 3, 1], Array((0..<130).reversed()), Array(stride(from: 0, to: 130, by: 7))])
  func `selecting rows gives their households, in that order`(rows: [Int]) {
    let all = list
    let selected = all.selecting(rows)
    #expect(selected.count == rows.count)
    #expect((0..<selected.count).map { selected[$0] } == rows.map { all[$0] })
    for (row, original) in rows.enumerated() { #expect(selected.row(of: all.ids[original]) == row) }
    #expect(selected.columns.allSatisfy { $0.field.isOfMember || $0.count == rows.count })
  }

  @Test func `selecting goes on after selecting, and the list can still grow`() {
    var selected = list.selecting([7, 8, 9]).selecting([2, 0])
    #expect(selected.ids == ["N9", "N7"])
    #expect(selected.append(Household(id: "new", facts: ["text": "via Po", "number": 3])) == [])
    #expect(selected[2].facts == ["text": "via Po", "number": 3])
    #expect(selected[0] == list[9] && selected[1] == list[7])
  }

  @Test func `what does not fit is left unknown, and told`() {
    var list = HouseholdList(fields: fields)
    let issues = list.append(
      Household(
        id: "N1", facts: ["number": "two", "choice": "z", "rooms": 3, "sex": "F", "flag": true],
        members: [Person(id: "1", facts: ["sex": "X", "flag": true, "born": "2000-01-31"])]))
    #expect(issues.map(\.code) == [.notAChoice, .wrongKind, .unknownField, .unknownField, .unknownField, .notAChoice])
    #expect(issues.map(\.field) == ["choice", "number", "rooms", "sex", "flag", "sex"])
    #expect(issues.allSatisfy { $0.household == "N1" })
    #expect(list[0].facts == ["flag": true])
    #expect(list[0].members.map(\.facts) == [["born": .date(CivilDay(daysSince1970: 10_987))]])
  }

  @Test func `an id stands once in a list`() {
    var list = list
    let issues = list.append(Household(id: "N3", facts: ["number": 9]))
    #expect(issues.map(\.code) == [.duplicateID] && list.count == 130 && list[3] == households[3])
  }

  @Test func `an empty list has no rows`() {
    let list = HouseholdList(fields: fields)
    #expect(list.count == 0 && list.row(of: "N1") == nil && list.selecting([]).count == 0)
    #expect(list.value(of: "nowhere", row: 0) == nil && list.value(of: "born", row: 0) == nil)
  }

  @Test func `sixty-four choices fit a field of several`() {
    let choices = (0..<64).map { "c\($0)" }
    var column = Column(FieldSchema("many", .many, choices: choices))
    for choice in choices { column.append(words: [choice]) }
    column.append(words: choices)
    column.append(words: [])
    column.append(nil)
    for row in 0..<64 { #expect(column[row] == .words([choices[row]])) }
    #expect(column[64] == .words(choices) && column[65] == .words([]) && column[66] == nil)
  }
}
