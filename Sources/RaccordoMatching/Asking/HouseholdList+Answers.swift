import RaccordoModel
import RaccordoRules

extension HouseholdList {
  /// The same list with missing answers taken from another one. What is known stays as it is.
  ///
  /// - Parameters:
  ///   - fields: for each household that is asked, the fields. A field of a member is asked of each member that is listed;
  ///     `members`, or a field of a member where nobody is listed, brings the people of the household.
  ///   - other: a list with the same fields. Households that it does not have answer nothing.
  /// - Complexity: O(households × fields).
  public func answering(_ fields: [String: Set<String>], from other: HouseholdList) -> HouseholdList {
    var list = HouseholdList(fields: self.fields)
    for row in 0..<count {
      var household = self[row]
      if let asked = fields[household.id], let answers = other.row(of: household.id) {
        household.answer(asked, from: other[answers], in: self.fields)
      }
      list.append(household)
    }
    return list
  }
}

extension Household {
  fileprivate mutating func answer(_ asked: Set<String>, from other: Household, in fields: FieldCatalogue) {
    let ofMembers = asked.filter { $0 == FieldSchema.members.name || fields[$0]?.isOfMember == true }
    for field in asked.subtracting(ofMembers) where facts[field] == nil { facts[field] = other.facts[field] }
    if ofMembers.isEmpty { return }
    if members.isEmpty {
      members = other.members
      return
    }
    for index in members.indices {
      guard let answers = other.members.first(where: { $0.id == members[index].id }) else { continue }
      for field in ofMembers where members[index].facts[field] == nil { members[index].facts[field] = answers.facts[field] }
    }
  }
}
