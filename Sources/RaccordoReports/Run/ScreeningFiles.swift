import Raccordo

/// The files that a screening leaves: the best programs of each household, the best households of each program, all that missing
/// answers leave open, what to put right in the list, the record of the run.
///
/// The long ones are written while the list is gone through. Each is a draft until all are whole.
public struct ScreeningFiles {
  private let folder: String
  private let tables: ScreeningTables
  private let byHousehold: DraftFile
  private let undetermined: DraftFile
  private let householdLines: LineBuffer
  private let undeterminedLines: LineBuffer

  /// Makes the folder where it is not there, and opens the drafts.
  public init(in folder: String, _ screening: Screening) throws(WriteError) {
    self.folder = folder
    tables = ScreeningTables(screening.pairs)
    try RunFiles.makeFolder(folder)
    byHousehold = try DraftFile("by_household.csv", in: folder)
    do throws(WriteError) {
      undetermined = try DraftFile("undetermined.csv", in: folder)
    } catch {
      byHousehold.discard()
      throw error
    }
    householdLines = LineBuffer(byHousehold)
    undeterminedLines = LineBuffer(undetermined)
    do throws(WriteError) {
      try byHousehold.append(tables.byHouseholdTitles)
      try undetermined.append(tables.undeterminedTitles)
    } catch {
      discard()
      throw error
    }
  }

  /// Where the drafts are, for who has to leave before they are files.
  public var drafts: [String] { [byHousehold.path, undetermined.path] }

  /// Takes in a chunk; chunks come in the order of the list.
  public func append(_ chunk: ScreenedChunk) throws(WriteError) {
    try tables.write(chunk, byHousehold: householdLines, undetermined: undeterminedLines)
  }

  /// Puts all files in their places. `run.json`, which says what the others are, goes first and comes last.
  public func finish(_ record: ScreeningRecord) throws(WriteError) {
    try householdLines.flush()
    try undeterminedLines.flush()
    var text = JSONText()
    text.appendPretty(record.json)
    try RunFiles.write(
      [
        RunFiles.File(name: "by_program.csv", bytes: tables.byProgram(record.result.programs)),
        RunFiles.File(
          name: "issues.csv", bytes: IssuesTable(issues: record.issues + record.result.failedRules, language: record.inputs.language).bytes),
        RunFiles.File(name: RunFiles.recordName, bytes: text.bytes),
      ], to: folder, after: [byHousehold, undetermined])
  }

  /// Takes the drafts away, where they do not become files.
  public func discard() {
    byHousehold.discard()
    undetermined.discard()
  }
}
