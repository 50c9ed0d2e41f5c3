extension AssignmentProblem {
  /// The stable assignment that every demander likes best: nobody is passed over by somebody of lower rank.
  ///
  /// Deferred acceptance, demanders proposing (Gale and Shapley, "College Admissions and the Stability of Marriage",
  /// American Mathematical Monthly 69, 1962); offers choose block by block (see `PlaceBlock`).
  ///
  /// **What holds.** Let demand d prefer offer o to what it got.
  /// - No block of o that admits d holds anybody whom it puts after d. Nor has a demand in a later block of its offer such
  ///   a claim to an earlier one.
  /// - Where all take the same number of places: no block of o that admits d has room for it. The outcome is the one that
  ///   every demand likes best among all with these properties, and stating another order of offers than the true one
  ///   never pays. One more place leaves nobody worse off.
  /// - Where places are counted in people: a block gives its places in its order and stops at the first demand that does
  ///   not fit into what is left. So free places may remain, fewer than that demand takes; whoever comes later would fit, but
  ///   not without passing somebody. A demand larger than a whole block never stops it. The outcome is again the one that
  ///   every demand likes best among those that give places so, and one more place leaves nobody worse off as long as it
  ///   makes no block large enough for a demand that was too large before. With sizes, "stable" in the sense that no free
  ///   place could be used may not exist at all (McDermid and Manlove, "Keeping partners together", Journal of
  ///   Combinatorial Optimization 19, 2010): this is why the order is kept and the remainder said.
  ///
  /// **Why the order of proposals does not matter.** Whom a block turns away depends only on who ever came to it, and
  /// whom it turns away from some it turns away from more (substitutability), so rejections are final and the outcome is
  /// the least fixed point of a monotone function.
  ///
  /// **Exclusions.** With offers that one household may not hold together a stable assignment need not exist. Where a
  /// household holds two of them, the demand with the larger label loses that pair, and the network is assigned anew
  /// without it, until none is left. The pairs are in `withheld`; `fairness(of:withheld:)` counts those whose reason went
  /// away in later rounds.
  ///
  /// - Complexity: O(pairs + e × (d + log places)), e the number of demands that lose a place they held for a while, d the
  ///   offers of one demand; times the rounds where offers exclude each other, at most one for each withheld pair.
  public func stable() -> StableAssignment {
    var withheld: [Int32] = []
    var acceptance = DeferredAcceptance(network)
    guard !exclusions.isEmpty else {
      return StableAssignment(assignment: acceptance.assignment(), withheld: [], rounds: 1)
    }
    let conflicts = ExclusionConflicts(self)
    var rounds = 0
    while true {
      acceptance.run()
      rounds += 1
      let found = conflicts.pairsToWithhold(acceptance.held)
      if found.isEmpty { break }
      withheld += found
      acceptance = DeferredAcceptance(network, without: withheld)
    }
    return StableAssignment(
      assignment: acceptance.assignment(), withheld: withheld.map(network.callersPair).sorted(), rounds: rounds)
  }
}
