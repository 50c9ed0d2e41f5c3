import RaccordoModel

/// Criteria that can hold, and yet add no points to anybody who can enter.
struct PointlessCriteria {
  let questions: ProgramQuestions

  func report(except impossible: Set<String>) {
    for criterion in questions.program.criteria where !impossible.contains(criterion.id) && !criterion.isTrial {
      let isMet = questions.isPossible { space in questions.mayEnter(space) + [demand(criterion, .yes, space)] }
      if isMet == false {
        reportUnmet(criterion)
      } else if let others = fillers(of: criterion) {
        reportFull(criterion, others)
      } else {
        reportUnreached(criterion)
      }
    }
  }

  private func demand(_ criterion: Criterion, _ allowed: TruthSet, _ space: AnswerSpace) -> Demand {
    Demand(criterion.condition, criterion.ifUnknown, allowed, in: space)
  }

  /// The criteria of the same group that hold whenever this one does and already reach the cap.
  private func fillers(of criterion: Criterion) -> [Criterion]? {
    guard let name = criterion.group, let group = questions.program.group(name) else { return nil }
    let certain = questions.program.criteria.filter { other in
      other.group == name && other.id != criterion.id && !other.isTrial && questions.leastPoints(of: other) > .zero
        && isBetter(other, than: criterion, in: group)
        && questions.isPossible { space in
          questions.mayEnter(space) + [demand(criterion, .yes, space), demand(other, [.no, .unknown], space)]
        } == false
    }
    switch group.limit {
    case .highest: return certain.isEmpty ? nil : [certain[0]]
    case .sum(let cap):
      let points = certain.map(questions.leastPoints).reduce(.zero, +)
      return points < cap ? nil : certain
    }
  }

  /// In a group where only the best counts, only one with more points makes another one useless.
  private func isBetter(_ other: Criterion, than criterion: Criterion, in group: CriterionGroup) -> Bool {
    if case .sum = group.limit { return true }
    return criterion.points.most < questions.leastPoints(of: other)
  }

  /// Bands in which nobody is who can enter and meets the criterion; the whole criterion, when no other part gives points.
  private func reportUnreached(_ criterion: Criterion) {
    let parts = criterion.pointParts
    let unreached = parts.indices.filter { index in
      questions.isPossible { space in
        questions.mayEnter(space) + [demand(criterion, .yes, space), Demand(parts[index].condition, nil, .yes, in: space)]
      } == false
    }
    if unreached.isEmpty { return }
    if parts.indices.allSatisfy({ parts[$0].points == .zero || unreached.contains($0) }) { return reportUnscored(criterion) }
    let curve = PointCurve(criterion.points, operands: OperandValues(day: questions.day, parameters: questions.pack.parameters, service: nil))
    func band(_ index: Int, _ language: Language) -> String {
      criterion.points.measure.map { curve.words(ofBand: index, by: $0, in: language) } ?? ""
    }
    for index in unreached {
      questions.log.report(
        .noPoints, at: parts[index].place,
        it: "nessuno di quelli che possono entrare sta in questa fascia (\(band(index, .italian)))",
        en: "nobody who can enter falls in this band (\(band(index, .english)))",
        help: [
          LocalizedText(
            it: "il campo, i requisiti o le altre fasce lo escludono: correggi i valori, o togli la fascia",
            en: "the field, the requirements or the other bands rule it out: mend the values, or take the band out")
        ])
    }
  }

  private func reportUnscored(_ criterion: Criterion) {
    questions.log.report(
      .noPoints, at: criterion.place,
      it: "il criterio \"\(criterion.id)\" non dà mai punti: a nessuno di quelli che possono entrare ne spetta più di 0",
      en: "criterion \"\(criterion.id)\" never gives points: nobody who can enter is due more than 0",
      help: [
        LocalizedText(
          it: "il campo o i requisiti escludono già chi li avrebbe: correggi i valori, o togli il criterio",
          en: "the field or the requirements already refuse those who would get them: mend the values, or take the criterion out")
      ])
  }

  private func reportUnmet(_ criterion: Criterion) {
    questions.log.report(
      .noPoints, at: criterion.place,
      it: "il criterio \"\(criterion.id)\" non dà mai punti: nessuno di quelli che possono entrare lo soddisfa",
      en: "criterion \"\(criterion.id)\" never gives points: nobody who can enter meets it",
      help: [
        LocalizedText(
          it: "i requisiti escludono già chi li avrebbe: togli il criterio, o cambia un requisito",
          en: "the requirements already refuse those who would get them: take the criterion out, or change a requirement")
      ])
  }

  private func reportFull(_ criterion: Criterion, _ others: [Criterion]) {
    let names = others.map { "\"\($0.id)\"" }.joined(separator: ", ")
    questions.log.report(
      .noPoints, at: criterion.place,
      it: "il criterio \"\(criterion.id)\" non aggiunge mai punti: quando vale, il gruppo è già pieno con \(names)",
      en: "criterion \"\(criterion.id)\" never adds points: whenever it holds, its group is already full with \(names)",
      help: [
        LocalizedText(it: "alza il tetto del gruppo, o togli il criterio", en: "raise the cap of the group, or take the criterion out")
      ])
  }
}
