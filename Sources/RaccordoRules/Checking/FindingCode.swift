/// The stable name of a kind of finding: a number for machines and a word for people.
///
/// E: the pack cannot be used. W: it can, and may not say what its authors mean. A number is never given to another kind.
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
  case neverReached = "W101"
  case noRoute = "W102"
  case reasonNamesUnread = "W103"
  case missingTranslation = "W104"
  case impossibleCondition = "W105"
  case noPoints = "W106"
  case overAsking = "W107"
  case nobodyEnters = "W108"
  case alwaysTrue = "W109"
  case sameRule = "W110"
  case redundantTest = "W111"
  case parameterGap = "W112"
  case parameterNotInForce = "W113"
  case unusedParameter = "W114"
  case writtenThreshold = "W115"
  case neverUsed = "W116"
  case needNotStated = "W118"
  case needNotAnswered = "W119"
  case unusedSuppression = "W120"
  case badSuppression = "W121"

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
    case .neverReached: "never-reached"
    case .noRoute: "no-route"
    case .reasonNamesUnread: "reason-names-unread"
    case .missingTranslation: "missing-translation"
    case .impossibleCondition: "impossible-condition"
    case .noPoints: "no-points"
    case .overAsking: "over-asking"
    case .nobodyEnters: "nobody-enters"
    case .alwaysTrue: "always-true"
    case .sameRule: "same-rule"
    case .redundantTest: "redundant-test"
    case .parameterGap: "parameter-gap"
    case .parameterNotInForce: "parameter-not-in-force"
    case .unusedParameter: "unused-parameter"
    case .writtenThreshold: "written-threshold"
    case .neverUsed: "never-used"
    case .needNotStated: "need-not-stated"
    case .needNotAnswered: "need-not-answered"
    case .unusedSuppression: "unused-suppression"
    case .badSuppression: "bad-suppression"
    }
  }

  public var severity: Finding.Severity { rawValue.hasPrefix("E") ? .error : .warning }

  /// The code with this number or this word.
  public init?(named name: String) {
    guard let code = FindingCode.allCases.first(where: { $0.rawValue == name || $0.word == name }) else { return nil }
    self = code
  }
}
