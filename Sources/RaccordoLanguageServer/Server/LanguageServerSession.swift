import Dispatch
import Raccordo

/// Runs a language server over two streams: what the client writes is answered at once, and packs are checked beside
/// that, a moment after the last change.
public actor LanguageServerSession {
  /// How long nothing must change before a pack is checked.
  public static let pause = Duration.milliseconds(150)

  private var server: LanguageServer
  private var frames = MessageFrames()
  private var waiting: Task<Void, Never>?
  private let today: @Sendable () -> CivilDay
  private let write: @Sendable ([UInt8]) -> Void

  /// - Parameters:
  ///   - language: that of the person who started it.
  ///   - isAsked: whether they asked for it, so that what the client says of its own does not count.
  ///   - today: the day whose figures count, asked for again at each check: a session may last for days.
  ///   - write: takes the bytes of each message to the client, whole.
  public init(
    language: Language, isAsked: Bool, today: @escaping @Sendable () -> CivilDay,
    write: @escaping @Sendable ([UInt8]) -> Void
  ) {
    self.today = today
    self.write = write
    server = LanguageServer(language: language, isAsked: isAsked, day: today())
  }

  /// Answers until the client says `exit` or closes its end.
  ///
  /// - Returns: the exit status: 0 after `shutdown`, else 1.
  public func serve(_ input: AsyncStream<[UInt8]>) async -> Int32 {
    for await bytes in input {
      frames.append(bytes)
      while let frame = frames.next() {
        send(server.receive(frame))
        if case .over(let status) = server.phase { return status }
      }
      checkSoon()
    }
    return server.phase == .shutDown ? 0 : 1
  }

  private func send(_ messages: [ServerMessage]) {
    for message in messages { write(message.bytes) }
  }

  private func checkSoon() {
    guard server.isCheckDue else { return }
    waiting?.cancel()
    waiting = Task {
      guard (try? await Task.sleep(for: LanguageServerSession.pause)) != nil else { return }
      check()
    }
  }

  /// Checks what has changed, on threads of their own: a pack may take seconds, and Swift's own threads are few.
  private func check() {
    server.session.day = today()
    let day = server.session.day
    for snapshot in server.dueChecks() {
      DispatchQueue.global().async {
        let checked = snapshot.check(on: day)
        Task { await self.take(checked) }
      }
    }
  }

  private func take(_ checked: CheckedPack) {
    send(server.take(checked))
    // What changed meanwhile.
    check()
  }
}

extension AsyncStream<[UInt8]> {
  /// What can be read of an open file, piece by piece; it ends where the file does.
  ///
  /// - Parameter read: reads a piece, blocking; empty at the end. It is called on a thread of its own.
  public static func pieces(_ read: @escaping @Sendable () -> [UInt8]) -> AsyncStream<[UInt8]> {
    AsyncStream { continuation in
      DispatchQueue(label: "raccordo.input").async {
        while true {
          let piece = read()
          if piece.isEmpty { break }
          continuation.yield(piece)
        }
        continuation.finish()
      }
    }
  }
}
