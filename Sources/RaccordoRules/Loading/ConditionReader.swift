import LuaRuntime
import LuaSyntax
import RaccordoModel

/// Turns `{ field = test, ... }`, `any { ... }`, `all { ... }` and `none { ... }` into a condition tree.
///
/// A part that is wrong is reported and left out; the condition of a pack with errors is never used.
struct ConditionReader {
  let block: RuleBlock
  let scope: PackScope
  let log: FindingLog
  /// Whether it stands inside a question about members, and so is asked of each of them.
  var isOfMembers = false

  func read(_ value: LuaValue, at path: [PathStep]) -> Condition? {
    guard !value.isUnknownWord else { return nil }
    guard let table = value.table else {
      report(path, it: "qui serve una condizione, non \(value.description[.italian])",
        en: "a condition is needed here, not \(value.description[.english])")
      return nil
    }
    switch table.word {
    case nil:
      // A single test needs no "all of" around it.
      return parts(of: table, at: path).map { $0.count == 1 ? $0[0] : Condition(.all($0), at: place(path)) }
    case "any": return nested(table, at: path) { .any($0) }
    case "all": return nested(table, at: path) { .all($0) }
    case "none": return nested(table, at: path) { .none($0) }
    case "at_least_of": return counted(table, at: path)
    case let word?:
      report(path, it: "`\(word)` va dopo il nome di un campo", en: "`\(word)` goes after the name of a field")
      return nil
    }
  }

  private func nested(
    _ table: LuaTable, at path: [PathStep], _ node: ([Condition]) -> Condition.Node
  ) -> Condition? {
    guard table.items.count == 1, let inner = table.items[0].table, inner.word == nil else {
      let word = table.word ?? ""
      report(path, it: "`\(word)` vuole una tabella: \(word) { { ... }, { ... } }",
        en: "`\(word)` wants a table: \(word) { { ... }, { ... } }")
      return nil
    }
    return parts(of: inner, at: path).map { Condition(node($0), at: place(path)) }
  }

  /// `at_least_of(2, { { ... }, { ... }, { ... } })`.
  private func counted(_ table: LuaTable, at path: [PathStep]) -> Condition? {
    if table.items.contains(where: \.isUnknownWord) { return nil }
    guard table.items.count == 2, let count = table.items[0].number, let inner = table.items[1].table, inner.word == nil
    else {
      report(
        path, it: "`at_least_of` vuole un numero e un elenco di condizioni",
        en: "`at_least_of` wants a number and a list of conditions",
        help: LocalizedText(
          it: "scrivi at_least_of(2, { { ... }, { ... }, { ... } })", en: "write at_least_of(2, { { ... }, { ... }, { ... } })"))
      return nil
    }
    let size = inner.items.count + inner.settings.count
    guard let count = Int(exactly: count), count >= 1, count <= size else {
      report(
        path + [.item(1)], it: "qui serve un numero intero da 1 a \(size): tante sono le condizioni dell'elenco",
        en: "a whole number from 1 to \(size) is needed here: so many conditions are in the list",
        help: LocalizedText(
          it: "con 1 ne basta una, con \(size) servono tutte", en: "with 1 any of them is enough, with \(size) all are needed"))
      return nil
    }
    return parts(of: inner, at: path + [.item(2)]).map { Condition(.atLeast(count, $0), at: place(path)) }
  }

  /// Named tests in the order of the network's fields, then nested conditions in the order written.
  private func parts(of table: LuaTable, at path: [PathStep]) -> [Condition]? {
    if table.isEmpty {
      report(path, it: "questa condizione non dice niente", en: "this condition says nothing",
        help: LocalizedText(it: "togli `when` se vale per tutti", en: "leave `when` out if it holds for everybody"))
      return nil
    }
    var parts: [Condition] = []
    for (key, value) in inOrder(table.settings) { if let test = test(key, value, at: path + [.key(key)]) { parts.append(test) } }
    for (index, item) in table.items.enumerated() { if let part = read(item, at: path + [.item(index + 1)]) { parts.append(part) } }
    return parts
  }

  /// In the order of evaluation. Most conditions are one test.
  private func inOrder(_ settings: [(key: String, value: LuaValue)]) -> [(key: String, value: LuaValue)] {
    guard settings.count > 1 else { return settings }
    let scope = scope
    return settings.sorted { (scope.order(of: $0.key), $0.key) < (scope.order(of: $1.key), $1.key) }
  }

  private func test(_ name: String, _ value: LuaValue, at path: [PathStep]) -> Condition? {
    if scope.fields.isOfPersons, name == "members", scope.fields[name] == nil {
      log.report(.membersOfPerson(at: block.places.key(path)))
      return nil
    }
    if name == FieldSchema.members.name, !isOfMembers {
      guard !value.isUnknownWord else { return nil }
      return MemberReader(block: block, scope: scope, log: log).read(value, at: path).map { node in
        Condition(node, at: block.places.key(path), value: block.places.value(path))
      }
    }
    guard let field = isOfMembers ? memberField(name, at: path) : householdField(name, at: path) else { return nil }
    guard !value.isUnknownWord else { return nil }
    let reader = PredicateReader(block: block, field: field, scope: scope, log: log)
    return reader.read(value, at: path).map { predicate in
      Condition(.test(FieldTest(name, predicate)), at: block.places.key(path), value: block.places.value(path))
    }
  }

  private func householdField(_ name: String, at path: [PathStep]) -> FieldSchema? {
    if let field = scope.ofHousehold(name) { return field }
    if let field = scope.fields.memberSchema(of: name) {
      log.report(.ofMember(field, at: block.places.key(path), write: "members = some { \(name) = ... }"))
    } else {
      log.report(.unknownField(name, at: block.places.key(path), fields: scope.readable))
    }
    return nil
  }

  private func memberField(_ name: String, at path: [PathStep]) -> FieldSchema? {
    if let field = scope.fields.memberSchema(of: name) { return field }
    if let field = scope.schema(of: name) {
      log.report(.ofHousehold(field, at: block.places.key(path)))
    } else {
      log.report(.unknownField(name, at: block.places.key(path), fields: scope.fields.readableOfMembers))
    }
    return nil
  }

  private func place(_ path: [PathStep]) -> SourcePlace { block.places.value(path) }

  private func report(
    _ path: [PathStep], it italian: String, en english: String, help: LocalizedText? = nil
  ) {
    log.report(
      .wrongValue, at: place(path), it: italian, en: english,
      help: [help ?? LocalizedText(it: "scrivi { campo = prova, ... }", en: "write { field = test, ... }")])
  }
}
