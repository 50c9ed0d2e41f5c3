import RaccordoModel

extension Screening {
  /// Screens a whole list, which is read chunk by chunk and never there as a whole.
  ///
  /// - Parameters:
  ///   - count: how many households the list has.
  ///   - workers: how many chunks are read and screened at once. It changes time and memory, never the result.
  ///   - read: reads some households; what else it gives comes with their chunk.
  ///   - take: gets the chunks one by one, in the order of the list.
  /// - Returns: what is left of all of them together.
  public func screen<Beside: Sendable>(
    _ count: Int, workers: Int = 1, read: @escaping @Sendable (Range<Int>) -> (households: HouseholdList, beside: Beside),
    take: (ScreenedChunk, Beside) async throws -> Void
  ) async throws -> ScreeningResult {
    var result = ScreeningResult(self)
    let size = chunk(of: count, workers: workers)
    let starts = Array(stride(from: 0, to: count, by: size))
    for first in stride(from: 0, to: starts.count, by: max(1, workers)) {
      let together = Array(starts[first..<min(first + max(1, workers), starts.count)])
      let screened = try await inOrder(together) { [floors = result.floors] start in
        let (households, beside) = read(start..<min(start + size, count))
        return (try await screen(households, floors: floors), beside)
      }
      for (chunk, beside) in screened {
        result.add(chunk)
        try await take(chunk, beside)
      }
    }
    return result
  }

  /// So many that a short list gives work to all workers; whole blocks, which cost no more for a few households than for many.
  func chunk(of count: Int, workers: Int) -> Int {
    let share = (count + max(1, workers) - 1) / max(1, workers)
    let blocks = (share + PreparedList.rowsPerBlock - 1) / PreparedList.rowsPerBlock
    let hasFunctions = matcher.programs.contains { !$0.computes.isEmpty }
    let most = hasFunctions ? Screening.householdsPerChunkWithFunctions : Screening.householdsPerChunk
    return min(most, max(1, blocks) * PreparedList.rowsPerBlock)
  }
}
