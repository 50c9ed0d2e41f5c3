import Raccordo
import RaccordoReports

/// What somebody should look at after a run: in the list, in the rules, in the catalogue. Empty: nothing.
struct MatchNotes {
  private let matched: MatchedNetwork
  private let language: Language

  init(_ matched: MatchedNetwork, _ language: Language) {
    self.matched = matched
    self.language = language
  }

  /// What holds for every pack once, then what each pack has by itself, under its name.
  var lines: [String] {
    let all = matched.lists.map(notes)
    guard matched.only == nil, let first = all.first else { return all.first ?? [] }
    let shared = all.allSatisfy { $0 == first } ? first : []
    return shared
      + zip(matched.lists, all).flatMap { list, lines in
        lines.isEmpty || !shared.isEmpty ? [] : [NetworkPage.title(of: list.pack, in: language)] + lines
      }
  }

  private func notes(_ list: MatchedList) -> [String] {
    list.page.lines + failures(list) + dayNotes(list.result) + serviceNotes(list.result) + capacityNotes(list.result) + memberNotes(list)
  }

  /// Where rules failed on households: the place in the rules, not what was in the data.
  private func failures(_ list: MatchedList) -> [String] {
    list.result.programs.filter { !$0.failures.isEmpty }.map { outcome in
      let count = outcome.failures.count
      let places = outcome.failures.reduce(into: [String]()) { places, failure in
        let place = "\(failure.field ?? "") (\(failure.file ?? ""):\(failure.line ?? 1))"
        if !places.contains(place) { places.append(place) }
      }.joined(separator: ", ")
      let who = (list.pack.program(outcome.program)?.subject ?? .household).count(count, in: language)
      return language.of(
        it: "«\(outcome.program)»: una regola si è fermata su \(who), fuori dalla lista finché non si corregge: "
          + "\(places). Con --out, issues.csv dice quali e perché",
        en: "“\(outcome.program)”: a rule stopped on \(who), in no list until it is mended: "
          + "\(places). With --out, issues.csv says which and why")
    }
  }

  /// Services of which the catalogue says too little: for them everybody is undecided, and no answer would help.
  private func serviceNotes(_ result: MatchResult) -> [String] {
    result.unsaidServiceValues.map { unsaid in
      let value = unsaid.attribute.rawValue
      return language.of(
        it: "«\(unsaid.program)»: il catalogo non dice `\(value)` del servizio «\(unsaid.service)»: ciò che legge service.\(value) resta non noto "
          + "per tutti, e nessuna risposta può deciderlo. Completa catalogue/services",
        en: "“\(unsaid.program)”: the catalogue does not say `\(value)` of service “\(unsaid.service)”: what reads service.\(value) stays unknown "
          + "for everybody, and no answer can decide it. Complete catalogue/services")
    }
  }

  /// Programs in which each person takes a place, on a list that names nobody's members.
  private func memberNotes(_ list: MatchedList) -> [String] {
    guard list.reading.households.count > 0, list.reading.households.members.count == 0 else { return [] }
    return list.matcher.programs.filter { $0.subject == .person }.map { program in
      language.of(
        it: "in «\(program.id)» il posto è di ogni persona, e la lista non elenca componenti: ogni nucleo conta come una persona sola, "
          + "e i dati dei componenti restano non noti. Indica il loro file con --members",
        en: "in “\(program.id)” each person takes a place, and the list names no members: each household counts as one person, "
          + "and what is of a member stays unknown. Give their file with --members")
    }
  }

  /// What does not hold on the day of the run.
  private func dayNotes(_ result: MatchResult) -> [String] {
    let day = NumberText.date(result.day, in: language)
    return result.notInForce.map { program in
      language.of(
        it: "le regole di «\(program)» non sono in vigore il \(day): controlla `valid`, o il giorno dato con --on",
        en: "the rules of “\(program)” are not in force on \(day): check `valid`, or the day given with --on")
    }
      + result.missingParameters.map { name in
        language.of(
          it: "param.\(name) non ha un valore il \(day): ciò che lo usa resta non noto. Aggiungi la riga dell'atto a parameters.csv",
          en: "param.\(name) has no value on \(day): what uses it stays unknown. Add the row of the act to parameters.csv")
      }
  }

  /// The services that gave no places because nobody says how many they have.
  private func capacityNotes(_ result: MatchResult) -> [String] {
    result.programs.flatMap { outcome in
      outcome.uncountedServices.map { id in
        language.of(
          it: "«\(outcome.program)»: il catalogo non dice quanti posti ha il servizio «\(id)», che non ne dà nessuno. Scrivi capacity e unit",
          en: "“\(outcome.program)”: the catalogue does not say how many places service “\(id)” has, and it gives none. Write capacity and unit")
      }
    }
  }
}
