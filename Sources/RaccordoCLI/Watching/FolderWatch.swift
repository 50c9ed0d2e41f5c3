#if os(Linux)
  #if canImport(Glibc)
    import Glibc
  #elseif canImport(Musl)
    import Musl
  #endif

  /// Wakes up when a file is saved, comes or goes in one of some folders: inotify(7).
  ///
  /// It says that something happened, not what: whoever waits looks at the files.
  struct FolderWatch: ~Copyable {
    private let descriptor: Int32

    private init(descriptor: Int32) { self.descriptor = descriptor }

    /// Listens from now on. Folders that are not there are passed over.
    ///
    /// - Returns: `nil` when the system gives no more of these, or none of the folders can be listened to.
    static func listening(to folders: some Sequence<String>) -> FolderWatch? {
      let descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
      guard descriptor >= 0 else { return nil }
      let watch = FolderWatch(descriptor: descriptor)
      // A file that is still being written says nothing until it is closed.
      let events = UInt32(
        IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF | IN_ATTRIB)
      var isListening = false
      for folder in folders where inotify_add_watch(descriptor, folder, events) >= 0 { isListening = true }
      if isListening { return watch }
      return nil
    }

    deinit { close(descriptor) }

    /// Waits until something happens, or the time is over.
    func wait(milliseconds: Int) {
      var asked = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&asked, 1, Int32(milliseconds)) > 0 else { return }
      // What is told is thrown away, so that it does not wake again.
      withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 8) { buffer in
        while read(descriptor, buffer.baseAddress, buffer.count) > 0 {}
      }
    }
  }
#endif
