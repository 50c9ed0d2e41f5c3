#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif
import Raccordo
import RaccordoReports

/// The standard streams: data go to standard output, everything else to standard error.
enum Console {
  static let input: Int32 = 0
  static let output: Int32 = 1
  static let errors: Int32 = 2

  /// The style that suits a stream: colour on a terminal, unless NO_COLOR (no-color.org) is set.
  static func style(of stream: Int32) -> TextStyle {
    TextStyle(usesColor: isatty(stream) == 1 && getenv("NO_COLOR") == nil)
  }

  /// Whether a stream goes to a file, not to a person or another program.
  static func isFile(_ stream: Int32) -> Bool {
    var facts = stat()
    return fstat(stream, &facts) == 0 && facts.st_mode & S_IFMT == S_IFREG
  }

  static func print(_ lines: [String]) throws(Stop) {
    try write(bytes(of: lines), to: output)
  }

  /// Tells something beside the results. Whoever closed standard error wants to hear nothing: that is no failure.
  static func tell(_ lines: [String]) {
    try? write(bytes(of: lines), to: errors)
  }

  private static func bytes(of lines: [String]) -> [UInt8] {
    lines.isEmpty ? [] : Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// Writes all the bytes. A reader that went away (a closed pipe) stops the command quietly.
  static func write(_ bytes: [UInt8], to stream: Int32 = output) throws(Stop) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        systemWrite(stream, buffer.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw errno == EPIPE ? Stop.outputClosed : Stop.outputNotWritten
      }
      written += count
    }
  }

  /// Shows a page that takes the place of the one before: on a terminal its screen is wiped, and what does not fit is left out; elsewhere
  /// pages follow each other.
  ///
  /// - Parameters:
  ///   - foot: the last line, which always stays.
  ///   - whole: whether nothing is left out.
  static func show(_ lines: [String], under foot: String, whole: Bool) throws(Stop) {
    guard isatty(output) == 1 else { return try print(lines + [foot]) }
    let room = whole ? Int.max : rows - 2
    let cut = lines.count > room ? lines.prefix(max(1, room - 1)) + ["..."] : lines[...]
    // Of ECMA-48: cursor home, then erase the page. In one write, so that nothing flickers.
    try write(Array("\u{1B}[H\u{1B}[2J".utf8) + bytes(of: cut + [style(of: output).mark(foot, .faint)]))
  }

  /// The lines of the terminal; as many as are usual where it does not say.
  private static var rows: Int {
    var size = winsize()
    guard ioctl(output, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 3 else { return 24 }
    return Int(size.ws_row)
  }

  /// Says what long work is doing, on a terminal only.
  static func progress(_ text: String) {
    guard isatty(errors) == 1 else { return }
    tell([text])
  }
}

/// write(2), which `Console.write` would hide by its name.
private func systemWrite(_ stream: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(stream, bytes, count)
}
