import Raccordo

// The words that pages and files share, in both languages: one place for each.

extension Standing {
  public func word(in language: Language) -> String {
    switch self {
    case .surelyIn: language.of(it: "certo", en: "sure")
    case .open: language.of(it: "aperto", en: "open")
    case .surelyOut: language.of(it: "fuori", en: "out")
    }
  }
}

extension Verdict {
  public func word(in language: Language) -> String {
    switch self {
    case .eligible: language.of(it: "può entrare", en: "can enter")
    case .ineligible: language.of(it: "non può entrare", en: "cannot enter")
    case .undetermined: language.of(it: "da decidere", en: "to be decided")
    }
  }
}

extension UnmetReason {
  public func words(in language: Language) -> String {
    switch self {
    case .notEligible: language.of(it: "non ha i requisiti", en: "does not meet the requirements")
    case .noService: language.of(it: "nessun servizio adatto", en: "no service that suits")
    case .dataMissing: language.of(it: "mancano dati per decidere", en: "data are missing to decide")
    case .full: language.of(it: "posti esauriti", en: "all places are taken")
    case .stageNotMet: language.of(it: "non ha quello che chiede la tappa seguente", en: "does not meet what the next stage asks")
    case .otherProgram: language.of(it: "ha un posto in un programma che lo esclude", en: "has a place in a program that excludes it")
    case .declined: language.of(it: "ha rinunciato a un posto, o l'ha perso", en: "declined or lost a place")
    case .notAsked: language.of(it: "non chiede questo bisogno", en: "does not ask for this need")
    case .needMet: language.of(it: "ha un posto per lo stesso bisogno in un altro programma", en: "has a place for the same need in another program")
    case .notGiven: language.of(it: "la prova fa solo graduatorie", en: "the run makes lists only")
    case .rowSetAside: language.of(it: "la sua riga nella lista va sistemata", en: "its row in the list needs mending")
    case .ruleFailed: language.of(it: "una regola non ha funzionato sui suoi dati", en: "a rule failed on its data")
    }
  }
}

extension Points {
  /// With the decimal mark of the language.
  public func text(in language: Language) -> String {
    language == .italian ? description.map { $0 == "." ? "," : String($0) }.joined() : description
  }
}

extension PointsInterval {
  /// "45", or "45..60".
  public func text(in language: Language) -> String {
    isSettled ? known.text(in: language) : known.text(in: language) + ".." + possible.text(in: language)
  }
}

extension Program.Subject {
  /// "1 household", "2 persons".
  public func count(_ count: Int, in language: Language) -> String {
    switch self {
    case .household:
      language.of(it: language.count(count, "nucleo", "nuclei"), en: language.count(count, "household", "households"))
    case .person: language.of(it: language.count(count, "persona", "persone"), en: language.count(count, "person", "persons"))
    }
  }

  /// "and 1 more household", "and 2 more persons".
  func countOthers(_ count: Int, in language: Language) -> String {
    let number = count.text(in: language)
    return switch self {
    case .household:
      language.of(
        it: count == 1 ? "e un altro nucleo" : "e altri \(number) nuclei", en: count == 1 ? "and 1 more household" : "and \(number) more households")
    case .person:
      language.of(
        it: count == 1 ? "e un'altra persona" : "e altre \(number) persone", en: count == 1 ? "and 1 more person" : "and \(number) more persons")
    }
  }

  public func word(in language: Language) -> String {
    switch self {
    case .household: language.of(it: "nucleo", en: "household")
    case .person: language.of(it: "persona", en: "person")
    }
  }
}

extension MemberTally {
  /// "2 yes, 1 not known, 1 no".
  func text(in language: Language) -> String {
    let parts = [
      (yes, language.of(it: "sì", en: "yes")), (unknown, language.of(it: "non noto", en: "not known")), (no, "no"),
    ]
    return parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }
}

extension RulePack {
  /// What people call a field of a program, in their language.
  public func title(of field: String, in program: Program, _ language: Language) -> String {
    schema(of: field, in: program)?.title(in: language) ?? language.membersTitle(field) ?? field
  }
}

extension Language {
  /// A number with its noun: "1 error", "2 errors".
  public func count(_ number: Int, _ one: String, _ many: String) -> String {
    number.text(in: self) + " " + (number == 1 ? one : many)
  }
}

extension Int {
  /// With the thousands of the language set apart: "50.000", "50,000".
  public func text(in language: Language) -> String {
    NumberText.number(Double(self), in: language, places: 0)
  }
}

extension Language {
  /// What to call the question how many people a household has, which is no field of a pack.
  func membersTitle(_ field: String) -> String? {
    field == ProgramPlaces.members ? FieldSchema.members.title(in: self) : nil
  }
}

extension PlaceUnit {
  /// So many places: "14 places", "40 hours".
  public func count(_ number: Int, in language: Language) -> String {
    switch kind {
    case .household, .person: language.count(number, language.of(it: "posto", en: "place"), language.of(it: "posti", en: "places"))
    case .hour: language.count(number, language.of(it: "ora", en: "hour"), language.of(it: "ore", en: "hours"))
    case .session: language.count(number, language.of(it: "incontro", en: "session"), language.of(it: "incontri", en: "sessions"))
    }
  }
}

extension Program {
  /// What people call a stage: its title, or its name.
  public func stageTitle(_ id: String, in language: Language) -> String {
    stage(id).map { $0.title.isEmpty ? id : $0.title[language] } ?? id
  }
}
