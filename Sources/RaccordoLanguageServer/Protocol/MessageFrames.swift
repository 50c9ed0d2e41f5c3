/// Cuts what a client writes into messages: a header with `Content-Length`, an empty line, so many bytes (Language Server
/// Protocol 3.17, base protocol).
///
/// It never fails. A header that says no length is told and passed over, and so is a message that is too long: what
/// comes after it is read again.
struct MessageFrames {
  enum Frame: Equatable {
    case body([UInt8])
    /// The header does not say how long the message is.
    case withoutLength
    /// The message is longer than the limit; its bytes are dropped.
    case tooLong(Int)
  }

  /// The most bytes that a message may have: those of the largest pack, and room for what JSON adds to them.
  static let mostBytes = 96 << 20
  /// A header has two short lines.
  private static let mostHeaderBytes = 8 << 10

  private let limit: Int
  private var buffer: [UInt8] = []
  private var start = 0
  /// How many bytes of a message that is too long are still to come.
  private var skipping = 0
  /// The length that the last header gave, while its message is not all there.
  private var wanted: Int?

  init(limit: Int = MessageFrames.mostBytes) {
    self.limit = limit
  }

  mutating func append(_ bytes: some Collection<UInt8>) {
    if start > 0, start >= buffer.count / 2 {
      buffer.removeFirst(start)
      start = 0
    }
    buffer.append(contentsOf: bytes)
  }

  /// The next message, when it is all there.
  mutating func next() -> Frame? {
    skip()
    if let wanted { return body(of: wanted) }
    guard let end = headerEnd() else { return tooLongHeader() }
    let header = buffer[start..<end.start]
    start = end.next
    guard let length = MessageFrames.length(in: header) else { return .withoutLength }
    if length > limit {
      skipping = length
      skip()
      return .tooLong(length)
    }
    wanted = length
    return body(of: length)
  }

  private mutating func skip() {
    let dropped = min(skipping, buffer.count - start)
    start += dropped
    skipping -= dropped
  }

  private mutating func body(of length: Int) -> Frame? {
    guard buffer.count - start >= length else { return nil }
    let body = Array(buffer[start..<start + length])
    start += length
    wanted = nil
    return .body(body)
  }

  /// Where the empty line after the header begins and ends. A line ends with CRLF; a bare LF is taken too.
  private func headerEnd() -> (start: Int, next: Int)? {
    var index = start
    while index < buffer.count {
      guard buffer[index] == 0x0A else {
        index += 1
        continue
      }
      if index + 1 < buffer.count, buffer[index + 1] == 0x0A { return (index, index + 2) }
      if index + 2 < buffer.count, buffer[index + 1] == 0x0D, buffer[index + 2] == 0x0A { return (index, index + 3) }
      index += 1
    }
    return nil
  }

  /// What never ends is no header.
  private mutating func tooLongHeader() -> Frame? {
    guard buffer.count - start > MessageFrames.mostHeaderBytes else { return nil }
    // The end of what is dropped may be the beginning of an empty line.
    start = buffer.count - 3
    return .withoutLength
  }

  /// The last length that a header gives. What stands before the name on its line is passed over, so that reading finds
  /// its way again after a message that nobody could measure.
  private static func length(in header: ArraySlice<UInt8>) -> Int? {
    let name = Array("content-length:".utf8)
    let lowered = header.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    guard lowered.count >= name.count else { return nil }
    let places = (0...lowered.count - name.count).filter { lowered[$0...].starts(with: name) }
    guard let place = places.last else { return nil }
    let rest = lowered[(place + name.count)...].drop { $0 == 0x20 || $0 == 0x09 }
    let digits = rest.prefix { (0x30...0x39).contains($0) }
    let after = rest.dropFirst(digits.count).drop { $0 == 0x20 || $0 == 0x09 }.first
    guard after == nil || after == 0x0D || after == 0x0A else { return nil }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  /// A message with its header.
  static func framed(_ body: [UInt8]) -> [UInt8] {
    Array("Content-Length: \(body.count)\r\n\r\n".utf8) + body
  }
}
