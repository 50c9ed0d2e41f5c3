import RaccordoModel

// What cases should show of points that differ from one household to the next.

extension PointRule {
  /// What it can give: each band; nothing, one unit and the cap; nothing and something, of a function. And that nobody
  /// can say yet.
  var amounts: [RuleOutcome.Amount] {
    switch self {
    case .fixed: []
    case .bands(let rule): rule.bands.indices.map(rule.amount) + [.unknown]
    case .per: [.nothing, .one, .most, .unknown]
    case .scale: [.unknown]
    case .function: [.nothing, .something, .unknown]
    }
  }

  /// The figures at which its points change: those of bands with what lies just past them, those of a scale.
  var edges: [RuleOutcome.Edge] {
    guard case .field(let name) = measure?.quantity else { return [] }
    let edges: [RuleOutcome.Edge] =
      switch self {
      case .fixed, .per, .function: []
      case .scale(let rule): rule.knots.map { RuleOutcome.Edge(name, $0.at, .at) }
      case .bands(let rule):
        rule.bands.flatMap { band in
          (band.from.map { [RuleOutcome.Edge(name, $0, .below), RuleOutcome.Edge(name, $0, .at)] } ?? [])
            + (band.to.map { [RuleOutcome.Edge(name, $0, .at), RuleOutcome.Edge(name, $0, .above)] } ?? [])
        }
      }
    return edges.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The answers at which its points change, with the figures of one day: what is worth trying.
  func turns(in operands: OperandValues) -> [FieldValue] {
    guard let measure else { return [] }
    switch self {
    case .fixed: return []
    case .bands, .scale: return figures.compactMap(operands.value(of:))
    case .function(let rule): return [.number(0), .number(Double(rule.atMost.hundredths) / 100)]
    case .per(let rule):
      guard let each = measure.size(of: rule.each, operands), each > 0 else { return [] }
      let full = (Double(rule.atMost.hundredths) / Double(rule.points.hundredths)).rounded(.up)
      return [0, each, each * full].map(measure.value)
    }
  }
}

extension PointBands {
  func amount(of index: Int) -> RuleOutcome.Amount {
    let after = index > 0 && bands[index].from == nil ? bands[index - 1].to : nil
    return .band(from: bands[index].from, after: after, to: bands[index].to)
  }
}
