import RaccordoModel
import RaccordoRules

/// Finds what is missing about members and leaves a question about them open.
struct OpenMembers {
  /// What is asked of each member, and how it came out.
  let table: ConditionTable
  let truths: MemberTruths
  let members: MemberAnswers

  /// Adds the fields of those members for whom a node is open; the list of members itself where nobody is listed.
  ///
  /// - Complexity: O(members of the household × parts of the question).
  func collect(_ node: Int, household: Int, in program: Program, into fields: inout Set<String>) {
    let rows = members.rows(of: household)
    if rows.isEmpty { fields.insert(FieldSchema.members.name) }
    for member in rows { collect(node, member: member, in: program, into: &fields) }
  }

  private func collect(_ node: Int, member: Int, in program: Program, into fields: inout Set<String>) {
    guard truths.truth(of: node, member: member) == .unknown else { return }
    switch table.nodes[node] {
    case .constant, .members: break
    case .known(let column), .knownOnceAsked(let column), .flag(let column), .interval(let column, _, _),
      .code(let column, _), .hasAny(let column, _), .hasAll(let column, _):
      fields.formUnion(members.answers.missingFields(behind: column, in: program, row: member))
    case .not(let part), .assuming(let part, _): collect(part, member: member, in: program, into: &fields)
    case .all(let parts), .any(let parts), .atLeast(_, let parts):
      for part in parts { collect(part, member: member, in: program, into: &fields) }
    }
  }
}
