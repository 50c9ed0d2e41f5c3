import ArgumentParser
import Raccordo

/// The list, the packs, the day, and how much of all that is found is kept.
struct ScreenOptions: ParsableArguments {
  @Argument(
    help: help(it: "La lista: CSV, JSON o NDJSON; - per l'ingresso standard.", en: "The list: CSV, JSON or NDJSON; - for standard input.", valueName: "list"))
  var list: String

  @Option(
    help: help(
      it: "La cartella di un pacchetto di regole, o una che ne contiene molti; si può ripetere.",
      en: "The folder of a rule pack, or one that holds many; can be repeated.", valueName: "pack"))
  var rules: [String]

  @Option(
    help: help(it: "Il giorno in cui si applicano le regole, AAAA-MM-GG (oggi).", en: "The day on which the rules are applied, YYYY-MM-DD (today).", valueName: "date"))
  var on: CivilDay?

  @Option(
    help: help(
      it: "Il seme del sorteggio fra i pari (il giorno come numero).", en: "The seed of the draw among equals (the day as a number).",
      valueName: "n"))
  var seed: UInt64?

  @Option(
    name: .customLong("program"),
    help: help(
      it: "Solo questo programma (pacchetto/programma, se l'id è di più pacchetti); si può ripetere.",
      en: "Only this program (pack/program where several packs have its id); can be repeated.", valueName: "id"))
  var programs: [String] = []

  @Option(help: help(it: "Quanti nuclei tenere di ogni programma.", en: "How many households to keep of each program.", valueName: "n"))
  var top = Screening.Keep().households

  @Option(help: help(it: "Quanti programmi tenere di ogni nucleo.", en: "How many programs to keep of each household.", valueName: "n"))
  var each = Screening.Keep().programs

  @OptionGroup var how: ReadingOptions

  var language: Language { how.language }

  func validate() throws {
    guard (1...100_000).contains(top) else { throw ValidationError(said(it: "--top va da 1 a 100000", en: "--top goes from 1 to 100000")) }
    guard (1...1_000).contains(each) else { throw ValidationError(said(it: "--each va da 1 a 1000", en: "--each goes from 1 to 1000")) }
    try how.validate(beside: [list])
  }
}
