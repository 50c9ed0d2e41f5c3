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

/// Why the files of a run could not be written.
public struct WriteError: Error, Sendable, Hashable {
  public var path: String
}

extension RunFiles {
  /// Writes the files into a folder, which is made when it is not there.
  ///
  /// Each file is written beside its place and then renamed, and no file is renamed before all are written: whoever
  /// looks in never finds half of one.
  public func write(to folder: String) throws(WriteError) {
    let manager = FileManager.default
    let written = files.map { (name: $0.name, bytes: $0.bytes, draft: folder + "/.\($0.name).draft") }
    do {
      try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
      for file in written { try Data(file.bytes).write(to: URL(filePath: file.draft)) }
      for file in written {
        // rename(2) replaces an older file in one step; FileManager would take it away first.
        guard rename(file.draft, folder + "/" + file.name) == 0 else { throw WriteError(path: folder) }
      }
    } catch {
      for file in written { try? manager.removeItem(atPath: file.draft) }
      throw WriteError(path: folder)
    }
  }
}
