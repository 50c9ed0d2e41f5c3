/// A ``ByteRange`` in half the room: a tree and its tokens keep thousands of them.
///
/// Offsets past 4 GiB, which no rule file reaches, count as 4 GiB.
struct CompactRange: Hashable, Sendable {
  private let lower: UInt32
  private let upper: UInt32

  init(_ range: Range<Int>) {
    lower = UInt32(clamping: range.lowerBound)
    upper = UInt32(clamping: range.upperBound)
  }

  var range: Range<Int> { Int(lower)..<Int(upper) }
}
