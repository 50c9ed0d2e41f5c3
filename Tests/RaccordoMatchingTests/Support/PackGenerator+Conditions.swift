import RaccordoModel
import RaccordoRules

extension PackGenerator {
  mutating func condition(_ scope: Scope, depth: Int) -> Condition {
    let node: Condition.Node =
      switch depth == 0 ? 3 : random.below(6) {
      case 0: .all(parts(scope, depth))
      case 1: .any(parts(scope, depth))
      case 2: .none(parts(scope, depth))
      case 5: atLeast(parts(scope, depth))
      default: .test(test(scope))
      }
    return Condition(node, at: PackGenerator.place)
  }

  /// Also with fewer parts than it wants, and with none wanted.
  private mutating func atLeast(_ parts: [Condition]) -> Condition.Node {
    .atLeast(random.below(parts.count + 2), parts)
  }

  private mutating func parts(_ scope: Scope, _ depth: Int) -> [Condition] {
    (0..<random.below(4)).map { _ in condition(scope, depth: depth - 1) }
  }

  private mutating func test(_ scope: Scope) -> FieldTest {
    let (field, answers) = random.pick(scope.fields)
    return FieldTest(field.name, predicate(on: field, answers, scope))
  }

  /// Every predicate that fits the kind of the field.
  private mutating func predicate(on field: FieldSchema, _ answers: [FieldValue], _ scope: Scope) -> Predicate {
    func one(_ generator: inout PackGenerator) -> Operand { generator.operand(field, answers, scope) }
    let choice = random.below(12)
    if field.kind == .date, random.once(in: 4) { return .withinDays(days()) }
    if choice == 0, allowsAssumptions { return .known }
    if choice == 1, allowsAssumptions { return .notKnown }
    switch field.kind {
    case .yesNo:
      return choice % 2 == 0 ? .yes : .no
    case .number, .money, .date:
      switch choice {
      case 2: return .between(one(&self), one(&self))
      case 3: return .atLeast(one(&self))
      case 4: return .atMost(one(&self))
      case 5: return .moreThan(one(&self))
      case 6: return .lessThan(one(&self))
      case 7: return .before(one(&self))
      case 8: return .after(one(&self))
      case 9: return .equals(one(&self))
      case 10: return .differs(one(&self))
      default: return .oneOf(several(field, answers, scope))
      }
    case .choice, .text, .municipality:
      switch choice % 4 {
      case 0: return .equals(one(&self))
      case 1: return .differs(one(&self))
      default: return .oneOf(several(field, answers, scope) + lists(scope))
      }
    case .many:
      let operands = several(field, answers, scope) + lists(scope)
      return choice % 2 == 0 ? .hasAny(operands) : .hasAll(operands)
    }
  }

  /// A number of days ahead or back, or a figure that no act sets on the day.
  private mutating func days() -> Operand {
    if random.once(in: 5) { return .parameter(random.pick(allowsGaps ? ["limit", "share", "lapsed"] : ["limit", "share"])) }
    return .literal(.number(random.pick([0, 1, 2, 30, -1, -59, -400])))
  }

  private mutating func several(_ field: FieldSchema, _ answers: [FieldValue], _ scope: Scope) -> [Operand] {
    (0...random.below(3)).map { _ in operand(field, answers, scope) }
  }

  /// Lists of the service, which fit only tests on several values.
  private mutating func lists(_ scope: Scope) -> [Operand] {
    guard scope.hasServices, random.once(in: 3) else { return [] }
    return [.service(random.pick([.areas, .languages, .categories]))]
  }

  private mutating func operand(_ field: FieldSchema, _ answers: [FieldValue], _ scope: Scope) -> Operand {
    if field.kind.isOrdered, random.once(in: 4) { return .parameter(random.pick(parameters(for: field.kind))) }
    if scope.hasServices, field.kind != .date, random.once(in: 5) {
      return .service(
        random.pick(field.kind.isOrdered ? [.minimumAge, .maximumAge] : [.id, .organization, .status]))
    }
    if field.kind == .many { return .literal(.word(random.pick(field.choices))) }
    return .literal(random.pick(answers))
  }

  func parameters(for kind: FieldKind) -> [String] {
    let names = kind == .date ? ["deadline"] : ["limit", "share", "cap"]
    return allowsGaps && kind != .date ? names + ["lapsed", "lapsed_cap"] : names
  }
}

extension PackGenerator {
  /// Households with many answers missing.
  mutating func households(_ count: Int) -> HouseholdList {
    var list = HouseholdList(fields: vocabulary.fields)
    let missing = 1 + random.below(5)
    for number in 0..<count {
      var facts: [String: FieldValue] = [:]
      for word in vocabulary.words where !random.once(in: missing) {
        facts[word.field.name] = random.pick(word.answers)
      }
      list.append(Household(id: "N\(number)", facts: facts))
    }
    return list
  }
}
