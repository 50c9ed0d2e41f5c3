import Testing

@testable import RaccordoLanguageServer

@Suite struct MessageFramesTests {
  private func frames(_ text: String, limit: Int = 1000, piece: Int = Int.max) -> [MessageFrames.Frame] {
    var reader = MessageFrames(limit: limit)
    var frames: [MessageFrames.Frame] = []
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      reader.append(rest.prefix(piece))
      rest = rest.dropFirst(piece)
      while let frame = reader.next() { frames.append(frame) }
    }
    return frames
  }

  private func body(_ text: String) -> MessageFrames.Frame { .body(Array(text.utf8)) }

  @Test(arguments: [1, 2, 7, 1000]) func `messages are found however they come in pieces`(piece: Int) {
    let text = "Content-Length: 2\r\n\r\n{}Content-Type: x\r\ncontent-length:3 \r\n\r\nèaContent-Length: 0\r\n\r\n"
    #expect(frames(text, piece: piece) == [body("{}"), body("èa"), body("")])
  }

  @Test func `bare line feeds are taken`() {
    #expect(frames("Content-Length: 2\n\n{}") == [body("{}")])
  }

  @Test(arguments: ["Length: 2\r\n\r\n", "Content-Length: two\r\n\r\n", "Content-Length: -2\r\n\r\n", "Content-Length: 99999999999999999999\r\n\r\n", "\r\n\r\n", "Content-Length: 2 x\r\n\r\n"])
  func `a header without a length is told, and the next message is read`(header: String) {
    #expect(frames(header + "Content-Length: 2\r\n\r\n{}") == [.withoutLength, body("{}")])
  }

  @Test func `a body that nobody could measure does not hide the next message`() {
    #expect(frames("Oops: 1\r\n\r\n{\"a\": 1}Content-Length: 2\r\n\r\n{}") == [.withoutLength, body("{}")])
  }

  @Test(arguments: [1, 1000]) func `a message that is too long is dropped, and the next one is read`(piece: Int) {
    let text = "Content-Length: 50\r\n\r\n" + String(repeating: "x", count: 50) + "Content-Length: 2\r\n\r\n{}"
    #expect(frames(text, limit: 20, piece: piece) == [.tooLong(50), body("{}")])
  }

  @Test func `a header that never ends is dropped`() {
    let found = frames(String(repeating: "x", count: 20_000) + "\r\nContent-Length: 2\r\n\r\n{}", piece: 4096)
    #expect(found.last == body("{}") && found.dropLast().allSatisfy { $0 == .withoutLength } && found.count > 1)
  }
}
