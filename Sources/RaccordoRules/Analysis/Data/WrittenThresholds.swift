import RaccordoModel

/// Figures written in a rule that the pack keeps as a dated parameter: next year's act would change one and not the other.
struct WrittenThresholds {
  let pack: RulePack
  let day: CivilDay
  let log: AnalysisLog

  func report() {
    for program in pack.programs {
      let day = pack.day(nearest: day, for: program)
      for condition in program.conditions.flatMap(\.leaves) { report(condition, in: program, on: day) }
      for criterion in program.criteria { report(criterion, in: program, on: day) }
    }
  }

  private func report(_ condition: Condition, in program: Program, on day: CivilDay) {
    guard case .test(let test) = condition.node, let field = pack.schema(of: test.field, in: program) else { return }
    let unit = test.predicate.isWithinDays ? ParameterUnit.days : field.unit
    report(test.predicate.operands, unit, at: condition.valuePlace, on: day)
  }

  private func report(_ criterion: Criterion, in program: Program, on day: CivilDay) {
    guard let name = criterion.points.names.first, let field = pack.schema(of: name, in: program) else { return }
    switch criterion.points {
    case .bands(let rule):
      for band in rule.bands { report([band.from, band.to].compactMap(\.self), field.unit, at: band.place, on: day) }
    case .scale(let rule):
      for knot in rule.knots { report([knot.at], field.unit, at: knot.place, on: day) }
    case .fixed, .per, .function: break
    }
  }

  /// The first figure of a rule that is one of the pack.
  ///
  /// - Parameter unit: what the figures count.
  private func report(_ operands: [Operand], _ unit: LocalizedText, at place: SourcePlace, on day: CivilDay) {
    for case .literal(let value) in operands {
      guard let name = parameter(with: value, unit: unit, on: day) else { continue }
      let now = pack.parameters.value(of: name, on: day)?.value
      let isCurrent = now == value
      log.report(
        .writtenThreshold, at: place,
        it: isCurrent
          ? "\(value.plainText) è il valore di `param.\(name)`: qui resterà fermo quando l'atto cambia"
          : "\(value.plainText) è un valore di `param.\(name)`, che il \(day) non vale più",
        en: isCurrent
          ? "\(value.plainText) is the value of `param.\(name)`: here it will stay when the act changes"
          : "\(value.plainText) is a value of `param.\(name)` that does not hold on \(day)",
        help: [LocalizedText(it: "scrivi param.\(name) al suo posto", en: "write param.\(name) in its place")])
      return
    }
  }

  /// The parameter that has this very value, on this day rather than on another.
  private func parameter(with value: FieldValue, unit: LocalizedText, on day: CivilDay) -> String? {
    let same = pack.parameters.parameters.filter { row in row.value == value && fits(row, unit) }
    return (same.first { $0.validity.contains(day) } ?? same.first)?.name
  }

  /// Nought and one are thresholds by themselves; a plain number is a figure of an act only when it counts the same
  /// thing.
  private func fits(_ row: Parameter, _ unit: LocalizedText) -> Bool {
    switch row.value {
    case .money(let money): money.cents > 100
    case .date: true
    case .number(let number): number > 1 && unit.texts.values.contains { $0.lowercased() == row.unit.lowercased() }
    case .yesNo, .word, .words: false
    }
  }
}

extension Condition {
  /// The tests, each with its place.
  var leaves: [Condition] {
    switch node {
    case .test: [self]
    case .all(let parts), .any(let parts), .none(let parts), .atLeast(_, let parts): parts.flatMap(\.leaves)
    }
  }
}
