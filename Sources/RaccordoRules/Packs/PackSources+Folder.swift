#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif
import LuaRuntime
import RaccordoFormats
import RaccordoModel

extension PackSources {
  /// The most that the files of a pack may weigh together, in bytes: 64 MiB.
  public static let mostBytes = 64 << 20

  /// Reads the folder of a pack: its `.lua`, `.csv` and `.json` files, and those of its folders one level down.
  /// Hidden files are left alone. A link may lead to another file of the folder, never out of it: what findings quote is
  /// then always of the pack.
  ///
  /// - Throws: `FormatError` when the folder or one of its files cannot be read, or together they are too large.
  public init(folder path: String) throws(FormatError) {
    let root = path.hasSuffix("/") && path.count > 1 ? String(path.dropLast()) : path
    var files: [File] = []
    var left = PackSources.mostBytes
    for name in try PackSources.fileNames(in: root) {
      try PackSources.refuseUnfit(name, in: root)
      let read = try ListFile.bytes(at: root + "/" + name, maximumBytes: left)
      left -= read.bytes.count
      files.append(File(path: name, bytes: read.bytes))
    }
    self.init(files)
  }

  /// The files of a pack's folder, by path inside it, in no order: those that `init(folder:)` reads.
  ///
  /// - Throws: `FormatError` when the folder cannot be read.
  public static func fileNames(in root: String) throws(FormatError) -> [String] {
    let manager = FileManager.default
    var isFolder = false
    guard manager.fileExists(atPath: root, isDirectory: &isFolder), isFolder else {
      let isThere = LocalizedText(it: "serve la cartella di un pacchetto", en: "the folder of a pack is needed")
      let isMissing = LocalizedText(it: "la cartella non esiste", en: "the folder does not exist")
      throw FormatError(.notReadable, file: root, detail: manager.fileExists(atPath: root) ? isThere : isMissing)
    }
    do {
      return try manager.contentsOfDirectory(atPath: root).flatMap { name in
        if name.hasPrefix(".") { return [String]() }
        if isPackFile(name) { return [name] }
        var isFolder = false
        guard manager.fileExists(atPath: root + "/" + name, isDirectory: &isFolder), isFolder else { return [] }
        return try manager.contentsOfDirectory(atPath: root + "/" + name)
          .filter { isPackFile($0) && !$0.hasPrefix(".") }.map { name + "/" + $0 }
      }
    } catch {
      throw FormatError(.notReadable, file: root)
    }
  }

  /// A pipe would never end, and a link may lead to what is nobody's business.
  private static func refuseUnfit(_ name: String, in root: String) throws(FormatError) {
    let path = root + "/" + name
    var facts = stat()
    // A link that leads nowhere, or a folder: reading it says what is wrong.
    guard stat(path, &facts) == 0, facts.st_mode & S_IFMT != S_IFDIR else { return }
    guard facts.st_mode & S_IFMT == S_IFREG else {
      throw FormatError(.notReadable, file: name, detail: LocalizedText(it: "non è un file di dati", en: "it is no file of data"))
    }
    guard let folder = realPath(root), let target = realPath(path), target.hasPrefix(folder + "/") || folder == "/" else {
      throw FormatError(
        .notReadable, file: name,
        detail: LocalizedText(it: "è un collegamento che esce dalla cartella del pacchetto", en: "it is a link out of the folder of the pack"))
    }
  }

  private static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Whether a file with this name is read as part of a pack.
  public static func isPackFile(_ name: String) -> Bool {
    [".lua", ".csv", ".json"].contains { name.hasSuffix($0) }
  }
}

extension RulePack {
  /// Loads the pack of a folder.
  ///
  /// - Parameter limits: what its Lua may use, while it is loaded and wherever its functions are called.
  /// - Throws: `PackError` with every finding when the pack has an error, or when its folder cannot be read.
  public init(contentsOf folder: String, limits: LuaLimits = LuaLimits()) throws(PackError) {
    let sources: PackSources
    do {
      sources = try PackSources(folder: folder)
    } catch {
      throw PackError(findings: [], unreadable: error)
    }
    try self.init(sources, limits: limits)
  }

  /// Loads a pack from its files.
  ///
  /// - Parameter limits: what its Lua may use, while it is loaded and wherever its functions are called.
  /// - Throws: `PackError` with every finding when the pack has an error.
  public init(_ sources: PackSources, limits: LuaLimits = LuaLimits()) throws(PackError) {
    let outcome = PackLoader(limits: limits).load(sources)
    guard let pack = outcome.pack else { throw PackError(findings: outcome.findings, unreadable: nil) }
    self = pack
  }
}

/// Why a pack cannot be used.
public struct PackError: Error, Sendable, Hashable {
  /// What its authors should mend, by place.
  public var findings: [Finding]
  /// Why its folder could not be read; `nil` when it could.
  public var unreadable: FormatError?
}

extension PackError: CustomStringConvertible {
  public var description: String {
    if let unreadable { return unreadable.message(in: .english) }
    let errors = findings.filter { $0.severity == .error }
    return errors.map { "\($0.place): \($0.code.rawValue) \($0.message[.english])" }.joined(separator: "\n")
  }
}
