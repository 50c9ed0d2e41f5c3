#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import Raccordo

/// The rule files that somebody named on the command line.
enum RuleFiles {
  /// Each file once, in the order named; of a folder, the `.lua` files of the pack, by name.
  static func named(_ paths: [String]) throws -> [PackSources.File] {
    var seen: Set<String> = []
    return try paths.flatMap { try files(at: $0) }.filter { seen.insert($0.path).inserted }
  }

  private static func files(at path: String) throws -> [PackSources.File] {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder else {
      return [PackSources.File(path: path, bytes: try ListFile.bytes(at: path, maximumBytes: PackSources.mostBytes).bytes)]
    }
    let found = try PackSources(folder: path).files.filter { $0.path.hasSuffix(".lua") }
    guard !found.isEmpty else {
      throw Stop.message(
        LocalizedText(it: "in «\(path)» non ci sono file di regole", en: "there are no rule files in “\(path)”"),
        remedy: LocalizedText(it: "indica un file .lua o la cartella di un pacchetto", en: "name a .lua file or the folder of a pack"))
    }
    let folder = path.hasSuffix("/") ? path : path + "/"
    return found.map { PackSources.File(path: folder + $0.path, bytes: $0.bytes) }
  }
}
