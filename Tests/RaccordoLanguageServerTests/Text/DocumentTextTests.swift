import Foundation
import SeededRandom
import Testing

@testable import RaccordoLanguageServer

@Suite struct DocumentTextTests {
  private let text = DocumentText(Array("perché\n🏠 casa\r\nfine\rultima".utf8))

  @Test func `columns are counted in bytes or in UTF-16 units`() {
    // After "perch" and "é": two bytes, one unit.
    #expect(text.position(at: 7, in: .utf8) == TextPosition(line: 0, character: 7))
    #expect(text.position(at: 7, in: .utf16) == TextPosition(line: 0, character: 6))
    // After the house: four bytes, two units.
    #expect(text.position(at: 12, in: .utf8) == TextPosition(line: 1, character: 4))
    #expect(text.position(at: 12, in: .utf16) == TextPosition(line: 1, character: 2))
    #expect(text.offset(of: TextPosition(line: 1, character: 3), in: .utf16) == 13)
    #expect(text.offset(of: TextPosition(line: 1, character: 5), in: .utf8) == 13)
  }

  @Test func `lines end with LF, CRLF and CR`() {
    #expect(text.lineCount == 4)
    #expect((0..<4).map { text.text(text.line($0)) } == ["perché", "🏠 casa", "fine", "ultima"])
  }

  @Test func `what lies outside is the nearest place inside`() {
    #expect(text.offset(of: TextPosition(line: 0, character: 99), in: .utf16) == 7)
    #expect(text.offset(of: TextPosition(line: 99, character: 0), in: .utf16) == text.bytes.count)
    #expect(text.position(at: 9999, in: .utf16) == TextPosition(line: 3, character: 6))
    // The middle of the house is its beginning, in either way of counting.
    #expect(text.offset(of: TextPosition(line: 1, character: 1), in: .utf16) == 8)
    #expect(text.offset(of: TextPosition(line: 1, character: 2), in: .utf8) == 8)
  }

  @Test func `bytes that are no character count as one each`() {
    let text = DocumentText([0x61, 0xE8, 0x62, 0xF0, 0x9F])
    #expect(text.position(at: 5, in: .utf16) == TextPosition(line: 0, character: 5))
    #expect(text.offset(of: TextPosition(line: 0, character: 2), in: .utf16) == 2)
  }

  private static func written(_ generator: inout SeededGenerator, length: Int) -> String {
    let pieces = ["a", "è", "€", "🏠", "👩‍👧", "\n", "\r\n", "{", " ", "\u{301}"]
    return (0..<length).map { _ in pieces.randomElement(using: &generator) ?? "a" }.joined()
  }

  /// The plain reading: split into lines, count units.
  private static func position(_ text: String, _ encoding: PositionEncoding) -> TextPosition {
    let lines = text.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "\n" }
    let last = lines.last.map { String($0) } ?? ""
    return TextPosition(line: lines.count - 1, character: encoding == .utf8 ? last.utf8.count : last.utf16.count)
  }

  @Test(arguments: [PositionEncoding.utf8, .utf16])
  func `every place of a text is found again, and is where counting by hand puts it`(encoding: PositionEncoding) {
    let seed = UInt64.random(in: 0...UInt64.max)
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let written = DocumentTextTests.written(&generator, length: 40)
      let text = DocumentText(Array(written.utf8))
      var before = ""
      for scalar in written.unicodeScalars {
        // A place between CR and LF is the end of the line.
        if !before.hasSuffix("\r") {
          let position = text.position(at: before.utf8.count, in: encoding)
          #expect(position == DocumentTextTests.position(before, encoding), "seed \(seed)")
          #expect(text.offset(of: position, in: encoding) == before.utf8.count, "seed \(seed)")
        }
        before.unicodeScalars.append(scalar)
      }
    }
  }

  @Test func `changes one after the other leave the text that they describe`() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      var scalars = Array(DocumentTextTests.written(&generator, length: 30).unicodeScalars)
      var text = DocumentText(Array(String(String.UnicodeScalarView(scalars)).utf8))
      for _ in 0..<10 {
        let start = Int.random(in: 0...scalars.count, using: &generator)
        let end = Int.random(in: start...scalars.count, using: &generator)
        let new = DocumentTextTests.written(&generator, length: 3)
        func offset(_ count: Int) -> Int { String(String.UnicodeScalarView(scalars[..<count])).utf8.count }
        text.replace(offset(start)..<offset(end), with: new)
        scalars.replaceSubrange(start..<end, with: Array(new.unicodeScalars))
        let wanted = Array(String(String.UnicodeScalarView(scalars)).utf8)
        #expect(text.bytes == wanted, "seed \(seed)")
        #expect(text.lineCount == DocumentText(wanted).lineCount, "seed \(seed)")
      }
    }
  }
}
