import RaccordoModel
import Testing

@testable import RaccordoFormats

private func text(_ bytes: [UInt8]) throws -> (String, TextEncoding) {
  let decoded = try TextEncoding.decode(bytes, name: "x.csv")
  return (String(decoding: decoded.bytes[decoded.start...], as: UTF8.self), decoded.encoding)
}

@Suite struct TextEncodingTests {
  @Test func everyEncodingOfAnOfficeGivesTheSameText() throws {
    let sample = "morosità €; è “ù”"
    #expect(try text(Array(sample.utf8)) == (sample, .utf8))
    #expect(try text([0xEF, 0xBB, 0xBF] + Array(sample.utf8)) == (sample, .utf8WithMark))
    #expect(
      try text([0x6D, 0x6F, 0x72, 0x6F, 0x73, 0x69, 0x74, 0xE0, 0x20, 0x80, 0x3B, 0x20, 0xE8, 0x20, 0x93, 0xF9, 0x94])
        == (sample, .windows1252))
    let units = Array(sample.utf16)
    #expect(
      try text([0xFF, 0xFE] + units.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }) == (sample, .utf16LittleEndian))
    #expect(try text([0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }) == (sample, .utf16BigEndian))
  }

  @Test func filesThatAreNotTextAreRefused() {
    let cases: [([UInt8], FormatError.Code)] = [
      ([0x50, 0x4B, 3, 4, 20, 0], .workbook), ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], .workbook),
      (Array("%PDF-1.4".utf8), .binary), ([0x61, 0x00, 0x62], .binary), ([0xFF, 0xFE, 0x00, 0x00], .binary),
    ]
    for (bytes, code) in cases {
      #expect { try TextEncoding.decode(bytes, name: "x") } throws: { ($0 as? FormatError)?.code == code }
    }
  }

  @Test func theCheckOfUTF8AgreesWithTheStandardLibrary() {
    var random = SplitMix(seed: 20_250_312)
    for _ in 0..<20_000 {
      let bytes = (0..<random.below(12)).map { _ in random.byteOfText() }
      let isValid = String(validating: bytes, as: UTF8.self) != nil
      let found = UTF8Check.run(bytes)
      #expect((found == .valid) == isValid, "\(bytes)")
    }
  }

  @Test func lostBytesOfAMarkedFileAreReportedAndNotRead() throws {
    let bytes = [0xEF, 0xBB, 0xBF] + Array("id;Note\n1;citt".utf8) + [0xE0] + Array("\n".utf8)
    let reading = try ListReader(fields: vocabulary, options: ReadOptions(day: runDay)).read(bytes, name: "x.csv")
    #expect(reading.issues.map(\.code) == [.garbledText])
  }
}

/// SplitMix64: a small generator whose sequence never changes, so that a printed seed replays a failure.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }

  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

  /// No NUL; leads and continuations of UTF-8 more often than chance.
  mutating func byteOfText() -> UInt8 {
    switch below(4) {
    case 0: UInt8(below(127) + 1)
    case 1: UInt8(0x80 + below(64))
    case 2: UInt8(0xC0 + below(64))
    default: [0xE0, 0xED, 0xF0, 0xF4, 0xC2, 0xA0, 0x90, 0x8F, 0x9F][below(9)]
    }
  }
}
