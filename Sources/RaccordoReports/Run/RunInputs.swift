import Crypto
import Raccordo

/// What a run was given, for its record.
public struct RunInputs: Sendable {
  public struct File: Sendable {
    /// As the caller wrote it.
    public var path: String
    public var bytes: [UInt8]

    public init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  public var list: File
  public var columns: File?
  public var members: File?
  /// The folder of the pack, as the caller wrote it.
  public var rules: String
  /// All that the caller gave as rules: packs, and folders of packs.
  public var allRules: [String]
  public var assign: AssignmentMode
  /// The programs that were asked for; empty for all.
  public var programs: [String]
  public var language: Language

  public init(
    list: File, columns: File? = nil, members: File? = nil, rules: String, allRules: [String]? = nil,
    assign: AssignmentMode = .stable, programs: [String] = [], language: Language
  ) {
    self.list = list
    self.columns = columns
    self.members = members
    self.rules = rules
    self.allRules = allRules ?? [rules]
    self.assign = assign
    self.programs = programs
    self.language = language
  }
}

/// The SHA-256 of some bytes (FIPS 180-4), in hexadecimal.
func sha256(_ bytes: [UInt8]) -> String {
  let digits = Array("0123456789abcdef".utf8)
  let text = SHA256.hash(data: bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
  return String(decoding: text, as: UTF8.self)
}
