import ArgumentParser
import Raccordo

/// How a list is read and judged, whatever is asked about it.
struct ReadingOptions: ParsableArguments {
  @Option(
    help: help(
      it: "Un CSV con column,field: quale colonna risponde a quale campo.", en: "A CSV with column,field: which column answers which field.",
      valueName: "file"))
  var columns: String?

  @Option(
    help: help(it: "I componenti dei nuclei, in un secondo CSV.", en: "The members of the households, in a second CSV.", valueName: "file"))
  var members: String?

  @Option(help: help(it: "it o en (dall'ambiente).", en: "it or en (from the environment).", valueName: "lang"))
  var lang: Language?

  @Option(
    help: help(
      it: "Quante parti della lista si giudicano insieme; non cambia il risultato (i processori).",
      en: "How many parts of the list are judged at once; changes nothing in the result (the processors).", valueName: "n"))
  var workers: Int?

  @Option(
    help: help(it: "Una lista più lunga di questi MiB si rifiuta (512).", en: "A list longer than these MiB is refused (512).", valueName: "MiB"))
  var maxSize: Int?

  @OptionGroup var rulesMayUse: LimitOptions

  var language: Language { lang ?? .ofEnvironment }

  func source(_ list: String, declined: String? = nil) throws -> ListSource {
    try ListSource(list, columns: columns, members: members, declined: declined, maxSize: maxSize)
  }

  func workers(for households: Int) -> Int { workers ?? Clock.workers(for: households) }

  func validate() throws {
    if let workers, !(1...256).contains(workers) { throw ValidationError(said(it: "--workers va da 1 a 256", en: "--workers goes from 1 to 256")) }
    if let maxSize, !(1...1_000_000).contains(maxSize) {
      throw ValidationError(said(it: "--max-size va da 1 a 1000000", en: "--max-size goes from 1 to 1000000"))
    }
  }

  /// - Parameter others: the other files that the command reads.
  func validate(beside others: [String?]) throws {
    guard (others + [columns, members]).count(where: { $0 == "-" }) > 1 else { return }
    throw ValidationError(
      said(
        it: "l'ingresso standard (-) può dare un solo file: degli altri scrivi dove sono",
        en: "standard input (-) can give only one file: say of the others where they are"))
  }
}
