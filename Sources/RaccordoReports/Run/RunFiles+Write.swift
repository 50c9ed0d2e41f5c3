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
  /// looks in never finds half of one. `run.json`, which says what the others are, goes first and comes last: a folder
  /// with one holds the files of one run. The files are not forced to the disk one by one (fsync): a run can be repeated, and
  /// waiting for a disk five times takes longer than the run.
  public func write(to folder: String) async throws(WriteError) {
    try RunFiles.write(await files(), to: folder)
  }

  /// Writes some files the last of which says what the others are.
  static func write(_ files: [File], to folder: String) throws(WriteError) {
    let manager = FileManager.default
    let written = files.map { (name: $0.name, bytes: $0.bytes, draft: folder + "/.\($0.name).draft") }
    do {
      try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
      for file in written { try RunFiles.write(file.bytes, to: file.draft) }
      // An older record would vouch for files that are being replaced.
      if let record = files.last { try remove(record.name, from: folder) }
      for file in written {
        // rename(2) replaces an older file in one step; FileManager would take it away first.
        guard rename(file.draft, folder + "/" + file.name) == 0 else { throw WriteError(path: folder) }
      }
    } catch {
      for file in written { try? manager.removeItem(atPath: file.draft) }
      throw WriteError(path: folder)
    }
  }

  /// Takes a record away that is about to be replaced.
  static func remove(_ record: String, from folder: String) throws(WriteError) {
    guard unlink(folder + "/" + record) == 0 || errno == ENOENT else { throw WriteError(path: folder) }
  }

  private static func write(_ bytes: [UInt8], to path: String) throws(WriteError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
    guard descriptor >= 0 else { throw WriteError(path: path) }
    defer { close(descriptor) }
    var left = bytes[...]
    while !left.isEmpty {
      let count = left.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw WriteError(path: path) }
      left = left.dropFirst(count)
    }
  }
}

/// write(2), which the methods called `write` would hide by their name.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
