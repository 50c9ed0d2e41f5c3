import Raccordo
import RaccordoReports

/// What somebody should look at in the rules and in the catalogue after they were applied to a list.
struct RuleNotes {
  private let matcher: Matcher
  private let lacking: RuleGaps
  private let language: Language

  init(_ matcher: Matcher, _ gaps: RuleGaps, _ language: Language) {
    self.matcher = matcher
    lacking = gaps
    self.language = language
  }

  /// What does not hold on the day of the run, and what the catalogue does not say.
  var gaps: [String] { dayNotes + serviceNotes }

  /// Where the rules of a program failed: the place in the rules, not what was in the data.
  func failures(_ failures: [RowIssue], in program: String) -> [String] {
    guard !failures.isEmpty else { return [] }
    let places = failures.reduce(into: [String]()) { places, failure in
      let place = "\(failure.field ?? "") (\(failure.file ?? ""):\(failure.line ?? 1))"
      if !places.contains(place) { places.append(place) }
    }.joined(separator: ", ")
    let who = (matcher.pack.program(program)?.subject ?? .household).count(failures.count, in: language)
    return [
      language.of(
        it: "«\(program)»: una regola si è fermata su \(who), fuori dalla lista finché non si corregge: "
          + "\(places). Con --out, issues.csv dice quali e perché",
        en: "“\(program)”: a rule stopped on \(who), in no list until it is mended: "
          + "\(places). With --out, issues.csv says which and why")
    ]
  }

  /// Programs in which each person takes a place, on a list that names nobody's members.
  func withoutMembers(households: Int, members: Int) -> [String] {
    guard households > 0, members == 0 else { return [] }
    return matcher.programs.filter { $0.subject == .person }.map { program in
      language.of(
        it: "in «\(program.id)» il posto è di ogni persona, e la lista non elenca componenti: ogni nucleo conta come una persona sola, "
          + "e i dati dei componenti restano non noti. Indica il loro file con --members",
        en: "in “\(program.id)” each person takes a place, and the list names no members: each household counts as one person, "
          + "and what is of a member stays unknown. Give their file with --members")
    }
  }

  /// Services of which the catalogue says too little: for them everybody is undecided, and no answer would help.
  private var serviceNotes: [String] {
    lacking.unsaidServiceValues.map { unsaid in
      let value = unsaid.attribute.rawValue
      return language.of(
        it: "«\(unsaid.program)»: il catalogo non dice `\(value)` del servizio «\(unsaid.service)»: ciò che legge service.\(value) resta non noto "
          + "per tutti, e nessuna risposta può deciderlo. Completa catalogue/services",
        en: "“\(unsaid.program)”: the catalogue does not say `\(value)` of service “\(unsaid.service)”: what reads service.\(value) stays unknown "
          + "for everybody, and no answer can decide it. Complete catalogue/services")
    }
  }

  private var dayNotes: [String] {
    let day = NumberText.date(matcher.day, in: language)
    return lacking.notInForce.map { program in
      language.of(
        it: "le regole di «\(program)» non sono in vigore il \(day): controlla `valid`, o il giorno dato con --on",
        en: "the rules of “\(program)” are not in force on \(day): check `valid`, or the day given with --on")
    }
      + lacking.missingParameters.map { name in
        language.of(
          it: "param.\(name) non ha un valore il \(day): ciò che lo usa resta non noto. Aggiungi la riga dell'atto a parameters.csv",
          en: "param.\(name) has no value on \(day): what uses it stays unknown. Add the row of the act to parameters.csv")
      }
  }
}
