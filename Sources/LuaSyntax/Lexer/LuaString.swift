/// The value of a string: bytes, which are nearly always text.
///
/// Two are equal when their bytes are, as in Lua. (Swift's `String` also calls equal two ways of writing an accent.)
public struct LuaString: Hashable, Sendable {
  /// The value as text; bytes that are not valid UTF-8 show as U+FFFD.
  public let text: String
  /// The value itself, kept only when it is not valid UTF-8.
  private let invalid: [UInt8]?

  public init(_ bytes: [UInt8]) { self.init(bytes[...]) }

  init(_ bytes: ArraySlice<UInt8>) {
    if let text = String(exactly: bytes) {
      self.text = text
      invalid = nil
    } else {
      text = String(decoding: bytes, as: UTF8.self)
      invalid = Array(bytes)
    }
  }

  public init(_ text: String) {
    self.text = text
    invalid = nil
  }

  public var bytes: [UInt8] { invalid ?? Array(text.utf8) }

  public static func == (left: LuaString, right: LuaString) -> Bool {
    left.invalid == right.invalid && left.text.utf8.elementsEqual(right.text.utf8)
  }

  public func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
