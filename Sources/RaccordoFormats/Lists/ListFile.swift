#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Takes a file's bytes from the disk, within a limit.
public enum ListFile {
  /// - Throws: `FormatError.tooLarge` before a byte is read when the file is longer than `maximumBytes`;
  ///   `.notReadable` when it is not there, is a folder or may not be read.
  public static func bytes(
    at path: String, maximumBytes: Int = ReadOptions.usualMaximumBytes
  ) throws(FormatError) -> NamedBytes {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    do {
      let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? UInt64
      if let size, size > UInt64(maximumBytes) {
        throw FormatError.tooLarge(Int(clamping: size), limit: maximumBytes, file: name)
      }
      return NamedBytes(name: name, bytes: Array(try Data(contentsOf: URL(filePath: path), options: .mappedIfSafe)))
    } catch let error as FormatError {
      throw error
    } catch {
      throw FormatError(.notReadable, file: name)
    }
  }
}
