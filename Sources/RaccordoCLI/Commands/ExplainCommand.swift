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

  @Flag(
    help: help(
      it: "Senza giudicare gli altri nuclei: la lista lunga non conta, e di graduatoria e posti non si dice niente.",
      en: "Without judging the other households: a long list does not matter, and nothing is said of ranks and places."))
  var alone = false

  @Option(help: help(it: "human o json.", en: "human or json.", valueName: "format"))
  var format: Format = .human

  func validate() throws {
    guard alone, options.declined != nil else { return }
    throw ValidationError(
      said(
        it: "--alone non guarda i posti: togli --declined, o togli --alone", en: "--alone looks at no places: leave out --declined, or --alone"))
  }

  /// What one pack has to tell.
  private struct Explained {
    let list: ReadList
    let explanations: [Explanation]
  }

  func run() async throws {
    let language = options.language
    try await reporting(in: language) {
      let network = try options.read()
      try refuseSetAside(network.lists)
      let all = try await alone ? network.lists.map(explainedAlone) : explainedAmongAll(network)
      let explained = all.filter { !$0.explanations.isEmpty }
      if explained.isEmpty { throw MatchingError(.noSuchHousehold(household)) }
      switch format {
      case .human: try show(explained, isOnly: all.count == 1)
      case .json: try Console.write(json(explained, isOnly: all.count == 1))
      }
      return .success
    }
  }

  private func explainedAmongAll(_ network: ReadNetwork) async throws -> [Explained] {
    try await options.match(network).lists.map { list in
      try explained(list.read) { try $0.explain($1, program: $2, result: list.result) }
    }
  }

  private func explainedAlone(_ list: ReadList) throws -> Explained {
    try explained(list) { try $0.explain($1, program: $2) }
  }

  private func show(_ explained: [Explained], isOnly: Bool) throws {
    let style = Console.style(of: Console.output)
    var told: [String] = []
    for one in explained {
      let (list, explanations) = (one.list, one.explanations)
      if !isOnly { try Console.print([style.mark(NetworkPage.title(of: list.pack, in: options.language), .strong), ""]) }
      for explanation in explanations {
        var page = ExplanationPage(explanation, pack: list.pack, language: options.language, style: style)
        page.showsAll = all
        try Console.print(page.lines)
      }
      // What is wrong in the list is told once, however many packs read it.
      let lines = list.page.lines(about: explanations.first?.memberOf ?? household) + (list.declinesPage?.lines(about: household) ?? [])
      if lines != told { try Console.print(lines) }
      told = lines
    }
  }

  /// In each program the household; where each person takes a place, each of its persons, or the one whose id it is.
  private func explained(_ list: ReadList, _ explain: (Explainer, String, String) throws -> Explanation) throws -> Explained {
    let explainer = try Explainer(list.matcher, of: list.reading.households)
    return Explained(
      list: list,
      explanations: try list.matcher.programs.flatMap { program in
        try explainer.ids(of: household, in: program).map { try explain(explainer, $0, program.id) }
      })
  }

  /// One object, however many programs there are.
  private func json(_ explained: [Explained], isOnly: Bool) -> [UInt8] {
    let all = explained.flatMap { one in one.explanations.map { (pack: one.list.pack.id, explanation: $0) } }
    var text = JSONText()
    text.beginObject()
    text.key("household")
    text.append(string: household)
    text.key("programs")
    text.append(list: all) { $1.explanation.write(to: &$0, in: options.language, pack: isOnly ? nil : $1.pack) }
    text.endObject()
    text.endLine()
    return text.bytes
  }

  /// A household whose rows were set aside is in no list: says which rows, and why.
  private func refuseSetAside(_ lists: [ReadList]) throws {
    guard lists.allSatisfy({ $0.reading.households.row(of: household) == nil }), let reading = lists.first?.reading else { return }
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
