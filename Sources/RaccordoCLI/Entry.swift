#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif
import ArgumentParser
import CHeap
import Dispatch
import Raccordo
import Synchronization

/// Where the process begins and ends.
///
/// The main thread waits for work that is asynchronous. With an asynchronous `main` it would end itself instead, and the
/// system would unwind it: in a program without dynamic libraries that takes longer than reading a pack.
@main
enum Entry {
  /// Runs what the command line asks for; what the parser says about it is said in the person's language.
  static func main() {
    rch_take_large_pages()
    let listening = Interruption.watch()
    defer { listening.forEach { $0.cancel() } }
    do {
      var command = try RaccordoCommand.asked(CommandLine.arguments)
      if let command = command as? any AsyncParsableCommand { try wait(for: command) } else { try command.run() }
    } catch {
      let code = RaccordoCommand.exitCode(for: error)
      let text = ParserWords.text(RaccordoCommand.fullMessage(for: error), in: .asked)
      let lines = text.isEmpty ? [] : [text]
      if code.isSuccess { try? Console.print(lines) } else { Console.tell(lines) }
      exit(code.rawValue)
    }
  }

  private final class Failure: Sendable {
    let error = Mutex<(any Error)?>(nil)
  }

  private static func wait(for command: sending any AsyncParsableCommand) throws {
    let failure = Failure()
    let isDone = DispatchSemaphore(value: 0)
    Task.detached {
      var command = command
      do { try await command.run() } catch { failure.error.withLock { $0 = error } }
      isDone.signal()
    }
    isDone.wait()
    if let error = failure.error.withLock({ $0 }) { throw error }
  }
}
