import LuaRuntime
import LuaSyntax
import RaccordoFormats
import RaccordoModel

/// Loads a pack: reads its data files, runs its rule files in the sandbox and turns what they declare into programs.
///
/// Loading never throws for what is in the pack: everything wrong is a finding, at its place.
public struct PackLoader: Sendable {
  /// What loading gives: the pack, when nothing in it is an error, and the findings.
  public struct Outcome: Sendable {
    /// `nil` when a finding is an error.
    public var pack: RulePack?
    /// By place; each cause once.
    public var findings: [Finding]
    /// As much of the pack as could be read, errors or not: for those who write it, never to judge a household.
    public var readable = RulePack(id: "")
  }

  public var limits: LuaLimits

  public init(limits: LuaLimits = LuaLimits()) {
    self.limits = limits
  }

  /// - Complexity: O(size of the files), bounded by the limits.
  public func load(_ sources: PackSources) -> Outcome {
    let log = FindingLog()
    var pack = RulePack(id: "", sources: sources)
    pack.limits = limits
    reportMissingFiles(sources, log)
    DataFiles(sources: sources, log: log).read(into: &pack)
    do {
      var reader = try ScriptReader(sources, limits: limits, log: log)
      read(&reader, into: &pack, log)
    } catch {
      log.report(
        .luaError, at: SourcePlace(file: PackSources.packPage, line: 1), it: "Lua non si avvia: \(error.message)",
        en: "Lua does not start: \(error.message)")
    }
    if !log.hasErrors, pack.programs.isEmpty {
      log.report(
        .nothingToDo, at: SourcePlace(file: PackSources.packPage, line: 1), it: "il pacchetto non ha programmi",
        en: "the pack has no programs",
        help: [
          LocalizedText(
            it: "aggiungi un file che comincia con program \"nome\" { ... }",
            en: "add a file that begins with program \"name\" { ... }")
        ])
    }
    if !log.hasErrors { PackTexts(pack: pack, log: log).report() }
    return Outcome(pack: log.hasErrors ? nil : pack, findings: log.sorted, readable: pack)
  }

  private func reportMissingFiles(_ sources: PackSources, _ log: FindingLog) {
    for (path, what) in [
      (PackSources.packPage, LocalizedText(it: "dice chi siete: pack \"nome\" { ... }", en: "it says who you are: pack \"name\" { ... }")),
      (PackSources.fieldsPage, LocalizedText(it: "elenca i campi: field \"nome\" { ... }", en: "it lists the fields: field \"name\" { ... }")),
    ] where sources[path] == nil {
      log.report(
        .missingFile, at: SourcePlace(file: path, line: 1), it: "manca il file \(path)", en: "the file \(path) is missing",
        help: [what])
    }
    if sources[PackSources.fieldsPage] == nil { log.excuse(.field) }
  }

  private func read(_ reader: inout ScriptReader, into pack: inout RulePack, _ log: FindingLog) {
    var fields: [FieldSchema] = []
    var firstPlaces: [String: SourcePlace] = [:]
    var page: RuleBlock?
    let known = KnownScopes()
    for file in pack.sources.scripts {
      let blocks = reader.read(file, fieldNames: fields.map(\.name))
      reportRepeated(blocks, &firstPlaces, log)
      for block in blocks where block.word == "pack" && block.place == firstPlaces["pack"] {
        PackPageReader(log: log).read(block, into: &pack)
        page = block
      }
      for block in blocks where block.word == "field" {
        if let field = FieldReader(languages: pack.languages, log: log).read(block),
          !fields.contains(where: { $0.name == field.name })
        {
          fields.append(field)
          pack.fieldPlaces[field.name] = block.place
        }
      }
      pack.fields = FieldCatalogue(fields)
      ProgramFile(blocks: blocks, trees: reader.texts, log: log, known: known).read(into: &pack)
    }
    IncompatibleReader(log: log).resolve(in: &pack)
    if let page { pack.fairness = FairnessReader(page, fields: pack.fields, log: log).read() }
    pack.includedFiles = reader.inclusions.brought
    if !log.hasErrors { reader.reportUnread() }
    if pack.id.isEmpty, pack.sources[PackSources.packPage] != nil, !log.hasErrors {
      log.report(
        .missingSetting, at: SourcePlace(file: PackSources.packPage, line: 1), it: "qui manca pack \"nome\" { ... }",
        en: "pack \"name\" { ... } is missing here")
    }
  }

  /// Packs, fields and programs have one name each in the whole pack.
  private func reportRepeated(_ blocks: [RuleBlock], _ first: inout [String: SourcePlace], _ log: FindingLog) {
    for block in blocks where ["pack", "field", "program"].contains(block.word) {
      let key = block.word == "pack" ? "pack" : block.title
      if let place = first[key] {
        log.report(.sameName(block, first: place))
      } else {
        first[key] = block.place
      }
    }
  }
}

/// The data beside the rules: `parameters.csv` and the folder `catalogue`.
private struct DataFiles {
  let sources: PackSources
  let log: FindingLog

  func read(into pack: inout RulePack) {
    if let file = sources[PackSources.parameters] {
      attempt(file.path, excusing: [.parameter]) { () throws(FormatError) in
        let (table, issues) = try ParameterReader.read(NamedBytes(name: file.path, bytes: file.bytes))
        pack.parameters = table
        report(issues, in: file.path)
        for name in issues.compactMap(\.field) { log.excuse(.parameter, name) }
      }
    }
    let folder = "catalogue/"
    let files = sources.files.filter { $0.path.hasPrefix(folder) }
    attempt(folder, excusing: [.service, .organization, .category]) { () throws(FormatError) in
      let (catalogue, issues) = try CatalogueReader.read(files.map { NamedBytes(name: $0.path, bytes: $0.bytes) })
      pack.catalogue = catalogue
      report(issues, in: folder)
      if !issues.isEmpty {
        log.excuse(.service)
        log.excuse(.category)
      }
    }
  }

  /// - Parameter kinds: what the file holds, and rules refer to.
  private func attempt(_ file: String, excusing kinds: [Subject.Kind], _ read: () throws(FormatError) -> Void) {
    do {
      try read()
    } catch {
      log.report(
        .dataFile, at: SourcePlace(file: error.file, line: error.line ?? 1), it: error.message(in: .italian),
        en: error.message(in: .english),
        help: [LocalizedText(it: error.remedy(in: .italian), en: error.remedy(in: .english))])
      for kind in kinds { log.excuse(kind) }
    }
  }

  private func report(_ issues: [RowIssue], in file: String) {
    for issue in issues {
      log.report(
        Finding(
          .dataFile, at: SourcePlace(file: issue.file ?? file, line: issue.line ?? 1),
          LocalizedText(it: issue.message(in: .italian), en: issue.message(in: .english)),
          help: [LocalizedText(it: issue.remedy(in: .italian), en: issue.remedy(in: .english))]))
    }
  }
}
