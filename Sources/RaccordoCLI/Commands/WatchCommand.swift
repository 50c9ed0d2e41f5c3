import ArgumentParser
import Raccordo
import RaccordoReports

struct WatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: said(
      it: "A ogni salvataggio di una regola mostra che cosa cambia per tutta la lista: chi entra, chi esce, chi si sposta, e per quale regola.",
      en: "At each save of a rule shows what changes for the whole list: who enters, who leaves, who moves, and by which rule."),
    discussion: said(
      it: """
        Esempio: raccordo watch Examples/Decadence/list.csv --rules Rules/alessandria-abitare --on 2025-03-12
        Resta in ascolto: salva una regola nell'editor e guarda qui. Se c'è un errore lo mostra, e tiene gli ultimi esiti buoni per il confronto.
        Finisce con Ctrl-C, e allora esce con 0; con 2 se non può cominciare.
        """,
      en: """
        Example: raccordo watch Examples/Decadence/list.csv --rules Rules/alessandria-abitare --on 2025-03-12
        It keeps listening: save a rule in the editor and look here. An error is shown, and the last good outcomes are kept to compare with.
        It ends with Ctrl-C, and then with 0; with 2 when it cannot begin.
        """))

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case human, json
  }

  @OptionGroup var options: ListOptions

  @Flag(help: help(it: "Mostra tutti i nuclei e tutti gli avvisi, non solo i primi.", en: "Show every household and every warning, not only the first ones."))
  var all = false

  @Flag(
    help: help(
      it: "Guarda i file dieci volte al secondo, invece di aspettare che il sistema dica che cosa è cambiato: per i dischi di rete.",
      en: "Look at the files ten times a second, instead of waiting for the system to say what changed: for network drives."))
  var poll = false

  @Option(
    help: help(it: "human, o json (un oggetto per riga a ogni salvataggio).", en: "human, or json (an object a line at each save).", valueName: "format"))
  var format: Format = .human

  func validate() throws {
    guard ([options.asked.list, options.declined, options.how.columns, options.how.members] as [String?]).contains("-") else { return }
    throw ValidationError(
      said(
        it: "watch rilegge i file quando cambiano, e l'ingresso standard (-) si legge una volta sola: indica un file",
        en: "watch reads files again when they change, and standard input (-) can be read only once: name a file"))
  }

  func run() async throws {
    try await reporting(in: options.language) {
      var saves = SaveWatch(
        WatchedFiles(rules: options.asked.rules, lists: [options.asked.list, options.how.columns, options.how.members, options.declined].compactMap(\.self)),
        polls: poll)
      Interruption.watchUntilAsked()
      var watcher = RuleWatcher(options)
      var start = ContinuousClock.now
      var run = await watcher.look(changed: [], isListChanged: true)
      // What is wrong with the command line is no state to wait in.
      if let problem = run.problem { throw Stop.message(problem.message, remedy: problem.remedy) }
      while true {
        run.milliseconds = Int((ContinuousClock.now - start) / .milliseconds(1))
        try await Interruption.afterwards { [run] in try show(run) }
        let changed = saves.next { start = ContinuousClock.now }
        run = await watcher.look(changed: changed, isListChanged: changed.contains { saves.files.lists.contains($0) })
      }
    }
  }

  private func show(_ run: WatchedRun) throws {
    switch format {
    case .human:
      var page = WatchPage(run, language: options.language, style: Console.style(of: Console.output))
      if all { page.most = nil }
      try Console.show(page.lines, under: WatchPage.waiting(in: options.language), whole: all)
    case .json:
      var text = JSONText()
      text.appendLine(run.json(in: options.language))
      try Console.write(text.bytes)
    }
  }
}
