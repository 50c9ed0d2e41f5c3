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
  /// What it says is not there.
  var subject: Subject?

  public init(_ code: FindingCode, at place: SourcePlace, _ message: LocalizedText, help: [LocalizedText] = []) {
    self.code = code
    self.place = place
    self.message = message
    self.help = help
  }

  public var severity: Severity { code.severity }
}

/// The stable name of a kind of finding: a number for machines and a word for people.
public enum FindingCode: String, Sendable, Hashable, CaseIterable {
  case syntax = "E001"
  case unknownWord = "E002"
  case unknownField = "E003"
  case unknownSetting = "E004"
  case wrongKind = "E005"
  case unknownChoice = "E006"
  case luaOperator = "E007"
  case luaError = "E008"
  case emptyRange = "E009"
  case writtenTwice = "E010"
  case sameName = "E011"
  case missingSetting = "E012"
  case undeclaredRead = "E013"
  case tooLong = "E014"
  case unknownReference = "E015"
  case wrongValue = "E016"
  case dataFile = "E017"
  case missingFile = "E018"
  case nothingToDo = "E019"
  case keepsState = "E020"
  case reasonNamesUnread = "W103"
  case missingTranslation = "W104"
  case overAsking = "W107"

  /// "unknown-field".
  public var word: String {
    switch self {
    case .syntax: "syntax"
    case .unknownWord: "unknown-word"
    case .unknownField: "unknown-field"
    case .unknownSetting: "unknown-setting"
    case .wrongKind: "wrong-kind"
    case .unknownChoice: "unknown-choice"
    case .luaOperator: "lua-operator"
    case .luaError: "lua-error"
    case .emptyRange: "empty-range"
    case .writtenTwice: "written-twice"
    case .sameName: "same-name"
    case .missingSetting: "missing-setting"
    case .undeclaredRead: "undeclared-read"
    case .tooLong: "too-long"
    case .unknownReference: "unknown-reference"
    case .wrongValue: "wrong-value"
    case .dataFile: "data-file"
    case .missingFile: "missing-file"
    case .nothingToDo: "nothing-to-do"
    case .keepsState: "keeps-state"
    case .reasonNamesUnread: "reason-names-unread"
    case .missingTranslation: "missing-translation"
    case .overAsking: "over-asking"
    }
  }

  public var severity: Finding.Severity { rawValue.hasPrefix("E") ? .error : .warning }
}

extension Finding: Comparable {
  public static func < (left: Finding, right: Finding) -> Bool {
    (left.place, left.code.rawValue) < (right.place, right.code.rawValue)
  }
}
