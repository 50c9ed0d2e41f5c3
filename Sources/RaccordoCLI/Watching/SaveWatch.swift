#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Waits for the next save of a file.
struct SaveWatch {
  let files: WatchedFiles
  /// Whether to look again and again, also where the system could say that something happened: on a drive of the network it says
  /// nothing of what others save.
  let polls: Bool
  private var last: [String: WatchedFiles.Stamp]

  /// How often files are looked at where the system says nothing.
  private static let pollMilliseconds = 100
  /// How long to wait at most where it does, all the same: should it miss something, that is found within a second.
  private static let listenMilliseconds = 1_000
  /// An editor writes several files, or one in several steps: it has ended when this long nothing changes.
  private static let settleMilliseconds = 15
  /// Somebody who never stops writing is not waited for.
  private static let mostSettling = 20

  init(_ files: WatchedFiles, polls: Bool) {
    self.files = files
    self.polls = polls
    last = files.stamps()
  }

  /// Waits until files changed and no longer do.
  ///
  /// - Parameter noticed: called as soon as the first change is seen.
  /// - Returns: their paths, in order: saved, new, or gone.
  mutating func next(noticed: () -> Void) -> [String] {
    let before = last
    last = changedStamps()
    noticed()
    for _ in 0..<SaveWatch.mostSettling {
      SaveWatch.sleep(SaveWatch.settleMilliseconds)
      let now = files.stamps()
      if now == last { break }
      last = now
    }
    return Set(before.keys).union(last.keys).filter { before[$0] != last[$0] }.sorted()
  }

  private func changedStamps() -> [String: WatchedFiles.Stamp] {
    #if os(Linux)
      while !polls, let folders = FolderWatch.listening(to: files.folders) {
        // First listen, then look: what is saved in between is not missed.
        let now = files.stamps()
        if now != last { return now }
        folders.wait(milliseconds: SaveWatch.listenMilliseconds)
        let woken = files.stamps()
        if woken != last { return woken }
      }
    #endif
    while true {
      let now = files.stamps()
      if now != last { return now }
      SaveWatch.sleep(SaveWatch.pollMilliseconds)
    }
  }

  private static func sleep(_ milliseconds: Int) {
    usleep(UInt32(milliseconds * 1_000))
  }
}
