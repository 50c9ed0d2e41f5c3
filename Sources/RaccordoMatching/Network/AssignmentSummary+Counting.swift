import RaccordoAssignment
import RaccordoModel
import RaccordoRules

extension AssignmentSummary {
  /// Adds up what the parts of a run gave, and holds each of them against the definitions of what is fair.
  ///
  /// - Complexity: O(pairs log pairs), and that of the largest total where it is worked out.
  init(_ parts: [PartPlaces], _ mode: AssignmentMode) {
    self.init(
      mode: mode, demands: 0, matched: 0, places: [], totalPoints: .zero, justifiedEnvy: 0, passedOver: 0, waste: 0, waitingBehind: 0,
      reservesNotHonoured: 0, withheld: 0, withheldInVain: 0, rounds: 1)
    var largest: LargestTotal? = LargestTotal(points: .zero, isProved: true, bound: .zero)
    var total: Int64 = 0
    for part in parts {
      countPlaces(part)
      let problem = part.network.problem
      demands += problem.demands.count
      for ranking in part.rankings { withheld += ranking.candidates.count { $0.isWithheld(isClosed: ranking.supply.isClosed) } }
      withheldInVain += part.withheldInVain
      rounds = max(rounds, part.rounds)
      guard let assignment = part.assignment else { continue }
      matched += assignment.matched
      let points = assignment.totalPoints(in: problem)
      total += points
      count(problem.fairness(of: assignment))
      do throws(AssignmentFault) {
        let here = try part.largestTotal(besides: points)
        largest = largest?.adding(here)
      } catch {
        largest = nil
        whyNoLargest = error.code == .reservesWithSizes ? .reservesWithSizes : .numbersTooLarge
      }
    }
    totalPoints = Points(hundredths: Int(total))
    self.largest = mode == .ranked ? nil : largest
  }

  private mutating func count(_ fairness: FairnessReport) {
    justifiedEnvy += fairness.justifiedEnvy
    passedOver += fairness.passedOver
    waste += fairness.waste
    waitingBehind += fairness.waitingBehind
    reservesNotHonoured += fairness.reservesNotHonoured
  }

  private mutating func countPlaces(_ part: PartPlaces) {
    for (ranking, given) in zip(part.rankings, part.given) {
      guard let stage = given.stages.first else { continue }
      let unit = ranking.supply.unit.kind
      let taken = zip(ranking.candidates, given.places).reduce(0) { $0 + ($1.1.isEmpty ? 0 : $1.0.size ?? 0) }
      let index = places.firstIndex { $0.unit == unit } ?? places.endIndex
      if index == places.endIndex { places.append(UnitPlaces(unit: unit, total: 0, given: 0, free: 0)) }
      places[index].total = stage.places.flatMap { here in places[index].total.map { $0 + here } }
      places[index].given += taken
      places[index].free += stage.left ?? 0
    }
  }
}

extension AssignmentSummary.LargestTotal {
  fileprivate func adding(_ other: Self) -> Self {
    Self(
      points: points + other.points, isProved: isProved && other.isProved, bound: bound + other.bound)
  }
}

extension SizedEffort {
  /// How long to look for the largest total where the run did not ask for it: as many rounds as look at two million pairs, so that it
  /// takes a part of a second.
  fileprivate static func beside(_ problem: AssignmentProblem) -> SizedEffort {
    SizedEffort(rounds: min(quick.rounds, max(1, 2_000_000 / max(1, problem.pairs.count))), gapPart: quick.gapPart)
  }
}

extension PartPlaces {
  /// The largest total of points of this part.
  ///
  /// - Parameter total: that of the places as they were given.
  fileprivate func largestTotal(besides total: Int64) throws(AssignmentFault) -> AssignmentSummary.LargestTotal {
    func points(_ hundredths: Int64) -> Points { Points(hundredths: Int(hundredths)) }
    if isLargestByOrder {
      return AssignmentSummary.LargestTotal(points: points(total), isProved: true, bound: points(total))
    }
    let best = if let best { best } else { try network.problem.best(.beside(network.problem)) }
    // Where a search is not exact, the places as they were given may have more.
    let most = max(total, best.totalPoints)
    let bound = max(most, best.bound)
    let isPossible = try network.problem.check(best)?.faults == 0
    return AssignmentSummary.LargestTotal(points: points(most), isProved: isPossible && bound == most, bound: points(bound))
  }

  /// Whether the first of one list have most points whoever else is chosen: one program by itself, one place each, no reserves, no
  /// choice of services.
  private var isLargestByOrder: Bool {
    guard rankings.count == 1, best == nil, network.problem.offers.count == 1, let offer = network.problem.offers.first else { return false }
    return offer.blocks.count == 1 && offer.taking == .each(1)
  }
}
