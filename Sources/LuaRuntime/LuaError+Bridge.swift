import CLuaBridge

extension LuaError {
  static let longestMessage = 200

  init(_ error: rlb_error) {
    self.init(
      code: Code(error.code),
      message: Self.plain(error.message, error.message_length),
      file: error.file_length > 0 ? String(bytes: error.file, count: error.file_length) : nil,
      line: error.line > 0 ? Int(error.line) : nil)
  }

  /// A message as it may be shown in a terminal: no control characters, and short even after
  /// bytes that are no UTF-8 were replaced.
  private static func plain(_ bytes: UnsafePointer<CChar>?, _ count: Int) -> String {
    let whole = String(bytes: bytes, count: count)
    // Most messages are plain ASCII, and many rows may fail.
    if count <= longestMessage, whole.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) {
      return whole
    }
    var text = ""
    for scalar in whole.unicodeScalars {
      let isControl = scalar.properties.generalCategory == .control
      let shown = isControl ? " " : Character(scalar)
      if text.utf8.count + shown.utf8.count > longestMessage { break }
      text.unicodeScalars.append(contentsOf: shown.unicodeScalars)
    }
    return text
  }
}

extension LuaError.Code {
  init(_ code: rlb_code) {
    self =
      switch code {
      case RLB_SYNTAX: .syntax
      case RLB_INSTRUCTIONS: .instructions
      case RLB_TIME: .time
      case RLB_MEMORY: .memory
      case RLB_NESTING: .nesting
      case RLB_ENCODING: .encoding
      case RLB_VALUE: .value
      case RLB_RESULT: .result
      case RLB_READS: .reads
      case RLB_STATEFUL: .stateful
      case RLB_ORDER: .order
      case RLB_STACK: .stack
      case RLB_FUNCTION: .function
      case RLB_DISCARDED: .discarded
      default: .runtime
      }
  }
}

extension String {
  /// The text of `count` bytes at `bytes`, repaired where they are not UTF-8.
  init(bytes: UnsafePointer<CChar>?, count: Int) {
    let buffer = UnsafeRawBufferPointer(start: bytes, count: bytes == nil ? 0 : count)
    self = String(decoding: buffer, as: UTF8.self)
  }
}

extension rlb_error {
  /// Whether the texts are the very same bytes, and the rest is equal.
  func isSame(as other: rlb_error) -> Bool {
    code == other.code && line == other.line
      && message == other.message && message_length == other.message_length
      && file == other.file && file_length == other.file_length
  }
}
