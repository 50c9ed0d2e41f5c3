extension AssignmentProblem {
  func sizedBest() throws(AssignmentFault) -> BestAssignment { throw AssignmentFault(.numbersTooLarge, at: "sizes") }
  func worthBound(_ worths: [Int64], _ weights: PairWeights) -> Int64? { nil }
}
