/// Counts characters before any offset without rereading the file from its start.
///
/// A note is kept about every 32 bytes. A file of plain ASCII needs no notes: there, bytes are characters.
struct ColumnIndex: Sendable {
  /// What was counted up to a character boundary.
  struct Count: Sendable {
    var offset = 0
    var scalars = 0
    var utf16 = 0
  }

  private static let stride = 32
  private let marks: [Count]

  init(_ bytes: [UInt8]) {
    guard !bytes.isASCII else {
      marks = []
      return
    }
    var marks: [Count] = []
    var count = Count()
    marks.reserveCapacity(bytes.count / Self.stride + 1)
    while count.offset < bytes.count {
      if count.offset >= marks.count * Self.stride { marks.append(count) }
      Self.skipASCII(&count, in: bytes, until: min(marks.count * Self.stride, bytes.count))
      if count.offset < bytes.count, bytes[count.offset] >= 0x80 { Self.step(&count, in: bytes) }
    }
    self.marks = marks
  }

  /// The characters that end at or before `offset`. Complexity: O(1), at most 32 bytes are read.
  func count(before offset: Int, in bytes: [UInt8]) -> Count {
    guard !marks.isEmpty else { return Count(offset: offset, scalars: offset, utf16: offset) }
    var mark = min(offset / Self.stride, marks.count - 1)
    if marks[mark].offset > offset { mark -= 1 }
    var count = marks[mark]
    while count.offset < offset {
      var next = count
      Self.step(&next, in: bytes)
      if next.offset > offset { break }
      count = next
    }
    return count
  }

  /// Moves past bytes that are characters by themselves, which most are.
  private static func skipASCII(_ count: inout Count, in bytes: [UInt8], until end: Int) {
    var offset = count.offset
    while offset < end, bytes[offset] < 0x80 { offset += 1 }
    let length = offset - count.offset
    count = Count(offset: offset, scalars: count.scalars + length, utf16: count.utf16 + length)
  }

  /// Moves past one character.
  static func step(_ count: inout Count, in bytes: [UInt8]) {
    let length = UTF8Scalar.length(in: bytes, at: count.offset)
    count.offset += length
    count.scalars += 1
    count.utf16 += length == 4 ? 2 : 1
  }
}
