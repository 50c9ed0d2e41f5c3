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
  }

  /// The ranked first, in order.
  public let entries: [Entry]

  /// - Parameter cases: names, each once, with what the rules say of their households.
  init(_ cases: [(name: String, judged: JudgedSituation)], of program: Program, on day: CivilDay) {
    let draw = Draw(seed: Draw.seed(of: day))
    let keyed = cases.map { one in
      (one: one, key: CaseList.key(one.name, one.judged, in: program, draw))
    }
    let ranked = keyed.filter { CaseList.isRanked($0.one.judged) }.sorted { $0.key < $1.key }
    let others = keyed.filter { !CaseList.isRanked($0.one.judged) }
    entries = (ranked + others).enumerated().map { index, item in
      let before = index > 0 && index < ranked.count ? ranked[index - 1].key : nil
      return Entry(
        name: item.one.name, rank: index < ranked.count ? index + 1 : nil,
        points: item.one.judged.trace.verdict == .ineligible ? nil : item.one.judged.trace.points,
        ties: program.ties.map { item.one.judged.answers[$0.field] },
        isDrawn: before.map { ($0.points, $0.ties) == (item.key.points, item.key.ties) } ?? false)
    }
  }

  public func rank(of name: String) -> Int? {
    entries.first { $0.name == name }?.rank
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
