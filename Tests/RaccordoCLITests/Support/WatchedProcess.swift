import Foundation

/// `raccordo watch` beside its files, as somebody has it open beside an editor: start, read a block, save, read the next, Ctrl-C.
final class WatchedProcess {
  struct Silent: Error, CustomStringConvertible {
    let description: String
  }

  /// The folder in which the pack and the list lie; saved into by the test.
  let folder: URL
  private let process = Process()
  private let output = Pipe()
  private let end: String
  private var heard = Data()

  /// - Parameters:
  ///   - end: what a block ends with.
  ///   - arguments: after `watch`.
  init(_ arguments: [String], in folder: URL, endOfBlock end: String = "\n", locale: String = "en_GB.UTF-8") throws {
    self.folder = folder
    self.end = end
    // A shell that ignores Ctrl-C in the background would hand that on.
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["--default-signal=INT", Products.folder.appending(path: "raccordo").path(), "watch"] + arguments
    process.currentDirectoryURL = folder
    process.environment = ["LANG": locale]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = output
    try process.run()
  }

  /// Whatever happens, it does not stay.
  deinit { if process.isRunning { process.terminate() } }

  /// What is shown next, up to the end of a block.
  ///
  /// - Parameter seconds: a machine with much to do takes its time: only what never comes is missing.
  func next(within seconds: Double = 60) throws -> String {
    let limit = Date(timeIntervalSinceNow: seconds)
    while true {
      if let range = heard.range(of: Data(end.utf8)) {
        let block = heard[..<range.upperBound]
        heard = Data(heard[range.upperBound...])
        return String(decoding: block, as: UTF8.self)
      }
      guard try hears(by: limit) else { throw Silent(description: "nothing more after: " + String(decoding: heard, as: UTF8.self)) }
    }
  }

  /// The next block as JSON.
  func look() throws -> [String: Any] {
    let line = try next()
    guard let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] else { throw Silent(description: line) }
    return object
  }

  /// Whether anything is said within some time.
  func says(within seconds: Double) throws -> Bool {
    try !heard.isEmpty || hears(by: Date(timeIntervalSinceNow: seconds))
  }

  private func hears(by limit: Date) throws -> Bool {
    let handle = output.fileHandleForReading
    var asked = pollfd(fd: handle.fileDescriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&asked, 1, Int32(max(0, limit.timeIntervalSinceNow) * 1_000)) > 0 else { return false }
    let piece = handle.availableData
    heard += piece
    return !piece.isEmpty
  }

  func save(_ text: String, as name: String) throws { try Data(text.utf8).write(to: folder.appending(path: name)) }

  /// As editors do that never leave half a file: another one takes its name.
  func saveByRename(_ text: String, as name: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name), options: .atomic)
  }

  func text(of name: String) throws -> String { String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self) }

  /// Ctrl-C.
  ///
  /// - Returns: the exit status, and what was said besides.
  func interrupt() throws -> (status: Int32, rest: String) {
    process.interrupt()
    while try hears(by: Date(timeIntervalSinceNow: 60)) {}
    process.waitUntilExit()
    return (process.terminationReason == .exit ? process.terminationStatus : -1, String(decoding: heard, as: UTF8.self))
  }
}
