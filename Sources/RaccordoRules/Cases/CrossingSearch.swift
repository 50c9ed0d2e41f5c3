import LuaRuntime
import RaccordoFormats
import RaccordoModel

/// Finds the answers at which a computed value passes a figure: the arrears at which `months_behind` reaches 12.
///
/// A function cannot be turned round, but it can be asked. It is asked at growing distances from the answer of the case,
/// and between the two nearest where it changes sides again and again, 31 answers at a time, until two neighbours are
/// left: two cents, two days, two whole numbers, two hundredths of other numbers.
struct CrossingSearch {
  private static let probes = 31

  let judge: CaseJudge
  let program: Program
  let field: FieldSchema
  let compute: Compute

  /// The answers to the field on both sides of each figure, nearest to the situation's own.
  ///
  /// - Complexity: about 60 calls of the function, and 200 for each figure.
  func answers(from situation: CaseSituation, around figures: [FieldValue]) throws(LuaError) -> [FieldValue] {
    let center = index(of: current(situation))
    let reach = field.name == FieldSchema.today.name ? 9 : 30
    let distances = [0] + (0...reach).map { 1 << $0 }
    let grid = Set(distances.flatMap { [center - $0, center + $0] }).filter(accepts).sorted()
    let sizes = try self.sizes(at: grid, situation)
    var found: [Int] = []
    for figure in figures {
      guard let edge = figure.size(like: compute.result.sample) else { continue }
      for (low, high) in crossings(grid, sizes, edge, center) {
        found += try narrowed(low, high, edge, situation)
      }
    }
    let answers = found.filter(accepts).map(value).reduce(into: [FieldValue]()) { if !$0.contains($1) { $0.append($1) } }
    // Where a result is rounded several answers give it: 2,000 euro say more than 1,999.99.
    return answers.enumerated().sorted { ($0.element.plainText.count, $0.offset) < ($1.element.plainText.count, $1.offset) }
      .map(\.element)
  }

  /// For each way of changing sides (below to at, below to above ...) the nearest place where it happens.
  private func crossings(_ grid: [Int], _ sizes: [Double?], _ edge: Double, _ center: Int) -> [(Int, Int)] {
    var nearest: [[Int]: (Int, Int)] = [:]
    for index in grid.indices.dropLast() {
      guard let left = sizes[index], let right = sizes[index + 1], side(left, edge) != side(right, edge) else { continue }
      let way = [side(left, edge), side(right, edge)]
      let (low, high) = (grid[index], grid[index + 1])
      let distance = min((low - center).magnitude, (high - center).magnitude)
      if let known = nearest[way], min((known.0 - center).magnitude, (known.1 - center).magnitude) <= distance { continue }
      nearest[way] = (low, high)
    }
    return nearest.sorted { $0.value < $1.value }.map(\.value)
  }

  /// The two neighbours between which the side changes, and those beside them: the figure itself may be one of these.
  private func narrowed(_ low: Int, _ high: Int, _ edge: Double, _ situation: CaseSituation) throws(LuaError) -> [Int] {
    var (low, high) = (low, high)
    while high - low > 1 {
      let step = max(1, (high - low) / (CrossingSearch.probes + 1))
      let inside = Array(stride(from: low + step, to: high, by: step))
      let points = [low] + inside + [high]
      let sizes = try self.sizes(at: points, situation)
      guard
        let index = points.indices.dropLast().first(where: { index in
          guard let left = sizes[index], let right = sizes[index + 1] else { return false }
          return side(left, edge) != side(right, edge)
        })
      else { return [low, high] }
      (low, high) = (points[index], points[index + 1])
    }
    return [low, high, low - 1, high + 1]
  }

  private func side(_ size: Double, _ edge: Double) -> Int { size < edge ? -1 : size > edge ? 1 : 0 }

  private func sizes(at indices: [Int], _ situation: CaseSituation) throws(LuaError) -> [Double?] {
    let situations = indices.map { situation.changed(field.name, to: value(at: $0)) }
    return try judge.work(situations, of: program).map { $0.failure == nil ? $0.answers[compute.id]?.size : nil }
  }
}

extension CrossingSearch {
  private var unit: Double { field.kind == .number && !field.isWhole ? 0.01 : 1 }

  private func current(_ situation: CaseSituation) -> Double {
    if field.name == FieldSchema.today.name || (field.kind == .date && situation.given[field.name] == nil) {
      return Double(situation.day.daysSince1970)
    }
    return situation.given[field.name]?.size ?? 0
  }

  private func index(of size: Double) -> Int {
    let index = (size / unit).rounded()
    return index.magnitude < 1e15 ? Int(index) : 0
  }

  private func value(at index: Int) -> FieldValue {
    // 1199 hundredths are 11.99, not 11.99 and a bit.
    field.value(size: unit == 1 ? Double(index) : Double(index) / 100)
  }

  /// Bounds of the field, and years that have four digits.
  private func accepts(_ index: Int) -> Bool {
    if field.kind == .date, !(-700_000...2_900_000).contains(index) { return false }
    return field.accepts(value(at: index))
  }
}

extension CaseSituation {
  func changed(by change: CaseSuggestion.Change) -> CaseSituation {
    guard change.field == FieldSchema.members.name else { return changed(change.field, to: change.value) }
    var situation = self
    situation.members = change.members
    return situation
  }

  /// The same household but for one answer, or on another day.
  func changed(_ field: String, to value: FieldValue?) -> CaseSituation {
    var situation = self
    if field == FieldSchema.today.name {
      if case .date(let day) = value { situation.day = day }
    } else {
      situation.given[field] = value
    }
    return situation
  }
}
