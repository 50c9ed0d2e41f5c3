import RaccordoModel

/// What the cells met so far were read as, found by their bytes: lists repeat a few words many times. Cells with an issue are not
/// remembered: each has its own.
///
/// A cell of up to 24 bytes is three words, which are compared as they are: no text is made and nothing else is looked at.
struct RememberedCells {
  enum Reading {
    case unknown
    /// As `ColumnAnswers` keeps it.
    case bits(UInt64)
  }

  /// The first, the middle and the last eight bytes, which may overlap.
  private struct Key: Equatable {
    var words: (UInt64, UInt64, UInt64)
    var count: Int

    init() { (words, count) = ((0, 0, 0), 0) }

    @inline(__always)
    init(_ text: UnsafeRawBufferPointer, _ cell: Range<Int>) {
      count = cell.count
      let (start, end) = (cell.lowerBound, cell.upperBound)
      func word(_ place: Int) -> UInt64 { text.loadUnaligned(fromByteOffset: place, as: UInt64.self) }
      if count >= 8 {
        words = (word(start), word(min(start + 8, end - 8)), word(end - 8))
      } else if start + 8 <= text.count {
        words = (UInt64(littleEndian: word(start)) & ((1 << UInt64(count * 8)) - 1), 0, 0)
      } else {
        words = (text[cell].reversed().reduce(0) { $0 << 8 | UInt64($1) }, 0, 0)
      }
    }

    @inline(__always)
    static func == (left: Key, right: Key) -> Bool {
      left.words.0 == right.words.0 && left.words.1 == right.words.1 && left.words.2 == right.words.2 && left.count == right.count
    }

    /// Whether the words hold all of its bytes.
    var isWhole: Bool { count <= 24 }

    /// Products of 64 by 64 bits, folded: the last signs of two cells must not end in the same slot.
    @inline(__always)
    var hash: UInt64 {
      let ends = TextHash.folded(words.0 ^ 0x9E37_79B9_7F4A_7C15, words.2 ^ 0xE703_7ED1_A0B4_28DB)
      return TextHash.folded(ends ^ words.1, 0xD6E8_FEB8_6659_FD93)
    }
  }

  private struct Entry {
    /// Of no bytes where the slot is free.
    var key = Key()
    /// Where it stands in the text of the table: nothing is copied.
    var cell = 0..<0
    var reading = Reading.unknown
  }

  /// Open addressing: half of the slots stay free, and after a few steps a cell counts as not met, so that none is ever looked for long.
  private var slots: [Entry] = []
  private var count = 0
  /// Most columns have a few words, and each part of a list has remembered cells of its own.
  private static let fewest = 64
  private static let most = 1_024
  private static let mostSteps = 16

  @inline(__always)
  func reading(of cell: Range<Int>, in text: UnsafeRawBufferPointer) -> Reading? {
    if slots.isEmpty { return nil }
    let key = Key(text, cell)
    return slots.withUnsafeBufferPointer { slots in
      var slot = Int(truncatingIfNeeded: key.hash) & (slots.count - 1)
      for _ in 0..<Self.mostSteps {
        if slots[slot].key == key, key.isWhole || Self.isSame(slots[slot].cell, cell, in: text) { return slots[slot].reading }
        if slots[slot].key.count == 0 { return nil }
        slot = (slot + 1) & (slots.count - 1)
      }
      return nil
    }
  }

  private static func isSame(_ first: Range<Int>, _ second: Range<Int>, in text: UnsafeRawBufferPointer) -> Bool {
    TextHash.areSameBytes(UnsafeRawBufferPointer(rebasing: text[first]), UnsafeRawBufferPointer(rebasing: text[second]))
  }

  /// - Parameter cell: one that was not found, and is not empty.
  mutating func remember(_ cell: Range<Int>, _ reading: Reading, in text: UnsafeRawBufferPointer) {
    guard count < Self.most else { return }
    if count * 2 >= slots.count { makeRoom() }
    put(Entry(key: Key(text, cell), cell: cell, reading: reading))
    count += 1
  }

  /// Twice as many slots.
  private mutating func makeRoom() {
    let entries = slots
    slots = Array(repeating: Entry(), count: max(Self.fewest, slots.count * 2))
    for entry in entries where entry.key.count > 0 { put(entry) }
  }

  private mutating func put(_ entry: Entry) {
    var slot = Int(truncatingIfNeeded: entry.key.hash) & (slots.count - 1)
    while slots[slot].key.count > 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = entry
  }
}
