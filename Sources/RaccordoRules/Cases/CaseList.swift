import RaccordoModel

/// The households of a few cases, ranked as a list is: by known points, then the declared ties, then the draw.
///
/// Those that cannot enter, and those on which a function failed, have no rank. The draw has the seed that a run has
/// by itself, the number of its day, and knows households by the names of their cases.
public struct CaseList: Sendable, Hashable {
  public struct Entry: Sendable, Hashable {
    /// The name of the case.
    public var name: String
    /// From 1; `nil`: not in the list.
    public var rank: Int?
    /// `nil` for a household that cannot enter.
    public var points: PointsInterval?
    /// For each declared tie, what is known.
    public var ties: [FieldValue?]
    /// Whether only the draw sets it apart from the one before it.
    public var isDrawn: Bool
    /// Its place in each stage that it passed, when the places of the program are given to this list alone.
    public var places: [StagePlace] = []
  }

  /// The ranked first, in order.
  public let entries: [Entry]

  /// - Parameter cases: names, each once, with what the rules say of their households.
  ///   - supply: what the program has to give, when its places are to be given.
  init(
    _ cases: [(name: String, judged: JudgedSituation, pools: [Int])], of program: Program, on day: CivilDay,
    supply: ProgramPlaces? = nil
  ) {
    let draw = Draw(seed: Draw.seed(of: day))
    let keyed = cases.map { one in
      (one: one, key: CaseList.key(one.name, one.judged, in: program, draw))
    }
    let ranked = keyed.filter { CaseList.isRanked($0.one.judged) }.sorted { $0.key < $1.key }
    let others = keyed.filter { !CaseList.isRanked($0.one.judged) }
    let places = supply.map { supply in
      FunnelWalk(ranked.map { FunnelWalk.Candidate($0.one.judged, pools: $0.one.pools, supply) }, program, supply).places
    }
    entries = (ranked + others).enumerated().map { index, item in
      let before = index > 0 && index < ranked.count ? ranked[index - 1].key : nil
      return Entry(
        name: item.one.name, rank: index < ranked.count ? index + 1 : nil,
        points: item.one.judged.trace.verdict == .ineligible ? nil : item.one.judged.trace.points,
        ties: program.ties.map { item.one.judged.answers[$0.field] },
        isDrawn: before.map { ($0.points, $0.ties) == (item.key.points, item.key.ties) } ?? false,
        places: index < ranked.count ? places?[index] ?? [] : [])
    }
  }

  public func rank(of name: String) -> Int? {
    entries.first { $0.name == name }?.rank
  }

  /// The last stage that it passed: the title of the program has no name, but having a place in it does.
  func stage(of name: String) -> String? {
    entries.first { $0.name == name }?.places.last?.stage
  }

  func reserve(of name: String) -> String? {
    entries.first { $0.name == name }?.places.last { $0.reserve != nil }?.reserve
  }

  private static func isRanked(_ judged: JudgedSituation) -> Bool {
    judged.failure == nil && judged.trace.verdict != .ineligible
  }

  private static func key(_ name: String, _ judged: JudgedSituation, in program: Program, _ draw: Draw) -> RankKey {
    RankKey(
      points: judged.trace.points.known.hundredths,
      ties: program.ties.map { tie in judged.answers[tie.field]?.size.map(tie.key) ?? .infinity },
      draw: draw.number(for: name, in: program.id), household: name)
  }
}

extension FunnelWalk.Candidate {
  fileprivate init(_ judged: JudgedSituation, pools: [Int], _ supply: ProgramPlaces) {
    self.init(
      mayEnter: judged.trace.verdict == .eligible && !supply.isClosed, later: Array(judged.trace.stages.dropFirst()),
      reserves: judged.trace.reserves.map(\.truth), size: supply.size(members: nil), pools: pools)
  }
}
