import RaccordoModel

/// Something in a pack that its authors should mend, with its place and what to do.
public struct Finding: Sendable, Hashable {
  public enum Severity: String, Sendable, Hashable {
    /// The pack cannot be used.
    case error
    /// The pack works, and may not say what its authors mean.
    case warning
  }

  public var code: FindingCode
  public var place: SourcePlace
  public var message: LocalizedText
  /// What to do about it, most likely first.
  public var help: [LocalizedText]
  /// The block of a rule file in which it stands: `requirement "arrears"`.
  public var block: Block?
  /// Other places that belong to it, such as where a name was written first.
  public var related: [Related] = []
  /// A change of the text that mends it.
  public var fix: Fix?
  /// What it says is not there.
  var subject: Subject?
  /// A name that was probably meant to be another one.
  var slip: Slip?

  public init(_ code: FindingCode, at place: SourcePlace, _ message: LocalizedText, help: [LocalizedText] = []) {
    self.code = code
    self.place = place
    self.message = message
    self.help = help
  }

  public var severity: Severity { code.severity }

  public struct Block: Sendable, Hashable {
    public var word: String
    /// `nil` when it has no name, or one that is worked out.
    public var id: String?
  }

  public struct Related: Sendable, Hashable {
    public var place: SourcePlace
    /// What stands there.
    public var message: LocalizedText
  }

  struct Slip: Sendable, Hashable {
    var written: String
    var instead: String
  }
}

/// A change of some files that does away with a finding.
public struct Fix: Sendable, Hashable {
  public struct Edit: Sendable, Hashable {
    /// What is replaced: a stretch of one line.
    public var place: SourcePlace
    public var text: String
  }

  public var title: LocalizedText
  public var edits: [Edit]
  /// Whether it surely says what the author meant, or has to be looked at.
  public var isSafe: Bool
}

extension Finding: Comparable {
  public static func < (left: Finding, right: Finding) -> Bool {
    (left.place, left.code.rawValue) < (right.place, right.code.rawValue)
  }
}
