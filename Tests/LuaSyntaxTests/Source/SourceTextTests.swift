import LuaSyntax
import SeededRandom
import Testing

struct SourceTextTests {
  @Test("lines and columns start at 1, and a column is a character")
  func columns() {
    let text = SourceText("a\nè = \"😀\" x\n")
    #expect(text.lineCount == 3)
    #expect(text.position(at: 0) == SourcePosition(line: 1, column: 1))
    #expect(text.position(at: 2) == SourcePosition(line: 2, column: 1))
    #expect(text.position(at: 14) == SourcePosition(line: 2, column: 9))
    #expect(text.utf16Column(at: 14) == 9)
    #expect(text.position(at: 1_000) == SourcePosition(line: 3, column: 1))
  }

  @Test("a tab counts one column, and a byte that is not UTF-8 counts one")
  func oddBytes() {
    let text = SourceText([9, 0xFF, 0xC3, 0x28, 0xE2, 0x82, 120])
    #expect(text.position(at: 6).column == 7)
    #expect(text.lineText(1) == "\t\u{FFFD}\u{FFFD}(\u{FFFD}\u{FFFD}x")
  }

  @Test("lines break as Lua counts them", arguments: ["\n", "\r", "\r\n", "\n\r"])
  func breaks(lineBreak: String) {
    let text = SourceText("a" + lineBreak + lineBreak + "bc")
    #expect(text.lineCount == 3)
    #expect(text.lineText(1) == "a")
    #expect(text.lineText(2) == "")
    #expect(text.lineText(3) == "bc")
  }

  @Test("a line that is not there has no text and no place")
  func noSuchLine() {
    let text = SourceText("a")
    #expect(text.lineText(0) == "" && text.lineText(2) == "")
    #expect(text.offset(of: SourcePosition(line: 2, column: 1)) == nil)
    #expect(text.offset(of: SourcePosition(line: 1, column: 9)) == 1)
  }

  @Test("places agree with counting one character at a time", arguments: [1, 2, 3, 4] as [UInt64])
  func sameAsCounting(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces: [[UInt8]] = [
      [97], [10], [13], [13, 10], [9], Array("è".utf8), Array("€".utf8), Array("😀".utf8), [0x80], [0xFF], [0xE2, 0x82],
      [0xF0, 0x9F], [0xED, 0xA0, 0x80], [0xC0, 0xAF],
    ]
    let bytes = (0..<600).flatMap { _ in random.pick(pieces) }
    let text = SourceText(bytes)
    var line = 1
    var lineStart = 0
    var offset = 0
    for character in SlowText.characters(of: bytes) {
      let column = SlowText.characters(of: Array(bytes[lineStart..<offset])).count + 1
      let place = SourcePosition(line: line, column: column)
      #expect(text.position(at: offset) == place, "seed \(seed), offset \(offset)")
      if let back = text.offset(of: place), !character.isLineBreak { #expect(back == offset, "seed \(seed), \(place)") }
      offset += character.bytes.count
      if character.isLineBreak {
        line += 1
        lineStart = offset
      }
    }
    #expect(text.lineCount == line, "seed \(seed)")
  }
}

/// Characters one at a time, written for clarity: what the index of `SourceText` must equal.
private enum SlowText {
  struct Piece {
    let bytes: [UInt8]
    /// A break of one or two bytes counts as one piece here.
    var isLineBreak: Bool { bytes.first == 10 || bytes.first == 13 }
  }

  static func characters(of bytes: [UInt8]) -> [Piece] {
    var pieces: [Piece] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      let length = length(of: rest)
      pieces.append(Piece(bytes: Array(rest.prefix(length))))
      rest = rest.dropFirst(length)
    }
    return pieces
  }

  private static func length(of bytes: ArraySlice<UInt8>) -> Int {
    let two = Array(bytes.prefix(2))
    if two == [13, 10] || two == [10, 13] { return 2 }
    for length in (2...4).reversed() where bytes.count >= length {
      let text = String(validating: Array(bytes.prefix(length)), as: UTF8.self)
      if text?.unicodeScalars.count == 1 { return length }
    }
    return 1
  }
}
