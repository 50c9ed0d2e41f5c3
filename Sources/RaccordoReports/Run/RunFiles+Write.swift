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
  /// Whether another run is leaving its files there just now.
  public var isTaken: Bool

  public init(path: String, isTaken: Bool = false) {
    (self.path, self.isTaken) = (path, isTaken)
  }
}

extension RunFiles {
  /// Writes the files into a folder, which is made when it is not there.
  ///
  /// Each file is written beside its place and then renamed, and no file is renamed before all are written: whoever
  /// looks in never finds half of one. `run.json`, which says what the others are, goes first and comes last: a folder
  /// with one holds the files of one run. The files are not forced to the disk one by one (fsync): a run can be repeated, and
  /// waiting for a disk five times takes longer than the run.
  public func write(to folder: String) async throws(WriteError) {
    try RunFiles.write(await files(), to: folder)
  }

  /// Writes some files the last of which says what the others are.
  ///
  /// - Parameter written: drafts that are whole already, and belong to the others.
  static func write(_ files: [File], to folder: String, after written: [DraftFile] = []) throws(WriteError) {
    var drafts = written
    do throws(WriteError) {
      try makeFolder(folder)
      for file in files {
        let draft = try DraftFile(file.name, in: folder)
        drafts.append(draft)
        try draft.append(file.bytes)
      }
      // An older record would vouch for files that are being replaced.
      if let record = files.last { try remove(record.name, from: folder) }
      for draft in drafts { try draft.putInPlace() }
    } catch {
      for draft in drafts { draft.discard() }
      throw WriteError(path: folder, isTaken: error.isTaken)
    }
  }

  static func makeFolder(_ folder: String) throws(WriteError) {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw WriteError(path: folder)
    }
  }

  /// Takes a record away that is about to be replaced.
  static func remove(_ record: String, from folder: String) throws(WriteError) {
    guard unlink(folder + "/" + record) == 0 || errno == ENOENT else { throw WriteError(path: folder) }
  }
}
