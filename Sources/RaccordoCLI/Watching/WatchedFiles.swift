#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif
import Raccordo

/// The files that a run reads, and how to tell that one of them was saved.
struct WatchedFiles {
  /// How a file lies on the disk. Saving it changes the time of its last change, whatever else stays the same; an editor that writes
  /// beside it and renames gives it another number too.
  struct Stamp: Hashable {
    let number: UInt64
    let bytes: Int64
    let seconds: Int
    let nanoseconds: Int
  }

  /// Folders of packs, and folders that hold some.
  let rules: [String]
  /// The list, and what is read beside it.
  let lists: [String]

  /// Every file there is now, by its path as the person named it.
  ///
  /// - Complexity: O(files), one look at each.
  func stamps() -> [String: Stamp] {
    (lists + rules.flatMap(packFiles)).reduce(into: [:]) { $0[$1] = WatchedFiles.stamp($1) }
  }

  /// What is no folder of a pack now may be one after the next save.
  private func packFiles(_ root: String) -> [String] {
    ((try? PackFolders.inside(root)) ?? []).flatMap { pack in
      ((try? PackSources.fileNames(in: pack)) ?? []).map { WatchedFiles.joined(pack, $0) }
    }
  }

  /// The folders in which such a file can be saved, come to be or go away.
  var folders: Set<String> {
    var folders: Set<String> = []
    for root in rules {
      // The folder itself may be replaced by another one.
      folders.formUnion([root, WatchedFiles.parent(of: root)])
      for pack in (try? PackFolders.inside(root)) ?? [] {
        let names = (try? PackSources.fileNames(in: pack)) ?? []
        folders.formUnion([pack] + names.map { WatchedFiles.parent(of: WatchedFiles.joined(pack, $0)) })
        folders.formUnion(WatchedFiles.inside(pack))
      }
    }
    for file in lists {
      folders.insert(WatchedFiles.parent(of: file))
      // A list may be a link: it is saved where it lies.
      if let real = WatchedFiles.real(file) { folders.insert(WatchedFiles.parent(of: real)) }
    }
    return folders
  }

  private static func stamp(_ path: String) -> Stamp? {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return nil }
    #if canImport(Darwin)
      let changed = facts.st_ctimespec
    #else
      let changed = facts.st_ctim
    #endif
    return Stamp(
      number: UInt64(facts.st_ino), bytes: Int64(facts.st_size), seconds: Int(changed.tv_sec), nanoseconds: Int(changed.tv_nsec))
  }

  /// The folders in a folder: a file of rules to include, or a catalogue, may come into one that has none yet.
  private static func inside(_ folder: String) -> [String] {
    guard let opened = opendir(folder) else { return [] }
    defer { closedir(opened) }
    var found: [String] = []
    while let entry = readdir(opened) {
      let name = withUnsafePointer(to: entry.pointee.d_name) { pointer in
        // The name is an array of fixed length in C, and ends with 0.
        pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: entry.pointee.d_name)) { String(cString: $0) }
      }
      if !name.hasPrefix("."), entry.pointee.d_type == UInt8(DT_DIR) { found.append(joined(folder, name)) }
    }
    return found
  }

  private static func real(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func joined(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  private static func parent(of path: String) -> String {
    var path = path[...]
    while path.count > 1, path.last == "/" { path = path.dropLast() }
    guard let slash = path.lastIndex(of: "/") else { return path == "." || path == ".." ? path + "/.." : "." }
    let parent = path[..<slash]
    return parent.isEmpty ? "/" : String(parent)
  }
}
