#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import RaccordoFormats

/// Where the packs of a network lie.
public enum PackFolders {
  /// The packs that a folder stands for: itself when it is a pack, else the packs one level down.
  ///
  /// A pack is a folder that holds `pack.lua`. A folder that holds no pack below it either, but rule files of its own, is taken
  /// as a pack, so that reading it says what is missing.
  ///
  /// - Returns: their paths, by name; never empty.
  /// - Throws: `FormatError` when the folder cannot be read, or there is no pack in it.
  public static func inside(_ folder: String) throws(FormatError) -> [String] {
    let manager = FileManager.default
    let root = folder.hasSuffix("/") && folder.count > 1 ? String(folder.dropLast()) : folder
    if isPack(root) { return [folder] }
    let names: [String]
    do {
      names = try manager.contentsOfDirectory(atPath: root).sorted()
    } catch {
      // What is not a folder, or not there, is told as reading a pack tells it.
      _ = try PackSources(folder: folder)
      throw FormatError(.notReadable, file: folder)
    }
    let packs = names.filter { !$0.hasPrefix(".") }.map { root + "/" + $0 }.filter(isPack)
    if !packs.isEmpty { return packs }
    if names.contains(where: { $0.hasSuffix(".lua") && !$0.hasPrefix(".") }) { return [folder] }
    throw FormatError(.noPack, file: folder)
  }

  /// The packs that several folders stand for, each once.
  public static func all(of folders: [String]) throws(FormatError) -> [String] {
    var packs: [String] = []
    for folder in folders {
      for pack in try inside(folder) where !packs.contains(pack) { packs.append(pack) }
    }
    return packs
  }

  private static func isPack(_ folder: String) -> Bool {
    FileManager.default.fileExists(atPath: folder + "/" + PackSources.packPage)
  }
}
