#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import Raccordo

/// The rule files that somebody named on the command line.
enum RuleFiles {
  /// A file; of a folder, the `.lua` files of the pack, by name; for `-`, standard input.
  static func at(_ path: String) throws -> [PackSources.File] {
    if path == "-" {
      let input = try ListFile.bytes(of: Console.input, name: path, maximumBytes: PackSources.mostBytes)
      return [PackSources.File(path: path, bytes: input.bytes)]
    }
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder else {
      return [PackSources.File(path: path, bytes: try ListFile.bytes(at: path, maximumBytes: PackSources.mostBytes).bytes)]
    }
    return try inside(path)
  }

  private static func inside(_ folder: String) throws -> [PackSources.File] {
    let found = try PackSources(folder: folder).files.filter { $0.path.hasSuffix(".lua") }
    guard !found.isEmpty else {
      throw Stop.message(
        LocalizedText(it: "in «\(folder)» non ci sono file di regole", en: "there are no rule files in “\(folder)”"),
        remedy: LocalizedText(it: "indica un file .lua o la cartella di un pacchetto", en: "name a .lua file or the folder of a pack"))
    }
    let root = folder.hasSuffix("/") ? folder : folder + "/"
    return found.map { PackSources.File(path: root + $0.path, bytes: $0.bytes) }
  }
}
