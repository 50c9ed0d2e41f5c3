extension ColumnChoice {
  /// Reads a file of chosen columns: a CSV with the headers `column` and `field`.
  ///
  /// - Throws: `FormatError` when it is no CSV or lacks one of the two headers.
  public static func read(_ source: NamedBytes) throws(FormatError) -> [ColumnChoice] {
    try PackTable(source, required: ["column", "field"]).rows.compactMap { row in
      row["column"].isEmpty || row["field"].isEmpty ? nil : ColumnChoice(column: row["column"], field: row["field"])
    }
  }
}
