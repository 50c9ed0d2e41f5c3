/// Lines on their way into a file: many millions of them, put together of pieces that are there already.
///
/// Bare memory, because an array makes sure at each byte that there is room and that nobody else holds it; here there is room for a
/// whole line before it begins.
final class LineBuffer {
  private var bytes: UnsafeMutablePointer<UInt8>
  private var count = 0
  private var capacity = 1 << 18
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
  func append(_ piece: [UInt8]) {
    piece.withUnsafeBufferPointer { piece in
      if let start = piece.baseAddress { (bytes + count).update(from: start, count: piece.count) }
    }
    count += piece.count
  }

  @inline(__always)
  func append(_ byte: UInt8) {
    bytes[count] = byte
    count += 1
  }

  /// A whole number that is not negative.
  @inline(__always)
  func append(decimal number: Int) {
    var (digits, left) = (1, number)
    while left >= 10 {
      left /= 10
      digits += 1
    }
    left = number
    for place in (0..<digits).reversed() {
      bytes[count + place] = 0x30 + UInt8(truncatingIfNeeded: left % 10)
      left /= 10
    }
    count += digits
  }

  /// Points as `Points.description` writes them: "45", "12.5", "0.25".
  @inline(__always)
  func append(hundredths: Int) {
    if hundredths < 0 { append(0x2D) }
    let number = Int(hundredths.magnitude)
    append(decimal: number / 100)
    let rest = number % 100
    if rest == 0 { return }
    append(0x2E)
    append(0x30 + UInt8(truncatingIfNeeded: rest / 10))
    if rest % 10 != 0 { append(0x30 + UInt8(truncatingIfNeeded: rest % 10)) }
  }
}
