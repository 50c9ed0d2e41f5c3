import RaccordoModel
import RaccordoRules
import SeededRandom
import Testing

/// What a missing answer may be worth, held against every answer there is.
@Suite struct PointCurveTests {
  private static let place = SourcePlace(file: "rules.lua", line: 1)
  private static let operands = OperandValues(day: CivilDay(daysSince1970: 20_159), parameters: ParameterTable(), service: nil)

  private func figure(_ number: Double) -> Operand { .literal(.number(number)) }

  /// Random bands, scales and units over whole numbers from -3 to 40, some figures between two of them.
  private func rule(_ random: inout SeededGenerator, _ measure: PointMeasure) -> PointRule {
    func points(_ random: inout SeededGenerator) -> Points { Points(hundredths: [0, 50, 333, 700, 1_250][random.below(5)]) }
    var size = Double(random.below(12)) - 4
    func next(_ random: inout SeededGenerator) -> Operand {
      size += Double(1 + random.below(12)) / (random.below(4) == 0 ? 2 : 1)
      return figure(size)
    }
    switch random.below(3) {
    case 0:
      let bands = (0...random.below(4)).map { _ in
        let from = random.below(3) == 0 ? next(&random) : nil
        return PointBand(from: from, to: random.below(8) == 0 ? nil : next(&random), points: points(&random), at: Self.place)
      }
      return .bands(PointBands(measure, bands: bands))
    case 1:
      let knots = (0...1 + random.below(3)).map { _ in PointKnot(at: next(&random), points: points(&random), place: Self.place) }
      return .scale(PointScale(measure, knots: knots))
    default:
      return .per(
        PointsPerUnit(
          measure, points: Points(hundredths: 150), each: figure([0.5, 1, 3, 7][random.below(4)]),
          atMost: Points(hundredths: [100, 900, 2_000][random.below(3)])))
    }
  }

  @Test func `the least and the most of a range are what some answer in it gives, and none gives less or more`() {
    let seed = SeededGenerator.seed
    var random = SeededGenerator(seed: seed)
    for number in 0..<3_000 {
      let low = Double(random.below(30)) - 3, high = low + Double(random.below(14))
      let measure = PointMeasure(.field("n"), kind: .number, isWhole: true, everything: SizeRange(low: low, high: high))
      let rule = rule(&random, measure)
      let curve = PointCurve(rule, operands: Self.operands)
      let given = stride(from: low, through: high, by: 1).map { curve.points(over: SizeRange($0)) }
      #expect(given.allSatisfy { $0.isSettled })
      let interval = curve.points(over: measure.everything)
      #expect(interval.known == given.map(\.known).min(), "seed \(seed), \(number): \(rule)")
      #expect(interval.possible == given.map(\.known).max(), "seed \(seed), \(number): \(rule)")
      #expect(interval.possible <= rule.most)
    }
  }

  private func points(_ rule: (PointMeasure) -> PointRule, kind: FieldKind, _ size: Double) -> Int {
    let measure = PointMeasure(.field("n"), kind: kind, isWhole: false, everything: SizeRange(low: -.infinity, high: .infinity))
    return PointCurve(rule(measure), operands: Self.operands).hundredths(over: SizeRange(size)).lowerBound
  }

  @Test(arguments: [(-1, 0), (0, 0), (0.1, 150), (0.3, 450), (0.7, 1_050), (0.29, 300), (100, 2_000), (1e300, 2_000)])
  func `units are whole, whatever binary fractions make of tenths`(size: Double, hundredths: Int) {
    let rule = { (measure: PointMeasure) in
      PointRule.per(PointsPerUnit(measure, points: Points(hundredths: 150), each: figure(0.1), atMost: Points(20)))
    }
    #expect(points(rule, kind: .number, size) == hundredths)
  }

  @Test func `figures as large as numbers get are no reason to stop`() {
    for sizes in [[-1e308, 1e308], [0, 1e308], [-1e308, 0]] {
      let rule = { (measure: PointMeasure) in
        PointRule.scale(
          PointScale(
            measure, knots: zip(sizes, [Points(10_000), .zero]).map { PointKnot(at: figure($0), points: $1, place: Self.place) }))
      }
      let middle = points(rule, kind: .number, (sizes[0] + sizes[1]) / 2)
      #expect(middle == 500_000)
    }
  }

  @Test(arguments: [(-5, 2_000), (0, 2_000), (150_000, 1_500), (100_001, 1_667), (599_999, 0), (600_000, 0), (150, 2_000), (151, 1_999)])
  func `a scale is straight between its values, flat outside, and halves are rounded up`(cents: Double, hundredths: Int) {
    let euros = { (euros: Int64) in Operand.literal(.money(Money(cents: euros * 100))) }
    let rule = { (measure: PointMeasure) in
      PointRule.scale(
        PointScale(
          measure,
          knots: [
            PointKnot(at: euros(0), points: Points(20), place: Self.place), PointKnot(at: euros(6_000), points: .zero, place: Self.place),
          ]))
    }
    #expect(points(rule, kind: .money, cents) == hundredths)
  }
}
