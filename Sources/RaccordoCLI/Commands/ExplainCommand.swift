import ArgumentParser
import Raccordo
import RaccordoReports

struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: said(
      it: "Perché un nucleo è dov'è: ogni prova con il valore che ha visto, che cosa chiedere, che cosa cambierebbe l'esito.",
      en: "Why a household stands where it does: every test with the value it saw, what to ask, what would change the outcome."),
    discussion: said(
      it: """
        Esempio: raccordo explain Examples/Decadence/list.csv --rules Rules/alessandria-abitare --on 2025-03-12 --household N460
        Con un codice di `check` al posto della lista ne mostra la pagina: raccordo explain E003
        """,
      en: """
        Example: raccordo explain Examples/Decadence/list.csv --rules Rules/alessandria-abitare --on 2025-03-12 --household N460
        With a code of `check` in place of the list it shows its page: raccordo explain E003
        """))

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case human, json
  }

  @OptionGroup var options: ListOptions

  @Option(
    help: help(
      it: "Il codice del nucleo, o di una sua persona (N001/2).", en: "The id of the household, or of one of its persons (N001/2).",
      valueName: "id"))
  var household: String

  @Flag(help: help(it: "Mostra anche i criteri non soddisfatti e ogni prova.", en: "Also show criteria not met and every test."))
  var all = false

  @Option(help: help(it: "human o json.", en: "human or json.", valueName: "format"))
  var format: Format = .human

  func run() async throws {
    let language = options.language
    try await reporting(in: language) {
      let matched = try await options.match()
      try refuseSetAside(matched.reading)
      let explanations = try explanations(matched)
      switch format {
      case .human:
        let style = Console.style(of: Console.output)
        for explanation in explanations {
          var page = ExplanationPage(explanation, pack: matched.pack, language: language, style: style)
          page.showsAll = all
          try Console.print(page.lines)
        }
        try Console.print(matched.page.lines(about: explanations.first?.memberOf ?? household))
        try Console.print(matched.declinesPage?.lines(about: household) ?? [])
      case .json: try Console.write(json(explanations))
      }
      return .success
    }
  }

  /// In each program the household; where each person takes a place, each of its persons, or the one whose id it is.
  private func explanations(_ matched: MatchedList) throws -> [Explanation] {
    let (matcher, list) = (matched.matcher, matched.reading.households)
    let explanations = try matcher.programs.flatMap { program in
      try matcher.ids(of: household, in: program, list).map {
        try matcher.explain($0, program: program.id, in: list, result: matched.result)
      }
    }
    if explanations.isEmpty { throw MatchingError(.noSuchHousehold(household)) }
    return explanations
  }

  /// One object, however many programs there are.
  private func json(_ explanations: [Explanation]) -> [UInt8] {
    var text = JSONText()
    text.beginObject()
    text.key("household")
    text.append(string: household)
    text.key("programs")
    text.append(list: explanations) { $1.write(to: &$0, in: options.language) }
    text.endObject()
    text.endLine()
    return text.bytes
  }

  /// A household whose rows were set aside is in no list: says which rows, and why.
  private func refuseSetAside(_ reading: ListReading) throws {
    guard reading.households.row(of: household) == nil else { return }
    let issues = reading.issues.filter { $0.household == household && $0.code.setsRowAside }
    guard let first = issues.first else { return }
    let lines = issues.compactMap(\.line).map(String.init).joined(separator: ", ")
    func message(_ language: Language) -> String {
      let reason = RowIssue(first.code).message(in: language)
      return language.of(
        it: "il nucleo «\(household)» è stato messo da parte (righe \(lines)): \(reason)",
        en: "the household “\(household)” was set aside (lines \(lines)): \(reason)")
    }
    throw Stop.message(
      LocalizedText(it: message(.italian), en: message(.english)),
      remedy: LocalizedText(it: first.remedy(in: .italian), en: first.remedy(in: .english)))
  }
}
