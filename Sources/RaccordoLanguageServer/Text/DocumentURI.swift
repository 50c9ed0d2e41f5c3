/// A document as a client names it, and the file that it stands for.
struct DocumentURI: Hashable, Sendable {
  /// As the client wrote it: answers give the same text back.
  let text: String

  init(_ text: String) {
    self.text = text
  }

  /// The URI of a file (RFC 8089): every byte of the path that is not plain is written %XX.
  init(path: String) {
    let digits = Array("0123456789ABCDEF")
    let plain = Set("-._~/".utf8)
    text = "file://" + path.utf8.map { byte in
      let isPlain =
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || plain.contains(byte)
      return isPlain ? String(UnicodeScalar(byte)) : "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
    }.joined()
  }

  /// The path of the file, without `.` and `..`; `nil` when the document is no file of this machine.
  var path: String? {
    let scheme = "file://"
    guard text.lowercased().hasPrefix(scheme) else { return nil }
    let rest = text.dropFirst(scheme.count)
    let host = rest.prefix { $0 != "/" }
    guard host.isEmpty || host == "localhost", let bytes = DocumentURI.decoded(rest.dropFirst(host.count).utf8),
      let path = String(validating: bytes, as: UTF8.self), path.hasPrefix("/"), !path.utf8.contains(0)
    else { return nil }
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  private static func decoded(_ bytes: Substring.UTF8View) -> [UInt8]? {
    var decoded: [UInt8] = []
    var left = bytes[...]
    while let byte = left.popFirst() {
      guard byte == 0x25 else {
        decoded.append(byte)
        continue
      }
      guard left.count >= 2, let value = UInt8(String(decoding: left.prefix(2), as: UTF8.self), radix: 16) else { return nil }
      decoded.append(value)
      left = left.dropFirst(2)
    }
    return decoded
  }
}
