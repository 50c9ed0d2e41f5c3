import RaccordoModel
import RaccordoRules
import Testing

@Suite struct MemberTestTests {
  private static let day = CivilDay(daysSince1970: 20_159)
  private static let operands = OperandValues(day: day, parameters: ParameterTable(), service: nil)
  private static let place = SourcePlace(file: "rules.lua", line: 1)
  private static let isKid = Condition(.test(FieldTest("kid", .yes)), at: place)

  /// A household of some kids, some who are none, and some of whom nobody knows.
  private func truth(_ question: MemberTest.Question, kids: Int, others: Int, unknown: Int, _ reading: Reading = .today) -> Truth {
    let facts: [[String: FieldValue]] =
      Array(repeating: ["kid": true], count: kids) + Array(repeating: ["kid": false], count: others)
      + Array(repeating: [:], count: unknown)
    let answers = RuleAnswers([:], members: facts.enumerated().map { Person(id: "\($0)", facts: $1) })
    return Condition(.members(MemberTest(question, Self.isKid)), at: Self.place)
      .truth(reading, operands: Self.operands, answers: answers)
  }

  @Test func `a question is decided exactly when every way in which the unknown members can turn out agrees`() {
    let two = Operand.literal(2)
    let questions: [(MemberTest.Question, (_ kids: Int, _ people: Int) -> Bool)] = [
      (.some, { kids, _ in kids > 0 }), (.every, { $0 == $1 }), (.noOne, { kids, _ in kids == 0 }),
      (.count(.atLeast(two)), { kids, _ in kids >= 2 }), (.count(.atMost(two)), { kids, _ in kids <= 2 }),
      (.count(.moreThan(two)), { kids, _ in kids > 2 }), (.count(.lessThan(two)), { kids, _ in kids < 2 }),
      (.count(.equals(two)), { kids, _ in kids == 2 }), (.count(.differs(two)), { kids, _ in kids != 2 }),
      (.count(.between(.literal(1), two)), { kids, _ in (1...2).contains(kids) }),
    ]
    var open = 0
    for (question, holds) in questions {
      for kids in 0...4 {
        for others in 0...2 {
          for unknown in 0...4 where kids + others + unknown > 0 {
            let ways = Set((kids...kids + unknown).map { holds($0, kids + others + unknown) })
            let expected: Truth = ways.count > 1 ? .unknown : Truth(ways.first)
            #expect(truth(question, kids: kids, others: others, unknown: unknown) == expected, "\(question) \(kids) \(others) \(unknown)")
            if expected == .unknown { open += 1 }
          }
        }
      }
    }
    #expect(open > 100)
  }

  @Test(arguments: [Reading.today, .open])
  func `where nobody is listed nobody knows`(reading: Reading) {
    for question in [MemberTest.Question.some, .every, .noOne, .count(.atLeast(.literal(0)))] {
      #expect(truth(question, kids: 0, others: 0, unknown: 0, reading) == .unknown)
    }
  }

  @Test func `an age is in whole years, and unknown before birth`() throws {
    func age(_ born: String, on day: String) throws -> FieldValue? {
      DerivedAges.age(.date(try #require(CivilDay(iso: born))), on: try #require(CivilDay(iso: day)))
    }
    #expect(try age("2019-03-12", on: "2025-03-12") == .number(6))
    #expect(try age("2019-03-13", on: "2025-03-12") == .number(5))
    #expect(try age("2025-03-12", on: "2025-03-12") == .number(0))
    #expect(try age("2025-03-13", on: "2025-03-12") == nil)
    #expect(DerivedAges.age(nil, on: Self.day) == nil)
  }

  @Test func `age is worked out only where the pack declares a day of birth and no age`() {
    let born = FieldSchema("birth_date", .date), ofMember = FieldSchema("birth_date", .date, isOfMember: true)
    let age = FieldSchema("age", .number), ageOfMember = FieldSchema("age", .number, isOfMember: true)
    #expect(FieldCatalogue([born]).derivedAges == .household)
    #expect(FieldCatalogue([ofMember]).derivedAges == .members)
    #expect(FieldCatalogue([ofMember, age]).derivedAges == .members)
    #expect(FieldCatalogue([ofMember, ageOfMember]).derivedAges == [])
    #expect(FieldCatalogue([born, age]).derivedAges == [])
    #expect(FieldCatalogue([FieldSchema("birth_date", .text)]).derivedAges == [])
  }
}
