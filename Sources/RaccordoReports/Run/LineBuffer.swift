/// Lines on their way into a file: many millions of them, put together of pieces that are there already.
///
/// Bare memory, because an array makes sure at each byte that there is room and that nobody else holds it; here there is room for a
/// whole line before it begins.
final class LineBuffer {
  private var bytes: UnsafeMutablePointer<UInt8>
  private var count = 0
  private var capacity = 1 << 16
  private let file: DraftFile

  init(_ file: DraftFile) {
    self.file = file
    bytes = .allocate(capacity: capacity)
  }

  deinit {
    bytes.deallocate()
  }

  /// Makes room for a line.
  ///
  /// - Precondition: until the next line no more bytes than these are added.
  @inline(__always)
  func begin(_ most: Int) throws(WriteError) {
    if capacity - count < most { try makeRoom(most) }
  }

  private func makeRoom(_ most: Int) throws(WriteError) {
    try flush()
    if capacity >= most { return }
    bytes.deallocate()
    capacity = most
    bytes = .allocate(capacity: capacity)
  }

  /// Hands all lines so far to the file.
  func flush() throws(WriteError) {
    try file.append(UnsafeRawBufferPointer(start: bytes, count: count))
    count = 0
  }

  @inline(__always)
  func append(_ piece: UnsafeBufferPointer<UInt8>) {
    if let start = piece.baseAddress { (bytes + count).update(from: start, count: piece.count) }
    count += piece.count
  }

  @inline(__always)
  func append(_ byte: UInt8) {
    bytes[count] = byte
    count += 1
  }

  /// A whole number that is not negative. Its digits come last first: they are put down where the longest would end, then moved.
  @inline(__always)
  func append(decimal number: Int) {
    let end = bytes + count + 20
    var (first, left) = (end, UInt(bitPattern: number))
    repeat {
      first -= 1
      first.pointee = 0x30 + UInt8(truncatingIfNeeded: left % 10)
      left /= 10
    } while left > 0
    (bytes + count).update(from: first, count: end - first)
    count += end - first
  }

  /// Points as `Points.description` writes them: "45", "12.5", "0.25".
  @inline(__always)
  func append(hundredths: Int) {
    if hundredths < 0 { append(0x2D) }
    let number = hundredths.magnitude
    append(decimal: Int(number / 100))
    let rest = UInt8(truncatingIfNeeded: number % 100)
    if rest == 0 { return }
    append(0x2E)
    append(0x30 + rest / 10)
    if rest % 10 != 0 { append(0x30 + rest % 10) }
  }

  /// Known points, then what they may become: mostly the same.
  @inline(__always)
  func append(hundredths known: Int, possible: Int) {
    let start = count
    append(hundredths: known)
    let end = count
    append(0x2C)
    if possible != known { return append(hundredths: possible) }
    (bytes + count).update(from: bytes + start, count: end - start)
    count += end - start
  }
}
