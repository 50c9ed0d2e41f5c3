import RaccordoModel

/// Reserves that can hold, and yet are for nobody who can come to their stage.
struct ReserveReach {
  let questions: ProgramQuestions

  func report(except impossible: ImpossibleRules) {
    let program = questions.program
    for reserve in program.reserves where !impossible.reserves.contains(reserve.id) {
      let step = program.step(of: reserve)
      let isForSomebody = questions.isPossible { space in
        questions.mayPass(step, space) + [Demand(reserve.condition, nil, .yes, in: space)]
      }
      guard isForSomebody == false else { continue }
      questions.log.report(
        .unusedPlaces, at: reserve.place,
        it: "la riserva \"\(reserve.id)\" non serve mai: nessuno di quelli che possono arrivarci la soddisfa",
        en: "reserve \"\(reserve.id)\" is never used: nobody who can come to it meets it",
        help: [
          LocalizedText(
            it: "i requisiti escludono già chi la userebbe: togli la riserva, o cambia un requisito",
            en: "the requirements already refuse those who would use it: take the reserve out, or change a requirement")
        ])
    }
  }
}
