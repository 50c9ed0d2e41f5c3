import CLuaBridge

extension LuaState {
  /// Runs one function of the pack for each row, in one call into C.
  ///
  /// The function gets one table with the declared reads of the row, by name. A read that is not
  /// known is absent: touching it makes the row's result unknown, and no `pcall` in the function
  /// hides that. Touching a field that is not among `reads`, or adding one, is a failure of the
  /// row. So is an error, a budget used up, or a result that does not fit `result`; the rows after
  /// it run all the same. The function cannot change the table; a list in it is a copy of its own.
  ///
  /// The result of a row depends on that row alone, whatever the batch: a row on which the function keeps something for
  /// the next is a failure, and what it kept is taken away before the next row.
  ///
  /// - Parameters:
  ///   - function: one that `takeDeclarations` gave.
  ///   - reads: the fields it declares, each with values for at least `rows.upperBound` rows.
  ///   - rows: the batch.
  ///   - result: what the function must give back.
  /// - Throws: what concerns the batch as a whole: `order` before `seal`, `function` for one of
  ///   another state, `time`, `memory`. After `memory` the state may be used again.
  /// - Precondition: `rows` starts at 0 or later and every column covers it.
  /// - Complexity: O(*rows* × *reads*) beside the function itself. For a function that calls,
  ///   loops or stores, also O(*n*) a batch in the values that it can reach through globals and
  ///   upvalues, and O(*k*) a row in the names from outside that functions among them set.
  public mutating func compute(
    _ function: LuaFunction, reads: [LuaColumn], rows: Range<Int>, result: LuaResultKind
  ) throws(LuaError) -> LuaResults {
    precondition(rows.lowerBound >= 0, "rows are counted from 0")
    precondition(reads.allSatisfy { $0.covers(rows.upperBound) }, "a column lacks rows")
    var buffers = ResultBuffers(result, rows: rows.count)
    var job = rlb_job()
    job.function = function.reference
    job.first_row = Int64(rows.lowerBound)
    job.row_count = Int64(rows.count)
    let code = withBridged(reads[...], []) { columns in
      columns.withUnsafeBufferPointer { columns in
        job.columns = columns.baseAddress
        job.column_count = Int32(columns.count)
        return buffers.withJob(job) { rlb_compute(raw, &$0) }
      }
    }
    try check(code)
    return buffers.results(failures: failures())
  }

  /// Lends all columns at once: one more is held at each level, and the body runs in the last.
  private func withBridged<Result>(
    _ columns: ArraySlice<LuaColumn>, _ bridged: [rlb_column], _ body: ([rlb_column]) -> Result
  ) -> Result {
    guard let first = columns.first else { return body(bridged) }
    return first.withBridged { withBridged(columns.dropFirst(), bridged + [$0], body) }
  }

  /// Rows tend to fail for the same reason, and C keeps one copy of a text: an error whose texts
  /// are the ones before it is not made anew.
  private func failures() -> [LuaRowFailure] {
    var last = rlb_error()
    var error: LuaError?
    return (0..<rlb_failure_count(raw)).map { index in
      let failure = rlb_failure_at(raw, index)
      let made = error.flatMap { failure.error.isSame(as: last) ? $0 : nil } ?? LuaError(failure.error)
      (last, error) = (failure.error, made)
      return LuaRowFailure(row: Int(failure.row), error: made)
    }
  }
}
