import RaccordoModel

/// The answers to one field that its tests tell apart.
struct AnswerOptions {
  /// The most work that listing the answers to one field may take, in single comparisons.
  static let mostComparisons = 2_000_000

  let field: FieldSchema
  let tests: [FieldTest]
  let operands: OperandValues
  let pack: RulePack

  init(_ field: FieldSchema, tests: [FieldTest], operands: OperandValues, pack: RulePack) {
    self.field = field
    self.tests = tests
    self.operands = operands
    self.pack = pack
  }

  /// One option for each way in which the tests can come out, those with an answer first; `nil` when they are too many.
  ///
  /// - Complexity: O(answers × tests), at most `mostComparisons`.
  func list() -> [AnswerSpace.Option]? {
    let weight = tests.reduce(1) { $0 + 1 + operandValues(of: $1).reduce(0) { $0 + $1.count } }
    let most = AnswerOptions.mostComparisons / weight
    guard let values = values(atMost: most), let moved = onOtherDays(values, atMost: most) else { return nil }
    let known = values.map { AnswerSpace.Option(answers: [field.name: $0], truths: truths(of: $0)) } + moved
    let isAlwaysKnown = field.name == FieldSchema.today.name
    let unknown = isAlwaysKnown ? [] : [AnswerSpace.Option(answers: [:], truths: truths(of: nil))]
    var seen: Set<[TruthSet]> = []
    return (known + unknown).filter { seen.insert($0.truths).inserted }
  }

  /// How each test comes out for an answer. A test whose figure nobody set can come out any way.
  func truths(of answer: FieldValue?) -> [TruthSet] {
    truths(of: answer, on: isToday ? answer : nil)
  }

  /// - Parameter day: that of the run, when it is not the one of the figures.
  private func truths(of answer: FieldValue?, on day: FieldValue?) -> [TruthSet] {
    let operands = if case .date(let day)? = day { self.operands.counting(from: day) } else { self.operands }
    return tests.map { test in
      let isMissing = test.predicate.operands.contains { operands.value(of: $0) == nil }
      return isMissing && answer != nil ? .every : TruthSet(test.truth(.today, operands: operands, answer: answer))
    }
  }

  private var isToday: Bool { field.name == FieldSchema.today.name }

  /// The same days as answers, seen from other days of the run: `within_days` moves with the day, so what can never
  /// happen on the day of the check may happen on another. Each day counts as free of what other fields say of it.
  private func onOtherDays(_ values: [FieldValue], atMost most: Int) -> [AnswerSpace.Option]? {
    let offsets = tests.filter(\.predicate.isWithinDays).flatMap { test in
      test.predicate.ends(operands).compactMap { $0.value?.size.map { Int($0) - operands.today.daysSince1970 } }
    }
    let distances = Set(offsets.flatMap { [$0 - 1, $0, $0 + 1] }).sorted()
    if isToday || distances.isEmpty { return [] }
    guard values.count * distances.count <= most else { return nil }
    return values.flatMap { value -> [AnswerSpace.Option] in
      guard case .date(let answer) = value else { return [] }
      return distances.map { distance in
        let day = FieldValue.date(CivilDay(daysSince1970: answer.daysSince1970 - distance))
        return AnswerSpace.Option(
          answers: [field.name: value, FieldSchema.today.name: day], truths: truths(of: value, on: day))
      }
    }
  }

  private func values(atMost most: Int) -> [FieldValue]? {
    let values: [FieldValue]?
    switch field.kind {
    case .yesNo: values = [true, false]
    case .choice: values = field.choices.map { .word($0) }
    case .text, .municipality: values = words.map { .word($0) }
    case .number, .money, .date: values = OrderedAnswers(field, thresholds: thresholds).values
    case .many: values = ChosenAnswers(field.choices, told: tests.map(wordsTold)).values(atMost: most)
    }
    return values.flatMap { $0.count <= most ? $0 : nil }
  }

  private var thresholds: [Double] {
    let like = field.sample
    return tests.flatMap { $0.predicate.ends(operands) }.compactMap { $0.value?.size(like: like) }
  }

  /// The words that the tests name, and one that none of them names.
  private var words: [String] {
    let told = tests.flatMap(wordsTold)
    let named = Set(told)
    let others = pack.catalogue.territories.map(\.code) + pack.territory + ["000000"]
    let other = field.kind == .municipality ? others.first { !named.contains($0) } : nil
    return told.reduce(into: []) { if !$0.contains($1) { $0.append($1) } } + [other ?? unnamed(named)]
  }

  private func unnamed(_ named: Set<String>) -> String {
    var word = "altro"
    while named.contains(word) { word += " ancora" }
    return word
  }

  private func wordsTold(_ test: FieldTest) -> [String] { operandValues(of: test).flatMap { $0 } }

  private func operandValues(of test: FieldTest) -> [[String]] {
    test.predicate.operands.map { operand in
      switch operands.value(of: operand) {
      case .word(let word): [word]
      case .words(let words): words
      default: []
      }
    }
  }
}

extension FieldSchema {
  /// An answer in the measure of the field.
  var sample: FieldValue {
    switch kind {
    case .money: .money(Money(cents: 0))
    case .date: .date(CivilDay(daysSince1970: 0))
    default: .number(0)
    }
  }
}
