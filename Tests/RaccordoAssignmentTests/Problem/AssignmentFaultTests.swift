import RaccordoAssignment
import Testing

/// What is no network is refused, saying where.
@Suite struct AssignmentFaultTests {
  private func fault(
    demands: Demands = Demands(count: 2), offers: [Offer] = [Offer(label: 0, places: 1)], demand: [Int32] = [0, 1],
    offer: [Int32] = [0, 0], points: [Int32] = [1, 1], exclusions: [AssignmentProblem.Exclusion] = []
  ) -> AssignmentFault? {
    do throws(AssignmentFault) {
      let problem = try AssignmentProblem(
        demands: demands, offers: offers,
        pairs: PossiblePairs(demand: demand, offer: offer, rank: [0, 1], preference: [0, 0], points: points),
        exclusions: exclusions)
      _ = try problem.best()
      return nil
    } catch {
      return error
    }
  }

  @Test func `a network that holds together is taken`() {
    #expect(fault() == nil)
  }

  @Test func `columns, indices, labels, sizes and totals are looked at`() {
    #expect(fault(points: [1]) == AssignmentFault(.columnLengths, at: "pairs"))
    #expect(fault(demand: [0, 2]) == AssignmentFault(.noSuchEntry, at: "demand of pair 1"))
    #expect(fault(offer: [-1, 0]) == AssignmentFault(.noSuchEntry, at: "offer of pair 0"))
    #expect(fault(demand: [1, 1]) == AssignmentFault(.samePair, at: "pair 1"))
    #expect(fault(exclusions: [.init(0, 3)]) == AssignmentFault(.noSuchEntry, at: "second offer of exclusion 0"))
    let twice = Demands(household: [0, 1], size: [1, 1], label: [4, 4])
    #expect(fault(demands: twice) == AssignmentFault(.sameLabel, at: "label of demand 1"))
    let empty = Demands(household: [0, 1], size: [1, 0], label: [0, 1])
    #expect(fault(demands: empty) == AssignmentFault(.belowLeast, at: "size of demand 1"))
    #expect(fault(offers: [Offer(label: 0, places: -1)]) == AssignmentFault(.belowLeast, at: "offer 0"))
    #expect(fault(offers: [Offer(label: 0, places: 1, taking: .each(0))]) == AssignmentFault(.belowLeast, at: "offer 0"))
  }

  @Test func `totals that do not fit are refused, not wrapped`() throws {
    let count = 60_000
    var pairs = PossiblePairs(demand: [], offer: [], rank: [], preference: [], points: [])
    for demand in 0..<Int32(count) {
      pairs.demand.append(demand)
      pairs.offer.append(0)
      pairs.rank.append(demand)
      pairs.preference.append(0)
      pairs.points.append(.max)
    }
    let problem = try AssignmentProblem(
      demands: Demands(count: count), offers: [Offer(label: 0, places: Int32(count))], pairs: pairs)
    #expect(throws: AssignmentFault(.numbersTooLarge, at: "points")) { try problem.best() }
  }

  @Test func `every message says what to do`() {
    for code in AssignmentFault.Code.allCases {
      #expect(AssignmentFault(code, at: "offer 3").description.hasPrefix("offer 3: "))
    }
  }
}
