/// Something in a list that a person must look at: a cell that could not be read, a row set aside, a rule that
/// failed on a household. Bad data is data: issues are collected, never thrown.
public struct RowIssue: Error, Sendable, Hashable {
  public enum Code: String, Sendable, Hashable, CaseIterable {
    // Rows that are set aside: they end here and not in a judgement.
    case missingID = "missing-id"
    case duplicateID = "duplicate-id"
    case conflictingRows = "conflicting-rows"
    case raggedRow = "ragged-row"
    case brokenRow = "broken-row"
    case ruleFailed = "rule-failed"
    // Cells that could not be read: the answer stays unknown and the household is judged.
    case wrongKind = "wrong-kind"
    case notAChoice = "not-a-choice"
    case notANumber = "not-a-number"
    case tooManyDigits = "too-many-digits"
    case ambiguousNumber = "ambiguous-number"
    case notWhole = "not-whole"
    case belowMinimum = "below-minimum"
    case aboveMaximum = "above-maximum"
    case credit = "credit"
    case notADate = "not-a-date"
    case impossibleDate = "impossible-date"
    case notYesOrNo = "not-yes-or-no"
    case notAMunicipality = "not-a-municipality"
    case badTaxCode = "bad-tax-code"
    case garbledText = "garbled-text"
    case formulaError = "formula-error"
    case unknownField = "unknown-field"
    case unknownHousehold = "unknown-household"
    // Rows of a file of declined places that are not used.
    case unknownReason = "unknown-reason"
    case notInList = "not-in-list"
    case unknownProgram = "unknown-program"
    case unknownStage = "unknown-stage"
    case unknownService = "unknown-service"
    case futureDay = "future-day"
    case reassessedBefore = "reassessed-before"
    // Read in full, with something worth saying.
    case restoredZeros = "restored-zeros"

    /// Whether the row ends here instead of in a judgement.
    public var setsRowAside: Bool {
      switch self {
      case .missingID, .duplicateID, .conflictingRows, .raggedRow, .brokenRow, .ruleFailed: true
      case .unknownReason, .notInList, .unknownProgram, .unknownStage, .unknownService, .futureDay, .reassessedBefore: true
      default: false
      }
    }
  }

  public var code: Code
  public var household: String?
  /// The field of the rules, when the issue is about one.
  public var field: String?
  /// The file, as the caller named it.
  public var file: String?
  /// The line in the file, counted from 1, header included.
  public var line: Int?
  /// The header of the column.
  public var column: String?
  /// What stood in the cell. Personal data: it goes only to the issues file that the caller asked for, and it is `nil`
  /// when the field is sensitive.
  public var read: String?
  /// What happened, where the code does not say it all (a rule's own error message).
  public var detail: String?

  public init(
    _ code: Code, household: String? = nil, field: String? = nil, file: String? = nil, line: Int? = nil,
    column: String? = nil, read: String? = nil, detail: String? = nil
  ) {
    self.code = code
    self.household = household
    self.field = field
    self.file = file
    self.line = line
    self.column = column
    self.read = read
    self.detail = detail
  }
}

extension RowIssue.Code {
  /// The code for a value that does not fit its field.
  public init(_ misfit: FieldValue.Misfit) {
    switch misfit {
    case .wrongKind: self = .wrongKind
    case .notAChoice: self = .notAChoice
    case .belowMinimum: self = .belowMinimum
    case .aboveMaximum: self = .aboveMaximum
    case .notWhole: self = .notWhole
    case .notFinite: self = .notANumber
    }
  }
}

extension RowIssue: CustomStringConvertible {
  /// Code and place; never what was read.
  public var description: String {
    var place = [file, line.map { "line \($0)" }, column ?? field].compactMap { $0 }.joined(separator: ", ")
    if !place.isEmpty { place = " (" + place + ")" }
    return code.rawValue + place
  }
}
