import ArgumentParser
import Raccordo
import RaccordoReports

struct TestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: said(
      it: "Prova i casi concordati di un pacchetto contro le sue regole, e dice quanti esiti coprono.",
      en: "Tries the agreed cases of a pack against its rules, and says how many outcomes they cover."),
    discussion: said(
      it: """
        Esempio: raccordo test Rules/alessandria-abitare
        Esempio: raccordo test Rules/alessandria-abitare --program decadenza --suggest
        """,
      en: """
        Example: raccordo test Rules/alessandria-abitare
        Example: raccordo test Rules/alessandria-abitare --program decadenza --suggest
        """))

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case human, json, junit
  }

  @Argument(help: help(it: "Le cartelle dei pacchetti.", en: "The folders of the packs.", valueName: "pack"))
  var packs: [String]

  @Option(
    name: .customLong("program"),
    help: help(it: "Solo questo programma; si può ripetere.", en: "Only this program; can be repeated.", valueName: "id"))
  var programs: [String] = []

  @Option(
    help: help(
      it: "human, json (un oggetto per pacchetto, su una riga) o junit.", en: "human, json (an object a pack, on one line) or junit.",
      valueName: "format"))
  var format: Format = .human

  @Option(
    help: help(
      it: "La copertura che basta, in percento: sotto, il comando finisce con 1.",
      en: "The coverage that will do, in percent: below it the command ends with 1.", valueName: "n"))
  var threshold: Int?

  @Flag(
    help: help(
      it: "Scrive i casi che mancano, pronti da incollare; il resto va sullo standard error.",
      en: "Writes the cases that are missing, ready to paste; the rest goes to standard error."))
  var suggest = false

  @Option(help: help(it: "it o en (dall'ambiente).", en: "it or en (from the environment).", valueName: "lang"))
  var lang: Language?

  @OptionGroup var rulesMayUse: LimitOptions

  func validate() throws {
    if let threshold, !(0...100).contains(threshold) {
      throw ValidationError(said(it: "--threshold va da 0 a 100", en: "--threshold goes from 0 to 100"))
    }
    if suggest, format == .junit {
      throw ValidationError(said(it: "--suggest va con human e json", en: "--suggest goes with human and json"))
    }
  }

  func run() async throws {
    let language = lang ?? .ofEnvironment
    try await reporting(in: language) {
      var tested: [TestedPack] = []
      let couldNotRun = try eachPack(packs, in: language) { folder in
        let pack = try loadPack(folder, limits: rulesMayUse.limits, language: language)
        try refuseUnknownPrograms(of: pack)
        let result = try TestedPack(pack, folder: folder, only: programs, threshold: threshold, suggests: suggest)
        tested.append(result)
        try show(result, language)
        Console.tell(result.problems(in: language))
      }
      if format == .junit { try Console.print(JUnitPage(tested, language: language).lines) }
      return couldNotRun > 0 ? .couldNotRun : tested.allSatisfy(\.hasPassed) ? .success : .somethingToDo
    }
  }

  private func refuseUnknownPrograms(of pack: RulePack) throws {
    guard let unknown = programs.first(where: { pack.program($0) == nil }) else { return }
    throw MatchingError(.noSuchProgram(unknown, known: pack.programs.map(\.id)))
  }

  private func show(_ tested: TestedPack, _ language: Language) throws {
    switch format {
    case .human:
      guard let suggestions = tested.suggestions else {
        return try Console.print(tested.lines(in: language, style: Console.style(of: Console.output)))
      }
      Console.tell(tested.lines(in: language, style: Console.style(of: Console.errors)))
      try Console.print(SuggestionsPage(suggestions, of: tested.pack).lines)
    case .json:
      var text = JSONText()
      text.appendLine(tested.json(in: language))
      try Console.write(text.bytes)
    case .junit: break
    }
  }
}
