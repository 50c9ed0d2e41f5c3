import RaccordoModel

extension TriedAnswers {
  /// The most lists of members that are worth trying for one rule.
  private static let mostLists = 600

  /// The members of a household, in the few ways in which some questions about them can tell: every mixture of two kinds
  /// of person, as many of each as the questions count and one more. `nil` when they are too many.
  func memberLists(for tests: [MemberTest]) -> [[Person]]? {
    let fields = tests.flatMap(\.fields).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    var kinds: [[String: FieldValue]] = [[:]]
    for name in fields {
      let answers = answers(to: name, isOfMember: true).map(Optional.some) + [nil]
      guard kinds.count * answers.count <= 24 else { return nil }
      kinds = kinds.flatMap { kind in answers.map { answer in kind.merging(answer.map { [name: $0] } ?? [:]) { first, _ in first } } }
    }
    let largest = tests.flatMap(\.operands).flatMap(values).compactMap(\.size).max() ?? 0
    guard largest < 100 else { return nil }
    let most = Int(max(0, largest).rounded(.up)) + 1
    guard kinds.count * kinds.count * most * (most + 1) <= TriedAnswers.mostLists else { return nil }
    var lists: [[Person]] = [[]]
    for first in kinds.indices {
      for count in 1...most { lists.append(people(Array(repeating: kinds[first], count: count))) }
      for second in kinds.indices where second > first {
        for one in 1...most {
          for other in 1...most {
            lists.append(people(Array(repeating: kinds[first], count: one) + Array(repeating: kinds[second], count: other)))
          }
        }
      }
    }
    return lists
  }

  /// One person, or as many alike as the questions count and another one.
  private func newcomers(_ kinds: [[String: FieldValue]]) -> [[Person]] {
    let asked = program.conditions.flatMap(\.memberTests).flatMap(\.operands) + (tests[FieldSchema.members.name] ?? []).flatMap(\.predicate.operands)
    let largest = asked.flatMap(values).compactMap(\.size).max() ?? 1
    let most = Int(max(1, min(largest, 6)).rounded(.up))
    let isFew = kinds.count * kinds.count * most <= TriedAnswers.mostLists
    return (0...most).flatMap { count in
      kinds.flatMap { kind in
        (isFew || count == 0 ? kinds : [kind]).map { last in people(Array(repeating: kind, count: count) + [last]) }
      }
    }
  }

  private func people(_ facts: [[String: FieldValue]]) -> [Person] {
    facts.enumerated().map { Person(id: String($0 + 1), facts: $1) }
  }

  /// Other members that a household could have, near to those that it has: one of them answers otherwise, is not there,
  /// or is joined by another; or nobody is listed.
  func members(near members: [Person]) -> [[Person]] {
    let fields = program.conditions.flatMap(\.memberTests).flatMap(\.fields).map(program.memberField)
      .reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    var lists: [[Person]] = []
    // Of people who answer the same one is enough; of a crowd the first few.
    let places = members.indices.filter { place in !members[..<place].contains { $0.facts == members[place].facts } }
    for place in places.prefix(TriedAnswers.mostMembers) {
      for field in fields {
        for answer in answers(to: field, isOfMember: true).map(Optional.some) + [nil] {
          var changed = members
          changed[place].facts[field] = answer
          lists.append(changed)
        }
      }
      var fewer = members
      fewer.remove(at: place)
      lists.append(fewer)
    }
    let kinds = ([[:]] + fields.flatMap { field in answers(to: field, isOfMember: true).map { [field: $0] } } + members.map(\.facts))
      .reduce(into: [[String: FieldValue]]()) { if !$0.contains($1) { $0.append($1) } }
    lists += newcomers(kinds).map { members + $0 } + [[]]
    var seen: Set<[[String: FieldValue]]> = [members.map(\.facts)]
    return lists.map { people($0.map(\.facts)) }.filter { seen.insert($0.map(\.facts)).inserted }
  }

  /// Days of birth that give the ages which rules name, and those just past them, on the days of the cases.
  func birthDates(isOfMember: Bool) -> [FieldValue] {
    let tests = isOfMember ? memberTests[FieldSchema.age.name] : tests[FieldSchema.age.name]
    let ages = (tests ?? []).flatMap(\.predicate.operands).flatMap(values).compactMap(\.size).compactMap { Int(exactly: $0) }
    return days.flatMap { day in
      ages.flatMap { age in
        [(age, 0), (age, 1), (age + 1, 0)].compactMap { years, later in
          DerivedAges.birthDate(ofAge: years, on: day).map { .date(CivilDay(daysSince1970: $0.daysSince1970 + later)) }
        }
      }
    }
  }
}

extension TriedAnswers {
  /// So many members of a household are changed at most, one at a time.
  fileprivate static let mostMembers = 8
}

extension Program {
  /// Whether its rules ask anything about members.
  var readsMembers: Bool {
    conditions.contains(where: \.readsMembers)
      || computes.contains { $0.reads.contains(FieldSchema.members.name) }
      || ties.contains { $0.field == FieldSchema.members.name }
  }
}

extension Condition {
  /// Whether it asks anything about members: how many they are, or something of each.
  var readsMembers: Bool {
    !memberTests.isEmpty || tests.contains { $0.field == FieldSchema.members.name }
  }
}
