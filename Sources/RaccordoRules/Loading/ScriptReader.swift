import LuaRuntime
import LuaSyntax
import RaccordoModel
import RaccordoModel

/// Reads the rule files of a pack one after the other: first as text, then by running them.
///
/// What the text alone tells is reported first, at its exact place. A file that is not Lua is not run.
struct ScriptReader: ~Copyable {
  private var state: LuaState
  private let limits: LuaLimits
  let log: FindingLog
  let sources: PackSources
  /// The files that others may take in, by path.
  let includable: [String: PackSources.File]
  /// The files of which the text has been read, with the blocks that stand in each.
  private(set) var texts: [String: SyntaxTree] = [:]
  private var places: [String: FilePlaces] = [:]
  /// Those of the file in which the last block stands: the next one mostly stands there too.
  private var lastPlaces: FilePlaces?
  /// What became of the files that others take in.
  let inclusions = Inclusions()
  private var isUsedUp = false
  /// The blocks that were read, by the record that Lua kept of each: a loop may make the same one again and again.
  private var blocks: [RuleBlock] = []
  private var records = IdentityNumbers()

  /// - Throws: `LuaError` when Lua itself cannot start, for want of memory or stack.
  init(_ sources: PackSources, limits: LuaLimits, log: FindingLog) throws(LuaError) {
    var state = try LuaState(limits: limits)
    try state.install(prelude: Prelude.source(for: .reading), named: "prelude")
    self.state = state
    self.sources = sources
    includable = Dictionary(sources.includable.map { ($0.path, $0) }) { first, _ in first }
    self.limits = limits
    self.log = log
  }

  /// The blocks of a file, in the order in which they were reached.
  mutating func read(_ file: PackSources.File, fieldNames: [String]) -> [RuleBlock] {
    guard let tree = readText(of: file, fieldNames: fieldNames) else {
      excuseAll(of: file)
      return []
    }
    _ = bringFiles(takenInBy: file, tree, fieldNames: fieldNames)
    run(file)
    let files = [file.path] + inclusions.brought
    var blocks: [RuleBlock] = []
    for value in declarations(of: file) { block(value, among: files).map { blocks.append($0) } }
    return blocks
  }

  /// What the text of a file tells; `nil` when it is not Lua.
  mutating func readText(of file: PackSources.File, fieldNames: [String]) -> SyntaxTree? {
    if let finding = unfit(file) {
      log.report(finding)
      return nil
    }
    let tree = SyntaxTree(parsing: SourceText(file.bytes))
    let calls = BlockCalls(in: tree)
    texts[file.path] = tree
    places[file.path] = FilePlaces(file: file.path, text: tree.text, calls: calls)
    guard tree.problems.isEmpty else {
      for problem in tree.problems { log.report(Finding(problem, in: file.path, tree.text)) }
      return nil
    }
    TextCheck(file: file.path, tree: tree, fieldNames: fieldNames, log: log).report()
    reportUnfinished(calls, in: file, tree)
    return tree
  }

  /// Hands a file over to Lua, to be run where others take it in.
  ///
  /// - Returns: whether Lua took it.
  mutating func hand(_ file: PackSources.File) -> Bool {
    do {
      try state.add(file.bytes, named: file.path)
      return true
    } catch {
      log.report(Finding(error, in: file.path))
      return false
    }
  }

  /// Why a file is not read at all: it is too large, or it is no text.
  private func unfit(_ file: PackSources.File) -> Finding? {
    let place = SourcePlace(file: file.path, line: 1)
    if file.bytes.count > limits.sourceBytes {
      let (size, most) = ("\(file.bytes.count >> 10) KiB", "\(limits.sourceBytes >> 10) KiB")
      return Finding(
        .tooLong, at: place,
        LocalizedText(it: "il file è troppo grande: \(size), al massimo \(most)", en: "the file is too large: \(size), at most \(most)"),
        help: [LocalizedText(it: "dividi le regole in più file, un programma per file", en: "split the rules into several files, one program each")])
    }
    // Compiled Lua begins with an escape; a text in UTF-16 is full of zeros.
    guard file.bytes.holdsZero || file.bytes.first == 0x1B else { return nil }
    return Finding(
      .syntax, at: place, LocalizedText(it: "non è un file di testo", en: "this is not a text file"),
      help: [LocalizedText(it: "serve il testo delle regole, salvato come UTF-8", en: "the text of the rules is needed, saved as UTF-8")])
  }

  private mutating func run(_ file: PackSources.File) {
    do {
      try state.run(file.bytes, named: file.path)
    } catch {
      // One budget for all the files: those after the one that used it up stop at once, for the same reason.
      if !isUsedUp { log.report(Finding(error, in: file.path)) }
      isUsedUp = isUsedUp || [.instructions, .time, .memory].contains(error.code)
      excuseAll(of: file)
    }
  }

