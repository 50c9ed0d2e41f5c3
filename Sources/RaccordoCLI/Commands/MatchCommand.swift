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
      let toLookAt = matched.page.lines + failures(matched.result) + dayNotes(matched.result)
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
      try Console.print([sum, ""] + page.lines)
      return
    case .csv: try Console.write(files.shortlist(.machine))
    case .ndjson: try Console.write(files.judgements)
    case .json:
      text.beginObject()
      text.key("run")
      text.append(record.json)
      text.key("programs")
      text.append(list: matched.result.programs) { $1.write(to: &$0) }
      text.endObject()
      text.endLine()
      try Console.write(text.bytes)
    }
    Console.tell([sum])
  }

  /// Where rules failed on households: the place in the rules, not what was in the data.
  private func failures(_ result: MatchResult) -> [String] {
    let language = options.language
    return result.programs.filter { !$0.failures.isEmpty }.map { outcome in
      let count = outcome.failures.count
      let places = outcome.failures.reduce(into: [String]()) { places, failure in
        let place = "\(failure.field ?? "") (\(failure.file ?? ""):\(failure.line ?? 1))"
        if !places.contains(place) { places.append(place) }
      }.joined(separator: ", ")
      return language.of(
        it: "«\(outcome.program)»: una regola si è fermata su \(language.count(count, "nucleo", "nuclei")), fuori dalla lista finché non si corregge: "
          + "\(places). Con --out, issues.csv dice quali e perché",
        en: "“\(outcome.program)”: a rule stopped on \(language.count(count, "household", "households")), in no list until it is mended: "
          + "\(places). With --out, issues.csv says which and why")
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
}
