import Foundation

/// What the processors have worked for this process, in seconds.
///
/// Other programs on the machine do not count; other suites do, so it says something of these tests only where they run alone.
enum ProcessTime {
  static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
