import RaccordoModel
import RaccordoRules

/// What the rules mean, written as plainly as possible and sharing nothing with the engine: `nil` is *unknown*.
struct PlainRules {
  let pack: RulePack
  let program: Program
  let service: Service?
  let day: CivilDay
  /// Those of functions and `today` included.
  let answers: [String: FieldValue]

  func holds(_ condition: Condition) -> Bool? {
    switch condition.node {
    case .test(let test): holds(test)
    case .all(let parts): PlainRules.every(parts.map(holds))
    case .any(let parts): PlainRules.some(parts.map(holds))
    case .none(let parts): PlainRules.some(parts.map(holds)).map { !$0 }
    case .atLeast(let count, let parts): PlainRules.atLeast(count, parts.map(holds))
    }
  }

  /// After what the network chose to assume. A rule without a condition holds.
  func holds(_ condition: Condition?, ifUnknown: Bool?) -> Bool? {
    guard let condition else { return true }
    return holds(condition) ?? ifUnknown
  }

  /// One "no" is enough for no; without one, one unknown leaves it unknown.
  static func every(_ truths: [Bool?]) -> Bool? {
    if truths.contains(where: { $0 == false }) { return false }
    return truths.contains { $0 == nil } ? nil : true
  }

  static func some(_ truths: [Bool?]) -> Bool? {
    if truths.contains(where: { $0 == true }) { return true }
    return truths.contains { $0 == nil } ? nil : false
  }

  /// By trying both answers for every unknown: decided when all the ways to answer agree.
  static func atLeast(_ count: Int, _ truths: [Bool?]) -> Bool? {
    let open = truths.count { $0 == nil }
    let held = truths.count { $0 == true }
    let outcomes = Set((0...open).map { held + $0 >= count })
    return outcomes.count == 1 ? outcomes.first : nil
  }

  private func holds(_ test: FieldTest) -> Bool? {
    let answer = answers[test.field]
    switch test.predicate {
    case .known: return answer != nil
    case .notKnown: return answer == nil
    case .yes: return answer.map { $0 == .yesNo(true) }
    case .no: return answer.map { $0 == .yesNo(false) }
    case .between(let low, let high):
      return PlainRules.every([compare(answer, low) { $0 >= $1 }, compare(answer, high) { $0 <= $1 }])
    case .atLeast(let other): return compare(answer, other) { $0 >= $1 }
    case .atMost(let other): return compare(answer, other) { $0 <= $1 }
    case .moreThan(let other), .after(let other): return compare(answer, other) { $0 > $1 }
    case .lessThan(let other), .before(let other): return compare(answer, other) { $0 < $1 }
    case .equals(let other): return isOne(answer, of: other)
    case .differs(let other): return isOne(answer, of: other).map { !$0 }
    case .oneOf(let others): return PlainRules.some(others.map { isOne(answer, of: $0) })
    case .hasAny(let others): return PlainRules.some(others.map { has(answer, $0, every: false) })
    case .hasAll(let others): return PlainRules.every(others.map { has(answer, $0, every: true) })
    case .withinDays(let other): return isWithin(answer, other)
    }
  }

  /// Whether the days from the day of the run to the answer are none, or as many as are wanted at most, on the same side.
  private func isWithin(_ answer: FieldValue?, _ operand: Operand) -> Bool? {
    guard case .date(let other)? = answer, case .number(let days)? = value(of: operand) else { return nil }
    let distance = Double(other.daysSince1970 - day.daysSince1970)
    return days < 0 ? distance <= 0 && distance >= days : distance >= 0 && distance <= days
  }

  private func compare(_ answer: FieldValue?, _ operand: Operand, _ passes: (Double, Double) -> Bool) -> Bool? {
    guard let answer, let other = value(of: operand) else { return nil }
    switch (answer, other) {
    case (.number(let left), .number(let right)): return passes(left, right)
    case (.number(let left), .money(let right)): return passes(left, right.euros)
    case (.money(let left), .number(let right)): return passes(Double(left.cents), (right * 100).rounded())
    case (.money(let left), .money(let right)): return passes(Double(left.cents), Double(right.cents))
    case (.date(let left), .date(let right)):
      return passes(Double(left.daysSince1970), Double(right.daysSince1970))
    default: return nil
    }
  }

  private func isOne(_ answer: FieldValue?, of operand: Operand) -> Bool? {
    guard case .word(let word)? = answer else { return compare(answer, operand) { $0 == $1 } }
    return words(of: operand)?.contains(word)
  }

  private func has(_ answer: FieldValue?, _ operand: Operand, every: Bool) -> Bool? {
    guard case .words(let held)? = answer, let wanted = words(of: operand) else { return nil }
    return every ? Set(wanted).isSubset(of: held) : !Set(wanted).isDisjoint(with: held)
  }

  private func words(of operand: Operand) -> [String]? {
    switch value(of: operand) {
    case .word(let word): [word]
    case .words(let words): words
    default: nil
    }
  }

  func value(of operand: Operand) -> FieldValue? {
    switch operand {
    case .literal(let value): return value
    case .parameter(let name):
      return pack.parameters.parameters.last { parameter in
        let from = parameter.validity.from ?? day, to = parameter.validity.to ?? day
        return parameter.name == name && from <= day && day <= to
      }?.value
    case .service(let attribute): return service.flatMap { value(of: attribute, of: $0) }
    }
  }

  private func value(of attribute: ServiceAttribute, of service: Service) -> FieldValue? {
    switch attribute {
    case .id: .word(service.id)
    case .organization: .word(service.organization)
    case .status: .word(service.status.rawValue)
    case .areas:
      service.areas.isEmpty ? nil : .words(service.areas.filter { ($0.validity.to ?? day) >= day }.map(\.municipality))
    case .languages: service.languages.isEmpty ? nil : .words(service.languages)
    case .categories: service.categories.isEmpty ? nil : .words(service.categories)
    case .minimumAge: service.minimumAge.map { .number(Double($0)) }
    case .maximumAge: service.maximumAge.map { .number(Double($0)) }
    }
  }
}
