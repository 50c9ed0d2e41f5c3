#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif
import RaccordoModel

/// Takes a file's bytes from the disk, within a limit.
public enum ListFile {
  /// - Throws: `FormatError.tooLarge` before a byte is read when the file is longer than `maximumBytes`;
  ///   `.notReadable` when it is not there, is a folder or may not be read.
  public static func bytes(
    at path: String, maximumBytes: Int = ReadOptions.usualMaximumBytes
  ) throws(FormatError) -> NamedBytes {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw FormatError.notReadable(errno, file: name) }
    defer { close(file) }
    return try bytes(of: file, name: name, maximumBytes: maximumBytes)
  }

  /// All that an open file, a pipe or a terminal still gives. Where the size is not known beforehand, reading stops at
  /// the limit.
  public static func bytes(of file: Int32, name: String, maximumBytes: Int) throws(FormatError) -> NamedBytes {
    var facts = stat()
    guard fstat(file, &facts) == 0 else { throw FormatError.notReadable(errno, file: name) }
    let size = facts.st_mode & S_IFMT == S_IFREG ? Int(facts.st_size) : 0
    if size > maximumBytes { throw FormatError.tooLarge(size, limit: maximumBytes, file: name) }
    var bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = firstBytes(of: file, into: UnsafeMutableRawBufferPointer(buffer))
    }
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(file, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw FormatError.notReadable(errno, file: name) }
      if count == 0 { return NamedBytes(name: name, bytes: bytes) }
      guard count <= maximumBytes - bytes.count else { throw FormatError.tooLarge(limit: maximumBytes, file: name) }
      bytes += piece[..<count]
    }
  }

  /// Fills the buffer straight from the file, as far as that goes: what fails is met again by the next reading.
  private static func firstBytes(of file: Int32, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    var filled = 0
    while filled < buffer.count, let start = buffer.baseAddress {
      let count = read(file, start + filled, buffer.count - filled)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { break }
      filled += count
    }
    return filled
  }
}

extension FormatError {
  /// - Parameter reason: what the system said (`errno`).
  fileprivate static func notReadable(_ reason: Int32, file: String) -> FormatError {
    let detail =
      switch reason {
      case ENOENT, ENOTDIR: LocalizedText(it: "non esiste", en: "it does not exist")
      case EISDIR: LocalizedText(it: "è una cartella", en: "it is a folder")
      case EACCES, EPERM: LocalizedText(it: "manca il permesso di leggerlo", en: "you may not read it")
      default: LocalizedText()
      }
    return FormatError(.notReadable, file: file, detail: detail)
  }
}
