extension LuaString {
  /// The value written by a string token. A wrong escape gives nothing; a missing closing quote is no matter.
  init(decoding range: ByteRange, in bytes: [UInt8]) {
    let slice = bytes[range]
    guard let opener = slice.first, opener != UInt8(ascii: "[") else {
      self.init(Self.long(slice, in: bytes))
      return
    }
    var inside = slice.dropFirst()
    guard !inside.contains(UInt8(ascii: "\\")) else {
      self.init(Self.escaped(inside, quote: opener, in: bytes))
      return
    }
    if inside.last == opener { inside.removeLast() }
    self.init(inside)
  }

  private static func escaped(_ inside: ArraySlice<UInt8>, quote: UInt8, in bytes: [UInt8]) -> [UInt8] {
    var value: [UInt8] = []
    var offset = inside.startIndex
    while offset < inside.endIndex, bytes[offset] != quote {
      if bytes[offset] == UInt8(ascii: "\\") {
        let escape = StringEscape.read(bytes, at: offset)
        if case .bytes(let decoded) = escape.value { value += decoded }
        offset = escape.end
      } else {
        value.append(bytes[offset])
        offset += 1
      }
    }
    return value
  }

  /// A long string loses a line break right after its opening, and each line break becomes `\n`.
  private static func long(_ slice: ArraySlice<UInt8>, in bytes: [UInt8]) -> [UInt8] {
    guard let level = LongBracket.level(in: bytes, at: slice.startIndex) else { return [] }
    let start = slice.startIndex + level + 2
    let isClosed = LongBracket.end(in: bytes, from: start, level: level) == slice.endIndex
    let end = isClosed ? slice.endIndex - level - 2 : slice.endIndex
    var offset = start
    if offset < end { offset += LineBreak.length(in: bytes, at: offset) }
    var value: [UInt8] = []
    while offset < end {
      let length = LineBreak.length(in: bytes, at: offset)
      value.append(length > 0 ? LineBreak.newline : bytes[offset])
      offset += max(length, 1)
    }
    return value
  }
}
