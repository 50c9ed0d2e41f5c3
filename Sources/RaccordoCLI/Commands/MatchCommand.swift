import ArgumentParser
import Raccordo
import RaccordoReports

struct MatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "match",
    abstract: said(
      it: "Chi può entrare, in che ordine, con quali posti, verso chi, e che cosa chiedere.",
      en: "Who can enter, in what order, with which places, towards whom, and what to ask."),
    discussion: said(
      it: """
        Esempio: raccordo match Examples/Decadence/list.csv --rules Rules/alessandria-abitare --on 2025-03-12 --out out
        Esce con 0 se tutto è a posto, 1 se nella lista c'è qualcosa da sistemare, 2 se non può lavorare.
        """,
      en: """
        Example: raccordo match Examples/Decadence/list.csv --rules Rules/alessandria-abitare --on 2025-03-12 --out out
        Exits with 0 when all is well, 1 when something in the list needs mending, 2 when it could not run.
        """))

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, csv, json, ndjson
  }

  @OptionGroup var options: ListOptions

  @Option(help: help(it: "Come scrivere il risultato: table, csv, json, ndjson.", en: "How to write the result: table, csv, json, ndjson.", valueName: "format"))
  var format: Format = .table

  @Option(
    name: .customLong("out"),
    help: help(
      it: "Una cartella in cui lasciare shortlist.csv, judgements.ndjson, unmet.csv, issues.csv, run.json.",
      en: "A folder in which to leave shortlist.csv, judgements.ndjson, unmet.csv, issues.csv, run.json.", valueName: "folder"))
  var folder: String?

  @Flag(
    help: help(
      it: "Mostra anche che cosa è toccato ai gruppi che il pacchetto dichiara.",
      en: "Also show what became of the groups that the pack declares."))
  var fairness = false

  func run() async throws {
    let language = options.language
    try await reporting(in: language) {
      let matched = try await options.match()
      let record = RunRecord(inputs: matched.inputs, pack: matched.pack, reading: matched.reading, result: matched.result)
      let files = RunFiles(record)
      // Files first: whoever closes the output early (`| head`) still finds them whole.
      if let folder { try await Interruption.afterwards { try await files.write(to: folder) } }
      if Console.isFile(Console.output) {
        try await Interruption.afterwards { try show(matched, record, files) }
      } else {
        try show(matched, record, files)
      }
      let toLookAt = matched.page.lines + failures(matched) + dayNotes(matched.result) + serviceNotes(matched.result)
        + capacityNotes(matched.result) + memberNotes(matched)
      Console.tell(toLookAt)
      return toLookAt.isEmpty ? .success : .somethingToDo
    }
  }

  private func show(_ matched: MatchedList, _ record: RunRecord, _ files: RunFiles) throws {
    let sum = matched.page.sum
    var text = JSONText()
    switch format {
    case .table:
      let page = ShortlistPage(
        matched.result, pack: matched.pack, language: options.language, style: Console.style(of: Console.output))
      try Console.print([sum, ""] + page.lines + groups(matched, record))
      return
    case .csv: try Console.write(files.shortlist(.machine))
    case .ndjson: try Console.write(files.judgements)
    case .json:
      text.beginObject()
      text.key("run")
      text.append(record.json)
      text.key("programs")
      text.append(list: matched.result.programs) { $1.write(to: &$0) }
      if let sheet = record.fairness {
        text.key("fairness")
        text.append(sheet.json)
      }
      text.endObject()
      text.endLine()
      try Console.write(text.bytes)
    }
    Console.tell([sum])
  }

  /// What became of the groups of the pack: in a line a program, or whole where somebody asked for it.
  private func groups(_ matched: MatchedList, _ record: RunRecord) -> [String] {
    guard let sheet = record.fairness else {
      return fairness
        ? [
          options.language.of(
            it: "Il pacchetto non dichiara gruppi: aggiungi fairness = { \"campo\" } a pack.lua",
            en: "The pack declares no groups: add fairness = { \"field\" } to pack.lua")
        ] : []
    }
    let page = FairnessPage(sheet, pack: matched.pack, language: options.language, style: Console.style(of: Console.output))
    return fairness ? page.lines : page.summary
  }

  /// Where rules failed on households: the place in the rules, not what was in the data.
  private func failures(_ matched: MatchedList) -> [String] {
    let language = options.language
    return matched.result.programs.filter { !$0.failures.isEmpty }.map { outcome in
      let count = outcome.failures.count
      let places = outcome.failures.reduce(into: [String]()) { places, failure in
        let place = "\(failure.field ?? "") (\(failure.file ?? ""):\(failure.line ?? 1))"
        if !places.contains(place) { places.append(place) }
      }.joined(separator: ", ")
      let who = (matched.pack.program(outcome.program)?.subject ?? .household).count(count, in: language)
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
      return options.language.of(
        it: "«\(unsaid.program)»: il catalogo non dice `\(value)` del servizio «\(unsaid.service)»: ciò che legge service.\(value) resta non noto "
          + "per tutti, e nessuna risposta può deciderlo. Completa catalogue/services",
        en: "“\(unsaid.program)”: the catalogue does not say `\(value)` of service “\(unsaid.service)”: what reads service.\(value) stays unknown "
          + "for everybody, and no answer can decide it. Complete catalogue/services")
    }
  }

  /// Programs in which each person takes a place, on a list that names nobody's members.
  private func memberNotes(_ matched: MatchedList) -> [String] {
    guard matched.reading.households.count > 0, matched.reading.households.members.count == 0 else { return [] }
    return matched.matcher.programs.filter { $0.subject == .person }.map { program in
      options.language.of(
        it: "in «\(program.id)» il posto è di ogni persona, e la lista non elenca componenti: ogni nucleo conta come una persona sola, "
          + "e i dati dei componenti restano non noti. Indica il loro file con --members",
        en: "in “\(program.id)” each person takes a place, and the list names no members: each household counts as one person, "
          + "and what is of a member stays unknown. Give their file with --members")
    }
  }

  /// What does not hold on the day of the run.
  private func dayNotes(_ result: MatchResult) -> [String] {
    let language = options.language
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
        options.language.of(
          it: "«\(outcome.program)»: il catalogo non dice quanti posti ha il servizio «\(id)», che non ne dà nessuno. Scrivi capacity e unit",
          en: "“\(outcome.program)”: the catalogue does not say how many places service “\(id)” has, and it gives none. Write capacity and unit")
      }
    }
  }
}
