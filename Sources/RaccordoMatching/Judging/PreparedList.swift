import RaccordoModel
import RaccordoRules

/// A list with the rules of a run compiled for it: functions are called, operands have their values, words are codes.
///
/// Its rows are households, or the persons of a list of persons. See `ListJudge.prepare`.
struct PreparedList: Sendable {
  /// Households are judged in blocks of so many: what is known of a block, for all programs, stays in the processor's own cache, and
  /// needs the same memory for any list.
  static let rowsPerBlock = 512

  let list: HouseholdList
  let answers: AnswerTable
  let compiled: CompiledPrograms
  let computed: ComputedColumns

  /// Row ranges of about the same size that start at whole bitmap words.
  static func shards(_ count: Int, workers: Int) -> [Range<Int>] {
    let words = (count + 63) / 64
    let wordsPerShard = max(1, (words + max(1, workers) - 1) / max(1, workers))
    return stride(from: 0, to: count, by: wordsPerShard * 64).map { $0..<min($0 + wordsPerShard * 64, count) }
  }

  /// The work on each block, several at once; in the order of the list.
  func inBlocks<Output: Sendable>(
    workers: Int, _ work: @escaping @Sendable (_ block: Range<Int>) -> Output
  ) async throws -> [Output] {
    let size = PreparedList.rowsPerBlock
    let blocks = stride(from: 0, to: list.count, by: size).map { [count = list.count] in $0..<min($0 + size, count) }
    let each = max(1, (blocks.count + max(1, workers) - 1) / max(1, workers))
    let shares = stride(from: 0, to: blocks.count, by: each).map { blocks[$0..<min($0 + each, blocks.count)] }
    return try await inOrder(shares) { $0.map(work) }.flatMap(\.self)
  }
}

/// Runs the work of each element at once and gives the results in the order of the elements.
func inOrder<Element: Sendable, Output: Sendable>(
  _ elements: [Element], _ work: @escaping @Sendable (Element) async throws -> Output
) async throws -> [Output] {
  if elements.count == 1 { return [try await work(elements[0])] }
  return try await withThrowingTaskGroup(of: (Int, Output).self) { group in
    for (index, element) in elements.enumerated() {
      group.addTask { (index, try await work(element)) }
    }
    var outputs: [(Int, Output)] = []
    for try await output in group { outputs.append(output) }
    return outputs.sorted { $0.0 < $1.0 }.map(\.1)
  }
}
