import ArgumentParser
import Raccordo

/// The list, the packs, the day, the seed and the programs: what every verb takes that applies rules to a list.
struct AskedPrograms: ParsableArguments {
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
}
