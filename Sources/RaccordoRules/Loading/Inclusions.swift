import LuaSyntax
import RaccordoModel

/// What became of the files that others take in.
final class Inclusions {
  /// How many files may be taken in one inside the other.
  static let mostDepth = 16

  /// The files that Lua has, each after those that it takes in.
  private(set) var brought: [String] = []
  private var has: Set<String> = []
  /// The files whose text was looked at, those that Lua could not have among them.
  private(set) var seen: Set<String> = []
  /// The files being looked at, each taken in by the one before.
  private var open: [String] = []

  func enter(_ file: String) {
    seen.insert(file)
    open.append(file)
  }

  func leave(isBrought: Bool) {
    guard let file = open.popLast() else { return }
    guard isBrought else { return }
    brought.append(file)
    has.insert(file)
  }

  var depth: Int { open.count }

  func isBrought(_ file: String) -> Bool { has.contains(file) }

  func isOpen(_ file: String) -> Bool { open.contains(file) }
}

extension ScriptReader {
  /// Looks at every file that a file takes in, and at those that they take in, and hands them over to Lua.
  ///
  /// Each file is looked at once, however many take it in. One that would take in itself in the end is not handed over.
  ///
  /// - Returns: whether everything it names could be brought.
  mutating func bringFiles(takenInBy file: PackSources.File, _ tree: SyntaxTree, fieldNames: [String]) -> Bool {
    var isWhole = true
    for use in FileUses(in: tree, word: Prelude.include).uses {
      let place = SourcePlace(file: file.path, use.bytes, in: tree.text)
      if let finding = misuse(use, at: place) {
        log.report(finding)
        isWhole = false
      } else if let path = use.path, !bring(path, at: place, fieldNames: fieldNames) {
        // What it declares is not seen: what is missing for that reason is not reported wherever it is used.
        for kind in Subject.Kind.allCases where kind != .file { log.excuse(kind) }
        isWhole = false
      }
    }
    return isWhole
  }

  private mutating func bring(_ path: String, at place: SourcePlace, fieldNames: [String]) -> Bool {
    guard let file = includable[path] else {
      log.report(.missingInclude(path, at: place, in: sources))
      return false
    }
    if inclusions.isOpen(path) {
      log.report(.includesItself(path, at: place))
      return false
    }
    if inclusions.seen.contains(path) { return inclusions.isBrought(path) }
    if inclusions.depth == Inclusions.mostDepth {
      log.report(.includedTooDeeply(at: place))
      return false
    }
    inclusions.enter(path)
    let isBrought = bringWhole(file, fieldNames: fieldNames)
    inclusions.leave(isBrought: isBrought)
    return isBrought
  }

  /// A file that is handed over after all that it takes in.
  private mutating func bringWhole(_ file: PackSources.File, fieldNames: [String]) -> Bool {
    guard let tree = readText(of: file, fieldNames: fieldNames) else { return false }
    let isWhole = bringFiles(takenInBy: file, tree, fieldNames: fieldNames)
    if !isWhole { return false }
    return hand(file)
  }

  private func misuse(_ use: FileUses.Use, at place: SourcePlace) -> Finding? {
    if use.path == nil {
      return Finding(
        .wrongValue, at: place,
        LocalizedText(
          it: "`include` vuole il nome di un file, scritto lì fra virgolette",
          en: "`include` wants the name of a file, written there in quotes"),
        help: [
          LocalizedText(
            it: "scrivi include \"cartella/file.lua\": così si vede che cosa viene letto",
            en: "write include \"folder/file.lua\": so everybody sees what is read")
        ])
    }
    guard use.isInFunction else { return nil }
    return Finding(
      .wrongValue, at: place,
      LocalizedText(
        it: "`include` sta fuori dalle funzioni: un file si legge insieme alle regole",
        en: "`include` stands outside functions: a file is read together with the rules"),
      help: [
        LocalizedText(
          it: "scrivi local nome = include \"...\" in cima al file, e usa `nome` nella funzione",
          en: "write local name = include \"...\" at the top of the file, and use `name` in the function")
      ])
  }

  /// Rule files in folders that nobody takes in: what they say counts for nothing.
  func reportUnread() {
    for file in sources.includable where !inclusions.seen.contains(file.path) {
      log.report(
        .unreadFile, at: SourcePlace(file: file.path, line: firstLine(of: file)), it: "nessuno include questo file: le sue regole non contano",
        en: "no file includes this one: its rules do not count",
        help: [
          LocalizedText(
            it: "scrivi include \"\(file.path)\" dove serve, oppure sposta il file fuori dalla cartella",
            en: "write include \"\(file.path)\" where it is needed, or move the file out of its folder")
        ])
    }
  }

  /// The first line that is not only a comment, so that a comment above it can allow the finding.
  private func firstLine(of file: PackSources.File) -> Int {
    let text = SourceText(file.bytes)
    let isComment = { (line: Int) in text.lineText(line).drop { $0 == " " || $0 == "\t" }.hasPrefix("--") }
    return (1...text.lineCount).first { !isComment($0) } ?? 1
  }
}

extension Finding {
  /// A file that is not there, or that is read without being taken in.
  fileprivate static func missingInclude(_ path: String, at place: SourcePlace, in sources: PackSources) -> Finding {
    if sources.scripts.contains(where: { $0.path == path }) {
      return Finding(
        .wrongValue, at: place,
        LocalizedText(
          it: "\(path) si legge già da solo, perché sta nella cartella del pacchetto",
          en: "\(path) is read by itself already, because it stands in the folder of the pack"),
        help: [
          LocalizedText(
            it: "metti in una sottocartella quello che più file includono: include \"shared/\(path)\"",
            en: "put what several files include into a folder: include \"shared/\(path)\"")
        ])
    }
    return .unknownReference(path, .file, at: place, among: sources.includable.map(\.path))
  }

  fileprivate static func includedTooDeeply(at place: SourcePlace) -> Finding {
    Finding(
      .tooLong, at: place,
      LocalizedText(
        it: "più di \(Inclusions.mostDepth) file si includono l'uno dentro l'altro",
        en: "more than \(Inclusions.mostDepth) files include one another"),
      help: [LocalizedText(it: "includi i file dove servono, non a catena", en: "include files where they are needed, not in a chain")])
  }

  fileprivate static func includesItself(_ path: String, at place: SourcePlace) -> Finding {
    Finding(
      .wrongValue, at: place,
      LocalizedText(it: "\(path) finisce per includere se stesso", en: "\(path) ends up including itself"),
      help: [
        LocalizedText(
          it: "togli uno dei due `include`, o metti in un terzo file ciò che serve a entrambi",
          en: "take one of the two `include` out, or put what both need into a third file")
      ])
  }
}
