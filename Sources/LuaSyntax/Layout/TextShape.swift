/// How much room a token or a comment takes.
struct TextShape {
  /// Characters up to the first line break.
  let firstWidth: Int
  /// Characters after the last line break; all of them when there is none.
  let lastWidth: Int
  let isMultiline: Bool

  init(_ bytes: ArraySlice<UInt8>) {
    let first = bytes.prefix { !LineBreak.isBreak($0) }
    isMultiline = first.count < bytes.count
    firstWidth = Self.width(of: first)
    lastWidth = isMultiline ? Self.width(of: bytes.suffix(from: bytes.lastIndex(where: LineBreak.isBreak) ?? bytes.endIndex)) : firstWidth
  }

  /// Unicode scalars: every byte but those that continue one.
  static func width(of bytes: some Sequence<UInt8>) -> Int {
    bytes.reduce(0) { $0 + ($1 & 0xC0 != 0x80 && !LineBreak.isBreak($1) ? 1 : 0) }
  }
}
