import RaccordoModel
import RaccordoRules

/// How far two lists of the same households agree. Each figure is `nil` where it says nothing.
public struct RankAgreement: Sendable, Hashable {
  /// The households with a rank on both sides.
  public let ranked: Int
  /// Kendall's tau-b over those: 1 for the same order, -1 for the reverse one.
  ///
  /// Households that only the draw sets apart are equal: the draw is nobody's opinion. Kendall, "The treatment of ties in
  /// ranking problems", Biometrika 33 (1945).
  public let kendall: Double?
  /// Spearman's rank correlation over the same, equals at their mean rank (Spearman 1904; Kendall and Gibbons 1990).
  public let spearman: Double?
  /// How many have a place on both sides, and on either.
  public let chosenInBoth: Int
  public let chosenInEither: Int
  /// The households judged on both sides, and Cohen's kappa of the three verdicts: agreement beyond what chance gives ("A
  /// coefficient of agreement for nominal scales", 1960).
  public let judged: Int
  public let kappa: Double?

  /// The share of the chosen that both chose: Jaccard (1901). `nil` when nobody was chosen.
  public var overlap: Double? { chosenInEither > 0 ? Double(chosenInBoth) / Double(chosenInEither) : nil }

  /// - Complexity: O(n log n).
  public init(_ households: [HouseholdDiff]) {
    let places = households.compactMap { one in
      one.from?.sharedRank.flatMap { from in one.to?.sharedRank.map { (from, $0) } }
    }
    ranked = places.count
    kendall = RankCorrelation.kendall(places)
    spearman = RankCorrelation.spearman(places)
    chosenInBoth = households.count { $0.from?.hasPlace == true && $0.to?.hasPlace == true }
    chosenInEither = households.count { $0.from?.hasPlace == true || $0.to?.hasPlace == true }
    let verdicts = households.compactMap { one in one.from.flatMap { from in one.to.map { (from.judgement.verdict, $0.judgement.verdict) } } }
    judged = verdicts.count
    kappa = RankAgreement.kappa(verdicts)
  }

  private static func kappa(_ verdicts: [(Verdict, Verdict)]) -> Double? {
    // Whole numbers until the last step: both ways round give the same.
    let total = verdicts.count
    let agreed = verdicts.count { $0.0 == $0.1 }
    let byChance = Verdict.allCases.reduce(0) { sum, verdict in
      sum + verdicts.count { $0.0 == verdict } * verdicts.count { $0.1 == verdict }
    }
    let most = total * total - byChance
    return most > 0 ? Double(agreed * total - byChance) / Double(most) : nil
  }
}
