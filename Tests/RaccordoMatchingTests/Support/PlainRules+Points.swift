import RaccordoModel
import RaccordoRules

// What rules for points mean, written as plainly as possible: whole numbers, every answer tried.

extension PlainRules {
  /// In hundredths, when the criterion holds: what it gives at least and at most, whatever is not known.
  func points(_ rule: PointRule) -> (least: Int, most: Int) {
    if case .fixed(let points) = rule { return (points.hundredths, points.hundredths) }
    guard let name = rule.names.first, let schema = pack.schema(of: name, in: program) else { return (0, 0) }
    let figures = rule.figures.map { size(value(of: $0), schema.kind) }
    if figures.contains(where: { $0 == nil }) || isOutOfOrder(rule, schema.kind) { return (0, rule.most.hundredths) }
    if let answer = size(answers[name], schema.kind) { return (points(rule, answer, schema.kind), points(rule, answer, schema.kind)) }
    let tried = possibleAnswers(schema, around: figures.compactMap(\.self)).map { points(rule, $0, schema.kind) }
    return (tried.min() ?? 0, tried.max() ?? 0)
  }

  /// Sizes are whole hundredths here, of a number, a euro or a day.
  private func points(_ rule: PointRule, _ answer: Int, _ kind: FieldKind) -> Int {
    func figure(_ operand: Operand?) -> Int? { operand.flatMap { size(value(of: $0), kind) } }
    switch rule {
    case .fixed(let points): return points.hundredths
    case .function: return answer
    case .per(let rule):
      guard let each = figure(rule.each) else { return 0 }
      var units = 0
      while units * rule.points.hundredths < rule.atMost.hundredths, (units + 1) * each <= answer { units += 1 }
      return min(units * rule.points.hundredths, rule.atMost.hundredths)
    case .bands(let rule):
      var end: Int?
      for band in rule.bands {
        let isAfterStart = figure(band.from).map { answer >= $0 } ?? end.map { answer > $0 } ?? true
        if isAfterStart, figure(band.to).map({ answer <= $0 }) ?? true { return band.points.hundredths }
        end = figure(band.to)
      }
      return 0
    case .scale(let rule):
      let knots = rule.knots.map { (size: figure($0.at) ?? 0, points: $0.points.hundredths) }
      if answer <= knots[0].size { return knots[0].points }
      for (left, right) in zip(knots, knots.dropFirst()) where answer <= right.size {
        // Half up: nothing is below 0.
        let top = left.points * (right.size - answer) + right.points * (answer - left.size)
        let bottom = right.size - left.size
        return (2 * top + bottom) / (2 * bottom)
      }
      return knots[knots.count - 1].points
    }
  }

  private func isOutOfOrder(_ rule: PointRule, _ kind: FieldKind) -> Bool {
    switch rule {
    case .scale(let rule):
      let sizes = rule.knots.compactMap { size(value(of: $0.at), kind) }
      return zip(sizes, sizes.dropFirst()).contains { $0 >= $1 }
    case .per(let rule): return (size(value(of: rule.each), kind) ?? 0) <= 0
    case .fixed, .bands, .function: return false
    }
  }

  /// Answers of every sort: the bounds of the field, the figures, what lies beside and between them, and far away.
  private func possibleAnswers(_ schema: FieldSchema, around figures: [Int]) -> [Int] {
    let low = schema.minimum.map { Int(($0 * 100).rounded()) }, high = schema.maximum.map { Int(($0 * 100).rounded()) }
    let isFine = schema.kind == .number && !schema.isWhole
    let marks = ([low, high, 0, 100_000_000, -100_000_000].compactMap(\.self) + figures).sorted()
    let step = schema.kind == .money || isFine ? 1 : 100
    let near = marks.flatMap { mark in [mark, mark - step, mark + step] + (isFine ? [] : [wholeUp(mark, step), wholeUp(mark, step) - step]) }
    return (near + zip(marks, marks.dropFirst()).map { ($0 + $1) / 2 }).filter { answer in
      (isFine || answer % step == 0) && low.map { $0 <= answer } ?? true && high.map { answer <= $0 } ?? true
    }
  }

  private func wholeUp(_ size: Int, _ step: Int) -> Int { size.quotientAndRemainder(dividingBy: step).quotient * step + (size % step > 0 ? step : 0) }

  private func size(_ value: FieldValue?, _ kind: FieldKind) -> Int? {
    switch (kind, value) {
    case (.number, .number(let number)?): Int((number * 100).rounded())
    case (.number, .money(let money)?): Int(money.cents)
    case (.money, .money(let money)?): Int(money.cents)
    case (.money, .number(let euros)?): Int((euros * 100).rounded())
    case (.date, .date(let day)?): day.daysSince1970 * 100
    default: nil
    }
  }
}
