import Foundation

/// Bytes that this process holds, as Linux tells them.
///
/// Other suites that run at the same time fill the same process: its memory says something of these tests only where they run
/// alone. `make test` runs them so, and says it with `RACCORDO_ALONE`.
enum ProcessMemory {
  static let isOwn = ProcessInfo.processInfo.environment["RACCORDO_ALONE"] != nil
  static var now: Int { status("VmRSS:") }
  static var peak: Int { status("VmHWM:") }

  private static func status(_ name: String) -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix(name) }
    return (line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0) << 10
  }
}
