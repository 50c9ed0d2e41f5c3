import LuaRuntime
import LuaSyntax
import RaccordoModel

/// Reads the rule files of a pack one after the other: first as text, then by running them.
///
/// What the text alone tells is reported first, at its exact place. A file that is not Lua is not run.
struct ScriptReader: ~Copyable {
  private var state: LuaState
  private let log: FindingLog
  private var texts: [String: SyntaxTree] = [:]

  /// - Throws: `LuaError` when Lua itself cannot start, for want of memory or stack.
  init(limits: LuaLimits, log: FindingLog) throws(LuaError) {
    var state = try LuaState(limits: limits)
    try state.install(prelude: Prelude.source(for: .reading), named: "prelude")
    self.state = state
    self.log = log
  }

  /// The blocks of a file, in the order in which they were reached.
  mutating func read(_ file: PackSources.File, fieldNames: [String]) -> [RuleBlock] {
    let tree = SyntaxTree(parsing: SourceText(file.bytes))
    texts[file.path] = tree
    guard tree.problems.isEmpty else {
      for problem in tree.problems { log.report(Finding(problem, in: file.path, tree.text)) }
      return []
    }
    TextCheck(file: file.path, tree: tree, fieldNames: fieldNames, log: log).report()
    run(file)
    let calls = BlockCalls(in: tree)
    return declarations(of: file).compactMap { block($0, calls: calls) }
  }

  /// The text of a file that has been read.
  func tree(of file: String) -> SyntaxTree? { texts[file] }

  private mutating func run(_ file: PackSources.File) {
    do {
      try state.run(file.bytes, named: file.path)
    } catch {
      log.report(Finding(error, in: file.path))
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

  private func block(_ value: LuaValue, calls: BlockCalls) -> RuleBlock? {
    guard let record = value.table, let word = record["word"]?.string, let file = record["file"]?.string,
      let line = record["line"]?.number.flatMap({ Int(exactly: $0) }), let tree = texts[file]
    else { return nil }
    let id = record["id"]?.string
    let written = calls.reported(at: line).filter { $0.word.text == word }
    let declaration = written.first { $0.id == id } ?? written.first { $0.id == nil } ?? written.first
    let places = BlockPlaces(file: file, line: line, text: tree.text, declaration: declaration)
    guard let settings = record["settings"]?.table, settings.word == nil else {
      log.report(.blockWithoutTable(word, id: id, at: places.name))
      return nil
    }
    return RuleBlock(word: word, id: id, settings: settings, places: places)
  }
}

extension Finding {
  fileprivate static func blockWithoutTable(_ word: String, id: String?, at place: SourcePlace) -> Finding {
    Finding(
      .wrongValue, at: place,
      LocalizedText(it: "dopo `\(word)` serve una tabella { ... }", en: "a table { ... } is needed after `\(word)`"),
      help: [LocalizedText(it: "scrivi \(word) \"\(id ?? "nome")\" { ... }", en: "write \(word) \"\(id ?? "name")\" { ... }")])
  }

  /// What Lua said while a file was running.
  fileprivate init(_ error: LuaError, in file: String) {
    let place = SourcePlace(file: error.file ?? file, line: error.line ?? 1)
    switch error.code {
    case .instructions, .time:
      self.init(
        .tooLong, at: place,
        LocalizedText(it: "leggere questo file richiede troppo tempo", en: "loading this file takes too long"),
        help: [LocalizedText(it: "c'è un ciclo che non finisce mai?", en: "is there a loop that never ends?")])
    case .memory:
      self.init(
        .tooLong, at: place,
        LocalizedText(it: "leggere questo file richiede troppa memoria", en: "loading this file takes too much memory"),
        help: [LocalizedText(it: "c'è una tabella o un testo che cresce senza fine?", en: "is there a table or a text that grows without end?")])
    default:
      self.init(
        .luaError, at: place,
        LocalizedText(it: "Lua si è fermato qui: \(error.message)", en: "Lua stopped here: \(error.message)"))
    }
  }
}
