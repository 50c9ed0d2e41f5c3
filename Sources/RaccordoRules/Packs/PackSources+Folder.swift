#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import RaccordoFormats
import RaccordoModel

extension PackSources {
  /// The most that the files of a pack may weigh together, in bytes: 64 MiB.
  public static let mostBytes = 64 << 20

  /// Reads the folder of a pack: its `.lua`, `.csv` and `.json` files, and those of its folders one level down.
  /// Hidden files are left alone.
  ///
  /// - Throws: `FormatError` when the folder or one of its files cannot be read, or together they are too large.
  public init(folder path: String) throws(FormatError) {
    let root = path.hasSuffix("/") && path.count > 1 ? String(path.dropLast()) : path
    var files: [File] = []
    var left = PackSources.mostBytes
    for name in try PackSources.fileNames(in: root) {
      let read = try ListFile.bytes(at: root + "/" + name, maximumBytes: left)
      left -= read.bytes.count
      files.append(File(path: name, bytes: read.bytes))
    }
    self.init(files)
  }

  private static func fileNames(in root: String) throws(FormatError) -> [String] {
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

  /// Whether a file with this name is read as part of a pack.
  public static func isPackFile(_ name: String) -> Bool {
    [".lua", ".csv", ".json"].contains { name.hasSuffix($0) }
  }
}

extension RulePack {
  /// Loads the pack of a folder.
  ///
  /// - Throws: `PackError` with every finding when the pack has an error, or when its folder cannot be read.
  public init(contentsOf folder: String) throws(PackError) {
    let sources: PackSources
    do {
      sources = try PackSources(folder: folder)
    } catch {
      throw PackError(findings: [], unreadable: error)
    }
    try self.init(sources)
  }

  /// Loads a pack from its files.
  ///
  /// - Throws: `PackError` with every finding when the pack has an error.
  public init(_ sources: PackSources) throws(PackError) {
    let outcome = PackLoader().load(sources)
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
