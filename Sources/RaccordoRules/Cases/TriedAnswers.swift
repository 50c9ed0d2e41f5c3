import RaccordoModel

/// The answers that are worth trying in a program: for each field the few values between which its rules can tell.
///
/// Numbers, amounts and days: each value a rule compares with, and the next one on either side. Choices: all of them.
/// A set of choices: none, each one, all. Texts: those that rules name, and one that they do not.
struct TriedAnswers {
  private let pack: RulePack
  private let program: Program
  /// One for each day and service of the cases: where operands get their values.
  let contexts: [OperandValues]
  private let tests: [String: [FieldTest]]
  private let scores: [String: [PointRule]]
  private let samples: [String: [FieldValue]]

  init(_ pack: RulePack, _ program: Program) {
    self.pack = pack
    self.program = program
    let situations = program.cases.isEmpty ? [CaseSituation(day: pack.firstDay)] : program.cases.map(pack.situation)
    var seen: Set<CaseSituation> = []
    contexts = situations.filter { seen.insert(CaseSituation(day: $0.day, service: $0.service)).inserted }
      .map { pack.operands(of: program, in: $0) }
    tests = Dictionary(grouping: program.conditions.flatMap(\.tests), by: \.field)
    scores = program.criteria.reduce(into: [:]) { scores, criterion in
      for name in criterion.points.names { scores[name, default: []].append(criterion.points) }
    }
    samples = situations.reduce(into: [:]) { samples, situation in
      for (field, value) in situation.given where samples[field]?.contains(value) != true {
        samples[field, default: []].append(value)
      }
    }
  }

  /// The values that an operand has on the days of the cases, each once.
  func values(of operand: Operand) -> [FieldValue] {
    contexts.compactMap { $0.value(of: operand) }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The values between which some tests tell on the days of the cases, each once.
  private func values(toldBy tests: [FieldTest]) -> [FieldValue] {
    tests.flatMap { test in contexts.flatMap { test.predicate.ends($0).compactMap(\.value) } }
      .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  var days: [CivilDay] { Set(contexts.map(\.day)).sorted() }

  func schema(_ name: String) -> FieldSchema? { pack.schema(of: name, in: program) }

  /// Whether somebody may not know the answer. The day is always known, and so is what depends on it alone.
  func mayBeUnknown(_ name: String) -> Bool {
    program.fields(behind: name).contains { $0 != FieldSchema.today.name }
      || program.computes(behind: name).contains { compute in !days.allSatisfy { pack.isEveryParameterSet(compute, on: $0) } }
  }

  /// Whether anybody can ever know it: not what is worked out from a figure that no act sets on those days.
  private func mayBeKnown(_ name: String) -> Bool {
    program.computes(behind: name).allSatisfy { compute in days.contains { pack.isEveryParameterSet(compute, on: $0) } }
  }

  /// Known answers, in a stable order.
  func answers(to name: String) -> [FieldValue] {
    guard let field = schema(name), mayBeKnown(name) else { return [] }
    var answers: [FieldValue] = []
    func add(_ value: FieldValue) {
      if !answers.contains(value), field.accepts(value) { answers.append(value) }
    }
    let operands = values(toldBy: tests[name] ?? [])
    switch field.kind {
    case .yesNo: answers = [true, false]
    case .choice: answers = field.choices.map(FieldValue.word)
    case .many:
      add(.words([]))
      for choice in field.choices { add(.words([choice])) }
      add(.words(field.choices))
    case .text, .municipality: words(of: operands, field).forEach(add)
    case .number, .money, .date:
      for operand in operands { field.around(operand).forEach(add) }
      for rule in scores[name] ?? [] {
        for value in contexts.flatMap({ rule.turns(in: $0) }) { field.around(value).forEach(add) }
      }
      if let least = field.minimum { add(field.value(size: field.kind == .money ? least * 100 : least)) }
    }
    samples[name, default: []].forEach(add)
    if answers.isEmpty, field.kind.isOrdered { add(field.sample) }
    return answers
  }

  /// The words that rules name, and one that they do not.
  private func words(of operands: [FieldValue], _ field: FieldSchema) -> [FieldValue] {
    var named: [String] = []
    for operand in operands {
      switch operand {
      case .word(let word): named.append(word)
      case .words(let words): named += words
      default: break
      }
    }
    let others = field.kind == .municipality ? pack.catalogue.territories.map(\.code) : ["-"]
    let other = others.first { !named.contains($0) }
    return (named.reduce(into: []) { if !$0.contains($1) { $0.append($1) } } + (other.map { [$0] } ?? [])).map(FieldValue.word)
  }
}

extension FieldSchema {
  /// An answer of this field from its size: a number, cents, days since 1970.
  func value(size: Double) -> FieldValue {
    switch kind {
    // A bound that no amount or day can have (1e300) is nobody's answer: it becomes one that the field refuses, or 0.
    case .money: .money(Money(cents: Int64(exactly: size.rounded()) ?? 0))
    case .date: .date(CivilDay(daysSince1970: Int(exactly: size.rounded()) ?? 0))
    case .number, .yesNo, .choice, .many, .text, .municipality: .number(size)
    }
  }

  /// A value to compare with, and the nearest ones on either side that a person would write.
  fileprivate func around(_ value: FieldValue) -> [FieldValue] {
    guard let size = value.size(like: sample) else { return [] }
    if isWhole { return [size, (size - 1).rounded(.up), (size + 1).rounded(.down)].map { self.value(size: $0) } }
    let step = kind == .number ? min(0.01, reach(past: size)) : 1
    // A sum of decimals such as 0.14 + 0.01 is written as people write it.
    return [size, size - step, size + step].map { self.value(size: ($0 * 1e6).rounded() / 1e6) }
  }

  /// Whether a list could hold the answer.
  func accepts(_ value: FieldValue) -> Bool {
    if case .success = value.fitted(to: self) { true } else { false }
  }
}
