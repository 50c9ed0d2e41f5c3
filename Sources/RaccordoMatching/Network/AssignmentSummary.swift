import RaccordoModel

/// How the places of the first stages of a run were given, over all its programs, and what proves that it was fair.
///
/// Points are those that each taker has where it got its place.
public struct AssignmentSummary: Sendable, Hashable {
  public var mode: AssignmentMode
  /// How many takers (households, or persons) asked for a place for one of their needs, and may have one.
  public var demands: Int
  /// How many of them got a place.
  public var matched: Int
  /// The places by what they are counted in; only kinds of which there are any.
  public var places: [UnitPlaces]
  /// The points of all who got a place.
  public var totalPoints: Points
  /// The largest total that any giving of these places could have; `nil` where it is not known.
  public var largest: LargestTotal?
  /// Why it is not known.
  public var whyNoLargest: NoLargestTotal?
  /// Pairs of a taker and a program (or service) that it likes better than what it got, where a place went to somebody whom the
  /// program puts after it, and it would fit if they left. Counted from the definitions, with none of the code that gave the places.
  public var justifiedEnvy: Int
  /// The same, whether it would fit or not.
  public var passedOver: Int
  /// Pairs where there is room, and nobody waits for it before the taker.
  public var waste: Int
  /// Pairs where there is room, and somebody before the taker waits for it who takes more than is free.
  public var waitingBehind: Int
  /// Pairs where a reserve for the taker holds somebody for whom it is not, or room that nobody before it waits for.
  public var reservesNotHonoured: Int
  /// Takers who are left out of a program for a place in one that excludes it.
  public var withheld: Int
  /// Those of them who lost that place again, because programs that exclude each other also answer the same needs.
  public var withheldInVain: Int
  /// How often the places were given before programs that exclude each other agreed.
  public var rounds: Int

  /// Places that are counted in the same thing.
  public struct UnitPlaces: Sendable, Hashable {
    public var unit: ServiceCapacity.Unit
    /// `nil` where one of the programs has no limit.
    public var total: Int?
    public var given: Int
    /// How many of the places of programs with a limit are left.
    public var free: Int
  }

  /// The largest total of points.
  public struct LargestTotal: Sendable, Hashable {
    public var points: Points
    /// Whether it is proved to be the largest; else no total is above `bound`.
    public var isProved: Bool
    public var bound: Points
  }

  /// Why the largest total cannot be worked out.
  public enum NoLargestTotal: String, Sendable, Hashable, CaseIterable {
    /// Places counted in people, of which a reserve keeps some that are open when unused.
    case reservesWithSizes = "reserves_with_sizes"
    /// The points of all demands together are more than 62 bits hold.
    case numbersTooLarge = "numbers_too_large"
  }

  /// How much is missing to the largest total; `nil` where that is not known.
  public var gap: Points? {
    largest.map { Points(hundredths: max(0, $0.points.hundredths - totalPoints.hundredths)) }
  }
}

extension AssignmentMode {
  /// The algorithm, and where it stands.
  public var algorithm: LocalizedText {
    switch self {
    case .stable:
      LocalizedText(
        it: "accettazione differita: D. Gale, L. S. Shapley, American Mathematical Monthly 69, 1962",
        en: "deferred acceptance: D. Gale, L. S. Shapley, American Mathematical Monthly 69, 1962")
    case .best:
      LocalizedText(
        it: "flusso di costo minimo: R. K. Ahuja, T. L. Magnanti, J. B. Orlin, Network Flows, 1993; con posti contati in persone rilassamento "
          + "lagrangiano: M. L. Fisher, Management Science 27, 1981",
        en: "minimum-cost flow: R. K. Ahuja, T. L. Magnanti, J. B. Orlin, Network Flows, 1993; with places in people Lagrangian "
          + "relaxation: M. L. Fisher, Management Science 27, 1981")
    case .ranked: LocalizedText(it: "nessuno: solo graduatorie", en: "none: lists only")
    }
  }
}
