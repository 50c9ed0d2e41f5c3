import RaccordoModel

/// What became of one cell.
enum CellReading {
  case value(FieldValue)
  /// Nobody knows: blank, or a mark that says so.
  case unknown
  /// It could not be read: the answer is unknown and somebody must look.
  case problem(RowIssue.Code, detail: String? = nil)
  /// Read in full, with something worth saying.
  case noted(FieldValue, RowIssue.Code)
}
