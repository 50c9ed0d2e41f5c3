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
import Raccordo

/// Gives a file new bytes in one step: whoever reads it finds the old ones or the new ones, never half of them.
struct FileRewrite {
  /// The file itself, where the path is a link to it.
  private let path: String

  init(path: String) {
    self.path = URL(filePath: path).resolvingSymlinksInPath().path
  }

  /// Keeps the file's permissions.
  ///
  /// - Throws: `Stop` when the folder or the file may not be written; the file is then as it was.
  func write(_ bytes: [UInt8]) throws(Stop) {
    let manager = FileManager.default
    let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let draft = "\(path[..<slash]).\(path[slash...]).draft"
    do {
      // The system alone is asked: Foundation would also look up who owns the file.
      var facts = stat()
      guard manager.isWritableFile(atPath: path), stat(path, &facts) == 0 else { throw refusal }
      try Data(bytes).write(to: URL(filePath: draft))
      guard chmod(draft, facts.st_mode & 0o7777) == 0, rename(draft, path) == 0 else { throw refusal }
    } catch {
      try? manager.removeItem(atPath: draft)
      throw refusal
    }
  }

  private var refusal: Stop {
    .message(
      LocalizedText(it: "non riesco a riscrivere «\(path)»", en: "cannot rewrite “\(path)”"),
      remedy: LocalizedText(
        it: "controlla che il file e la sua cartella si possano scrivere e che ci sia spazio",
        en: "check that the file and its folder can be written and that there is space"))
  }
}
