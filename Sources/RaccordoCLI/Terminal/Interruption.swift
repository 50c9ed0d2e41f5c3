#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif
import Dispatch
import Raccordo
import Synchronization

/// What happens when somebody stops the command (Ctrl-C, `kill`, a closed terminal).
///
/// It says so and ends as that signal ends a program, so that a shell or a script sees it: 130 for Ctrl-C. While files are being
/// written it ends when they are whole; asked again after a second it ends at once, and no file then has the name of a whole one.
enum Interruption {
  private struct State {
    var isWriting = false
    var pending: Int32?
    var asked: DispatchTime?
    /// Whether Ctrl-C is how the command ends, not something that cuts it short.
    var isWatching = false
    /// Files that are being written and are nothing before they are whole.
    var drafts: [String] = []
  }

  private static let state = Mutex(State())
  private static let watched = [SIGINT, SIGTERM, SIGHUP]

  private static let ignored = unsafeBitCast(SIG_IGN, to: Int.self)

  /// Begins to listen, for as long as what is given back is held. A full quota (SIGXFSZ) becomes an error of the write
  /// like any other, told where it happens.
  static func watch() -> [any DispatchSourceSignal] {
    signal(SIGXFSZ, SIG_IGN)
    return watched.compactMap { number in
      // Whoever started the command may want it to go on: `nohup`.
      if unsafeBitCast(signal(number, SIG_IGN), to: Int.self) == ignored { return nil }
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global(qos: .userInitiated))
      source.setEventHandler { asked(number) }
      source.activate()
      return source
    }
  }

  /// From now on Ctrl-C ends the command with 0: there is nothing else to wait for.
  static func watchUntilAsked() { state.withLock { $0.isWatching = true } }

  /// Does the work as one step: who asks to stop waits for its end.
  static func afterwards<Output>(_ work: () async throws -> Output) async throws -> Output {
    state.withLock { $0.isWriting = true }
    defer { ended() }
    return try await work()
  }

  /// Takes note of drafts that are to go when somebody stops the command.
  static func discarding(_ drafts: [String]) {
    state.withLock { $0.drafts = drafts }
  }

  private static func ended() {
    let pending = state.withLock { state in
      state.isWriting = false
      return state.pending
    }
    if let pending { end(by: pending) }
  }

  private static func asked(_ number: Int32) {
    let now = DispatchTime.now()
    let waits = state.withLock { state in
      // One wish may come as two signals: to the process and to its group.
      let isAskedAgain = state.asked.map { now > $0 + .seconds(1) } ?? false
      state.pending = number
      state.asked = state.asked ?? now
      return state.isWriting && !isAskedAgain
    }
    if !waits { end(by: number) }
  }

  private static func end(by number: Int32) {
    if number == SIGINT, state.withLock(\.isWatching) {
      // The prompt of the shell begins on a line of its own.
      if isatty(Console.output) == 1 { try? Console.write([0x0A]) }
      _exit(0)
    }
    Console.tell([
      said(
        it: "raccordo: interrotto. I file già scritti sono interi; quello che mancava non è stato scritto",
        en: "raccordo: interrupted. Files that were written are whole; what was missing was not written")
    ])
    for draft in state.withLock({ $0.drafts }) { unlink(draft) }
    signal(number, SIG_DFL)
    // Dispatch keeps the signal from every thread, to hand it to its sources: here it has to arrive.
    var itself = sigset_t()
    sigemptyset(&itself)
    sigaddset(&itself, number)
    pthread_sigmask(SIG_UNBLOCK, &itself, nil)
    kill(getpid(), number)
  }
}
