import RaccordoMatching
import RaccordoModel
import RaccordoRules

/// Who is judged in a program, by the plain reading: a household, or one of its members with what the household answers.
struct PlainRow {
  var id: String
  /// For a person, the household.
  var memberOf: String?
  var facts: [String: FieldValue]
}

extension HouseholdList {
  func plainRows(of program: Program) -> [PlainRow] {
    (0..<count).flatMap { row -> [PlainRow] in
      let household = self[row]
      switch program.subject {
      case .household: return [PlainRow(id: household.id, facts: household.facts)]
      case .person:
        if household.members.isEmpty { return [PlainRow(id: household.id, memberOf: household.id, facts: household.facts)] }
        return household.members.map { person in
          PlainRow(
            id: "\(household.id)/\(person.id)", memberOf: household.id,
            facts: household.facts.merging(person.facts) { _, own in own })
        }
      }
    }
  }
}