  /// Whatever the file declares from here on is not seen: the fields are used in every other file.
  private func excuseAll(of file: PackSources.File) {
    if file.path == PackSources.fieldsPage { log.excuse(.field) }
  }

  /// `word "name"` with nothing after it: Lua does nothing with it, and says nothing.
  private func reportUnfinished(_ calls: BlockCalls, in file: PackSources.File, _ tree: SyntaxTree) {
    for call in calls.declarations where call.table == nil && Prelude.blocks.contains(call.word.text) {
      let place = SourcePlace(file: file.path, call.idBytes ?? call.word.bytes, in: tree.text)
      log.report(.blockWithoutTable(call.word.text, id: call.id, at: place))
    }
  }

  private mutating func declarations(of file: PackSources.File) -> [LuaValue] {
    do {
      return try state.takeDeclarations()
    } catch {
      log.report(Finding(error, in: file.path))
      return []
    }
  }

  /// - Parameter files: those that may have run.
  private mutating func block(_ value: LuaValue, among files: [String]) -> RuleBlock? {
    guard let table = value.table else { return nil }
    if let number = records[table.identity] { return blocks[number] }
    let record = BlockRecord(table)
    guard let word = record.word else { return nil }
    let isPlaced = record.file != nil && record.line != nil
    guard let places = isPlaced ? reported(record, word) : returned(word, record.id, among: files) else { return nil }
    guard let settings = record.settings, settings.word == nil else {
      log.report(.blockWithoutTable(word, id: record.id, at: places.name))
      return nil
    }
    let isBlank = record.id?.allSatisfy(\.isWhitespace) == true
    let block = RuleBlock(word: word, id: isBlank ? nil : record.id, settings: settings, places: places)
    // The state keeps what it copied out: no other record can have this one's identity. Where Lua said no place, it depends
    // on the files that ran.
    if isPlaced, records.number(of: table.identity).isNew { blocks.append(block) }
    return block
  }

  /// Where Lua was when it made the block.
  private mutating func reported(_ record: BlockRecord, _ word: String) -> BlockPlaces? {
    guard let file = record.file, let line = record.line else { return nil }
    if lastPlaces?.file != file { lastPlaces = places[file] }
    return lastPlaces?.places(of: word, record.id, at: line)
  }

  private func returned(_ word: String, _ id: String?, among files: [String]) -> BlockPlaces? {
    for file in files { if let found = places[file]?.returned(word, id) { return found } }
    return nil
  }
}

extension [UInt8] {
  /// Whether some byte is zero: the least one is looked for, without stopping at the first, so that the compiler can take
  /// many at once.
  fileprivate var holdsZero: Bool { withUnsafeBufferPointer { $0.reduce(UInt8.max) { Swift.min($0, $1) } } == 0 }
}

extension Finding {
  fileprivate static func blockWithoutTable(_ word: String, id: String?, at place: SourcePlace) -> Finding {
    let list = Prelude.lists.contains(word)
    return Finding(
      .wrongValue, at: place,
      LocalizedText(it: "dopo `\(word)` serve una tabella { ... }", en: "a table { ... } is needed after `\(word)`"),
      help: [
        list
          ? LocalizedText(it: "scrivi \(word) { \"\(id ?? "nome")\" }", en: "write \(word) { \"\(id ?? "name")\" }")
          : LocalizedText(it: "scrivi \(word) \"\(id ?? "nome")\" { ... }", en: "write \(word) \"\(id ?? "name")\" { ... }")
      ])
  }

  /// What Lua said while a file was running.
  fileprivate init(_ error: LuaError, in file: String) {
    let place = SourcePlace(file: error.file ?? file, line: error.line ?? 1)
    switch error.code {
    case .instructions, .time:
      self.init(
        .tooLong, at: place,
        LocalizedText(
          it: "leggere il pacchetto richiede troppo tempo: lettura \(error.budget[.italian])",
          en: "loading the pack takes too long: \(error.budget[.english])"),
        help: [LocalizedText(it: "c'è un ciclo che non finisce mai?", en: "is there a loop that never ends?")])
    case .memory:
      self.init(
        .tooLong, at: place,
        LocalizedText(
          it: "leggere il pacchetto richiede troppa memoria: \(error.budget[.italian])",
          en: "loading the pack takes too much memory: \(error.budget[.english])"),
        help: [LocalizedText(it: "c'è una tabella o un testo che cresce senza fine?", en: "is there a table or a text that grows without end?")])
    default:
      self.init(
        .luaError, at: place,
        LocalizedText(it: "Lua si è fermato qui: \(error.message)", en: "Lua stopped here: \(error.message)"))
    }
  }
}
