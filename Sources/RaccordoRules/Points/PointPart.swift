import RaccordoModel

/// A part of a rule for points that gives points of its own: a band, or the first unit.
struct PointPart {
  /// When it counts: for bands, only where none before it fits.
  var condition: Condition
  var points: Points
  var place: SourcePlace
}

extension Criterion {
  /// The parts that can be told apart by tests; none for fixed points, scales and functions.
  var pointParts: [PointPart] {
    switch points {
    case .fixed, .scale, .function: []
    case .per(let rule):
      PointPart.tests(rule.measure, [.atLeast(rule.each)], at: place).map { [PointPart(condition: $0, points: rule.points, place: place)] }
        ?? []
    case .bands(let rule): PointPart.bands(rule)
    }
  }
}

extension PointPart {
  private static let mostRivals = 8

  fileprivate static func bands(_ rule: PointBands) -> [PointPart] {
    var parts: [PointPart] = []
    var earlier: [Condition] = []
    for (index, band) in rule.bands.enumerated() {
      let start = band.from.map { Predicate.atLeast($0) } ?? (index > 0 ? rule.bands[index - 1].to.map { .moreThan($0) } : nil)
      let end = band.to.map { Predicate.atMost($0) }
      guard let own = tests(rule.measure, [start, end].compactMap(\.self), at: band.place) else { return [] }
      // A band that begins right after another one never meets it; of the others, those next to it. Leaving one out only
      // makes it seem easier to be in the band.
      let rivals = band.from == nil ? [] : earlier.suffix(mostRivals)
      let condition = rivals.isEmpty ? own : Condition(.all([own, Condition(.none(Array(rivals)), at: band.place)]), at: band.place)
      parts.append(PointPart(condition: condition, points: band.points, place: band.place))
      earlier.append(own)
    }
    return parts
  }

  /// `nil` for a quantity that is no single answer.
  fileprivate static func tests(_ measure: PointMeasure, _ predicates: [Predicate], at place: SourcePlace) -> Condition? {
    switch measure.quantity {
    case .field(let name):
      let tests = predicates.map { Condition(.test(FieldTest(name, $0)), at: place) }
      return tests.count == 1 ? tests[0] : Condition(.all(tests), at: place)
    }
  }
}
