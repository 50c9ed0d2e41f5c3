import RaccordoModel
import RaccordoRules

/// What the assignment of a network gave the list of one program in its first stage.
struct FirstStage {
  /// For each candidate, its place.
  var grants: [StageAssignment.Grant?]
  /// For each candidate, the other program in which it has a place for the same need, one that it likes better.
  var servedBy: [ProgramReference?]
  /// Whether somebody wanted a place here and got none.
  var isShort = false
  /// Whether the run gives places at all.
  var isGiven = true

  init(nobodyOf count: Int) {
    grants = Array(repeating: nil, count: count)
    servedBy = Array(repeating: nil, count: count)
  }
}

/// The places of a program given to the households of its list, and why the others got none.
struct GivenPlaces {
  /// For each household of the list, its places: as many as the stages that it passed.
  let places: [[StagePlace]]
  /// For each household without a place in the last stage, why.
  let unmet: [UnmetReason?]
  let stages: [StageResult]
  let servedBy: [ProgramReference?]

  /// - Parameters:
  ///   - candidates: in rank order; those that cannot enter, in any order, behind them.
  ///   - first: the places of the first stage; those of the later ones are given here.
  init(_ candidates: [Candidate], _ program: Program, _ supply: ProgramPlaces, first: FirstStage) {
    let before = candidates.map { $0.unmetBeforePlaces(isClosed: supply.isClosed) }
    let walk = FunnelWalk(
      zip(candidates, before).map { FunnelWalk.Candidate($0, mayEnter: $1 == nil, program) }, first: first.grants,
      isShort: first.isShort, program, supply)
    let places = walk.places
    self.places = places
    servedBy = first.servedBy
    unmet = candidates.indices.map { index in
      if let reason = before[index] { return reason }
      if !first.isGiven { return .notGiven }
      return places[index].isEmpty && first.servedBy[index] != nil
        ? .needMet : candidates[index].unmet(after: places[index].count, supply)
    }
    stages = supply.steps.indices.map { number in
      let (total, left) = (supply.steps[number].total, walk.left[number])
      let isFull = (total ?? 0) > 0 && (walk.isShort[number] || left == 0)
      let last = candidates.indices.last { places[$0].count > number && places[$0][number].reserve == nil }
      return StageResult(
        stage: supply.steps[number].stage.id, places: total, left: left, passed: places.count { $0.count > number },
        line: isFull ? last.flatMap { candidates[$0].judged.judgement.points?.known } : nil)
    }
  }
}

extension FunnelWalk.Candidate {
  fileprivate init(_ candidate: Candidate, mayEnter: Bool, _ program: Program) {
    guard program.hasPlaceRules, let facts = candidate.judged.places else {
      self.init(
        mayEnter: mayEnter, later: program.stages.dropFirst().map { _ in .no }, reserves: program.reserves.map { _ in .no },
        size: candidate.size)
      return
    }
    self.init(
      mayEnter: mayEnter, later: facts.later.map(\.today), reserves: facts.reserves.map(\.today), size: candidate.size,
      pools: facts.options.filter { $0.mayEnter.today == .yes }.map(\.pool))
  }
}

extension Candidate {
  /// Why it gets no place whatever there is; `nil` when it may get one.
  func unmetBeforePlaces(isClosed: Bool) -> UnmetReason? {
    if asked == .notAsked { return .notAsked }
    switch judged.judgement.verdict {
    case .eligible: return isClosed ? .noService : excludedBy == nil ? nil : .otherProgram
    case .undetermined: return .dataMissing
    case .ineligible: return judged.failsByItself || judged.judgement.service == nil ? .notEligible : .noService
    }
  }

  /// Why it came no further than some stages; `nil` when it passed them all.
  fileprivate func unmet(after passed: Int, _ supply: ProgramPlaces) -> UnmetReason? {
    if passed == supply.steps.count { return nil }
    if passed > 0 {
      switch judged.places?.later[passed - 1].today {
      case .no: return .stageNotMet
      case .unknown: return .dataMissing
      case .yes, nil: break
      }
    }
    if size == nil { return .dataMissing }
    guard supply.steps[passed].isPooled else { return .full }
    let isCounted = judged.places?.options.contains { option in
      option.mayEnter.today == .yes && !supply.uncounted.contains(supply.services[option.pool]?.id ?? "")
    }
    return isCounted == true ? .full : .noService
  }
}
