#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that is written beside its place, and put there once it is whole: whoever looks in never finds half of one.
struct DraftFile {
  let path: String
  let place: String
  private let descriptor: Int32

  /// Opens the draft, empty.
  init(_ name: String, in folder: String) throws(WriteError) {
    (path, place) = (folder + "/.\(name).draft", folder + "/" + name)
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
    guard descriptor >= 0 else { throw WriteError(path: path) }
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

  /// Puts a closed draft in its place. rename(2) replaces an older file in one step.
  func putInPlace() throws(WriteError) {
    guard rename(path, place) == 0 else { throw WriteError(path: place) }
  }

  func close() {
    _ = closeDescriptor(descriptor)
  }

  /// Takes away a draft that does not become a file.
  func discard() {
    unlink(path)
  }
}

/// close(2), which the method would hide by its name.
private func closeDescriptor(_ descriptor: Int32) -> Int32 {
  close(descriptor)
}

/// write(2), the same.
private func writeBytes(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}
