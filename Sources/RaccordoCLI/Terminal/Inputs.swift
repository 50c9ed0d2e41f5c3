#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import ArgumentParser
import Raccordo
import RaccordoReports

/// The list, the pack and the day that `match` and `explain` share.
struct ListOptions: ParsableArguments {
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

  @Option(
    help: help(
      it: "Come si danno i posti: stable (nessuno è scavalcato), best (più punti in tutto), ranked (solo graduatorie).",
      en: "How places are given: stable (nobody is passed over), best (most points in all), ranked (lists only).", valueName: "way"))
  var assign: AssignmentMode = .stable

  @OptionGroup var how: ReadingOptions

  var language: Language { how.language }

  @Option(
    help: help(
      it: "I posti a cui qualcuno ha rinunciato, in un CSV.", en: "The places that somebody declined, in a CSV.", valueName: "file"))
  var declined: String?

  func validate() throws { try how.validate(beside: [list, declined]) }
}

extension AssignmentMode: ExpressibleByArgument {}

extension CivilDay: ExpressibleByArgument {
  /// `2025-03-12`, or `12/03/2025` as people here write it.
  public init?(argument: String) {
    let parts = argument.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    if parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2], year > 999 {
      self.init(year: year, month: month, day: day)
    } else {
      self.init(iso: argument)
    }
  }
}

/// Loads a pack and shows what is wrong with it when it cannot be used.
func loadPack(_ folder: String, limits: LuaLimits, language: Language) throws -> RulePack {
  let sources = try PackSources(folder: folder)
  let outcome = PackLoader(limits: limits).load(sources)
  guard let pack = outcome.pack else {
    let errors = outcome.findings.filter { $0.severity == .error }
    let page = FindingsPage(errors, in: sources, language: language, style: Console.style(of: Console.errors))
    Console.tell(page.lines)
    throw Stop.message(
      LocalizedText(
        it: "il pacchetto «\(folder)» ha \(Language.italian.count(errors.count, "errore", "errori"))",
        en: "the pack “\(folder)” has \(Language.english.count(errors.count, "error", "errors"))"),
      remedy: LocalizedText(it: "correggili, poi prova raccordo check \(folder)", en: "mend them, then try raccordo check \(folder)"))
  }
  return pack
}

/// Does the same with each pack. One that cannot be used is told and does not keep the others from their turn.
///
/// - Returns: how many could not be used.
func eachPack(_ folders: [String], in language: Language, _ work: (String) throws -> Void) throws -> Int {
  var couldNotRun = 0
  for folder in folders {
    do {
      try work(folder)
    } catch Stop.outputClosed {
      throw Stop.outputClosed
    } catch {
      Stop(error).tell(in: language)
      couldNotRun += 1
    }
  }
  return couldNotRun
}

/// What only the command line may look at.
enum Clock {
  /// The day in the time zone of the machine.
  static var today: CivilDay {
    let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
    return CivilDay(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1) ?? CivilDay(daysSince1970: 0)
  }

  static var processors: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }

  /// Starting a second worker costs more than it gains on a list of a few thousand.
  static func workers(for households: Int) -> Int { min(processors, 1 + households / 5_000) }
}
