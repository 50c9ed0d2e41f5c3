#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import ArgumentParser
import Raccordo
import RaccordoReports

/// What `match`, `explain` and their like take.
struct ListOptions: ParsableArguments {
  @OptionGroup var asked: AskedPrograms

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

  func validate() throws { try how.validate(beside: [asked.list, declined]) }
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
