import RaccordoModel
import RaccordoRules

extension PackGenerator {
  /// Points of every form.
  mutating func points(of criterion: String, _ scope: Scope) -> PointRule {
    let (field, answers) = random.pick(scope.fields.filter { $0.field.kind.isOrdered })
    let measure = PointMeasure(of: field)
    switch random.below(10) {
    case 0, 1: return .bands(PointBands(measure, bands: bands(field, answers)))
    case 2 where field.kind != .date: return .per(perUnit(measure))
    case 3: return .scale(PointScale(measure, knots: knots(field, answers)))
    case 4: return function(of: criterion, scope) ?? .fixed(Points(1))
    default: return .fixed(Points(hundredths: random.pick([50, 100, 500, 1_000, 1_525])))
    }
  }

  /// Mostly in order, as the loader wants them; dated figures may put them out of it.
  private mutating func bands(_ field: FieldSchema, _ answers: [FieldValue]) -> [PointBand] {
    let ends = figures(field, answers)
    return ends.enumerated().map { index, end in
      let isOpen = index == ends.count - 1 && random.once(in: 3)
      return PointBand(
        from: random.once(in: 3) ? figure(field, answers) : nil, to: isOpen ? nil : end,
        points: Points(hundredths: random.pick([0, 200, 700, 1_250])), at: PackGenerator.place)
    }
  }

  private mutating func knots(_ field: FieldSchema, _ answers: [FieldValue]) -> [PointKnot] {
    (figures(field, answers) + figures(field, answers).prefix(1)).reduce(into: [PointKnot]()) { knots, figure in
      guard !knots.contains(where: { $0.at == figure }) else { return }
      knots.append(PointKnot(at: figure, points: Points(hundredths: random.pick([0, 333, 1_000, 1_501])), place: PackGenerator.place))
    }.sorted { PackGenerator.size($0.at) < PackGenerator.size($1.at) }
  }

  private mutating func perUnit(_ measure: PointMeasure) -> PointsPerUnit {
    let units: [Operand] =
      measure.kind == .money
      ? [.literal(.money(Money(cents: 10_000))), .parameter("cap")]
      : [.literal(.number(1)), .literal(.number(0.5)), .literal(.number(2)), .parameter("limit")]
    let each = allowsGaps && random.once(in: 6) ? .parameter("lapsed") : random.pick(units)
    return PointsPerUnit(measure, points: Points(hundredths: random.pick([100, 250])), each: each, atMost: Points(hundredths: random.pick([100, 600, 1_100])))
  }

  private mutating func function(of criterion: String, _ scope: Scope) -> PointRule? {
    let names = Set(scope.fields.map(\.field.name))
    let fitting = KnownScore.all.filter { score in
      score.reads.allSatisfy(names.contains) && (allowsGaps || !score.isSilent) && (allowsFailures || !score.mayFail)
    }
    guard !fitting.isEmpty else { return nil }
    let score = random.pick(fitting)
    return .function(PointFunction(compute: Compute.id(ofCriterion: criterion), atMost: Points(score.atMost)))
  }

  private mutating func figures(_ field: FieldSchema, _ answers: [FieldValue]) -> [Operand] {
    (0...random.below(3)).map { _ in figure(field, answers) }.sorted { PackGenerator.size($0) < PackGenerator.size($1) }
  }

  private mutating func figure(_ field: FieldSchema, _ answers: [FieldValue]) -> Operand {
    if allowsGaps, random.once(in: 5) { return .parameter(random.pick(parameters(for: field.kind))) }
    return .literal(random.pick(answers))
  }

  private static func size(_ figure: Operand) -> Double {
    switch figure {
    case .literal(.number(let number)): number
    case .literal(.money(let money)): Double(money.cents)
    case .literal(.date(let day)): Double(day.daysSince1970)
    default: 0
    }
  }
}
