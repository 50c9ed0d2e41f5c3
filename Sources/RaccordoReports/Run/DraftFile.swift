#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that is written beside its place, and put there once it is whole: whoever looks in never finds half of one.
///
/// Two runs that leave their files in one folder would write into one draft: the second one is refused, for as long as the first one
/// holds its drafts. A draft that a killed run left behind is held by nobody, and is written anew.
final class DraftFile {
  let path: String
  let place: String
  private var descriptor: Int32

  /// Opens the draft, empty.
  init(_ name: String, in folder: String) throws(WriteError) {
    (path, place) = (folder + "/.\(name).draft", folder + "/" + name)
    descriptor = try DraftFile.open(path, in: folder)
  }

  deinit { close() }

  private static func open(_ path: String, in folder: String) throws(WriteError) -> Int32 {
    while true {
      let descriptor = openFile(path)
      guard descriptor >= 0 else { throw WriteError(path: path) }
      // Where the system knows no locks (some drives of a network) nothing is refused.
      if flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
        _ = closeDescriptor(descriptor)
        throw WriteError(path: folder, isTaken: true)
      }
      // Between opening and holding it, its run may have put it in its place: what is held then is no draft any more.
      if isFile(descriptor, at: path) {
        if ftruncate(descriptor, 0) == 0 { return descriptor }
        _ = closeDescriptor(descriptor)
        throw WriteError(path: path)
      }
      _ = closeDescriptor(descriptor)
    }
  }

  private static func isFile(_ descriptor: Int32, at path: String) -> Bool {
    var (held, there) = (stat(), stat())
    return fstat(descriptor, &held) == 0 && stat(path, &there) == 0 && held.st_ino == there.st_ino && held.st_dev == there.st_dev
  }

  /// Adds bytes to the draft.
  func append(_ bytes: [UInt8]) throws(WriteError) {
    let isWritten = bytes.withUnsafeBytes(write)
    if !isWritten { throw WriteError(path: path) }
  }

  func append(_ bytes: UnsafeRawBufferPointer) throws(WriteError) {
    if !write(bytes) { throw WriteError(path: path) }
  }

  private func write(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var left = bytes[...]
    while !left.isEmpty {
      let count = writeBytes(descriptor, UnsafeRawBufferPointer(rebasing: left))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      left = left.dropFirst(count)
    }
    return true
  }

  /// Puts the draft in its place. rename(2) replaces an older file in one step; until then nobody else may have it.
  func putInPlace() throws(WriteError) {
    guard rename(path, place) == 0 else { throw WriteError(path: place) }
    close()
  }

  /// Takes away a draft that does not become a file. One that is in its place stays.
  func discard() {
    if descriptor >= 0 { unlink(path) }
    close()
  }

  private func close() {
    if descriptor >= 0 { _ = closeDescriptor(descriptor) }
    descriptor = -1
  }
}

/// open(2), which the type would hide by its name.
private func openFile(_ path: String) -> Int32 {
  open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o666)
}

/// close(2), which the method would hide by its name.
private func closeDescriptor(_ descriptor: Int32) -> Int32 {
  close(descriptor)
}

/// write(2), the same.
private func writeBytes(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}
