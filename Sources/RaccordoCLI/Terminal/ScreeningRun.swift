import Raccordo
import RaccordoReports

/// One list and the packs that it is screened with, one after the other: points of different packs are on no common scale.
struct ScreeningRun {
  /// One for each pack of which some program is applied.
  let screenings: [Screening]
  private let options: ScreenOptions
  private let source: ListSource
  /// The folder of each pack, by its id.
  private let rules: [String: String]

  init(_ options: ScreenOptions) throws {
    let (language, folders) = (options.language, try PackFolders.all(of: options.asked.rules))
    let packs = try folders.map { try loadPack($0, limits: options.how.rulesMayUse.limits, language: language) }
    let network = try NetworkMatcher(packs, on: options.asked.on ?? Clock.today, only: options.asked.programs, seed: options.asked.seed)
    let keep = Screening.Keep(households: options.top, programs: options.each)
    screenings = network.matchers.map { Screening($0, keep: keep) }
    rules = Dictionary(uniqueKeysWithValues: zip(packs.map(\.id), folders))
    source = try options.how.source(options.asked.list)
    self.options = options
  }

  /// Reads and screens the list, and leaves the files in a folder.
  func screen(_ screening: Screening, to folder: String?) async throws -> ScreenedList {
    let language = options.language
    Console.progress(language.of(it: "leggo la lista", en: "reading the list"))
    let scan = try source.scan(for: screening.matcher.pack, on: screening.matcher.day)
    let workers = options.how.workers(for: scan.count)
    let count = screening.pairs.count
    Console.progress(
      language.of(
        it: "vaglio \(language.count(scan.count, "nucleo", "nuclei")) × \(language.count(count, "programma", "programmi"))",
        en: "screening \(language.count(scan.count, "household", "households")) × \(language.count(count, "program", "programs"))"))
    let files = try folder.map { try ScreeningFiles(in: $0, screening) }
    defer { Interruption.discarding([]) }
    Interruption.discarding(files?.drafts ?? [])
    do {
      let screened = try await ScreenedList(
        scan, screening, list: source.list.content.name, workers: workers, language: language
      ) { try files?.append($0) }
      if let files { try await Interruption.afterwards { try files.finish(record(screened)) } }
      return screened
    } catch {
      files?.discard()
      throw error
    }
  }

  func record(_ screened: ScreenedList) -> ScreeningRecord {
    let inputs = RunInputs(
      list: source.list.input, columns: source.columns?.input, members: source.members?.input,
      rules: rules[screened.screening.matcher.pack.id] ?? "", allRules: options.asked.rules, programs: options.asked.programs,
      language: options.language)
    return ScreeningRecord(
      inputs: inputs, screened.screening, counts: screened.counts, issues: screened.issues, result: screened.result,
      gaps: screened.gaps)
  }

  /// Where the files of a pack go: of one pack into the folder itself, of several into one for each.
  func folder(_ index: Int, in folder: String) -> String {
    if screenings.count == 1 { return folder }
    return folder + "/" + PackFolderNames.names(of: screenings.map(\.matcher.pack))[index]
  }
}
