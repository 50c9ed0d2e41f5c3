import LuaRuntime
import LuaSyntax
import RaccordoModel

/// Turns what stands after `members =` into a question: `some { ... }`, `every { ... }`, `no_one { ... }`, a test on how
/// many are listed (`at_least(3)`), or on for how many something holds (`at_least(2, { ... })`).
struct MemberReader {
  let block: RuleBlock
  let scope: PackScope
  let log: FindingLog

  func read(_ value: LuaValue, at path: [PathStep]) -> Condition.Node? {
    let given = value.table?.items ?? []
    switch value.word {
    case "some": return question(.some, "some", given, at: path)
    case "every": return question(.every, "every", given, at: path)
    case "no_one": return question(.noOne, "no_one", given, at: path)
    case let word? where Self.counts.contains(word) && given.count > 1 && given.last?.table.map(isCondition) == true:
      return count(word, given, at: path)
    default:
      let reader = PredicateReader(block: block, field: .members, scope: scope, log: log)
      return reader.read(value, at: path).map { .test(FieldTest(FieldSchema.members.name, $0)) }
    }
  }

  /// The words that can be given a condition after their values.
  private static let counts = ["between", "at_least", "at_most", "more_than", "less_than", "is", "is_not"]

  private func isCondition(_ table: LuaTable) -> Bool {
    table.word == nil || ["any", "all", "none", "at_least_of"].contains(table.word)
  }

  private func question(
    _ question: MemberTest.Question, _ word: String, _ given: [LuaValue], at path: [PathStep]
  ) -> Condition.Node? {
    guard given.count == 1, given[0].table.map(isCondition) == true else {
      if given.contains(where: \.isUnknownWord) { return nil }
      log.report(
        .wrongValue, at: block.places.value(path), it: "`\(word)` vuole una condizione su ciascun componente",
        en: "`\(word)` wants a condition on each member",
        help: [LocalizedText(it: "scrivi \(word) { campo = prova }", en: "write \(word) { field = test }")])
      return nil
    }
    // `some { ... }` is its own table in the text; `some(any { ... })` holds one.
    let inner = given[0].table?.word == nil ? path : path + [.item(1)]
    return condition(given[0], at: inner).map { .members(MemberTest(question, $0)) }
  }

  private func count(_ word: String, _ given: [LuaValue], at path: [PathStep]) -> Condition.Node? {
    let reader = PredicateReader(block: block, field: .members, scope: scope, log: log)
    let predicate = reader.predicate(word, Array(given.dropLast()), at: path)
    let condition = condition(given[given.count - 1], at: path + [.item(given.count)])
    guard let predicate, let condition else { return nil }
    return .members(MemberTest(.count(predicate), condition))
  }

  private func condition(_ value: LuaValue, at path: [PathStep]) -> Condition? {
    ConditionReader(block: block, scope: scope, log: log, isOfMembers: true).read(value, at: path)
  }
}
