import RaccordoModel
import RaccordoRules

/// The rules of a matcher compiled for a list: functions are called, operands have their values, words are codes.
public struct PreparedEvaluation: Sendable {
  /// One for programs about households, one for those about persons.
  let parts: [PreparedList]

  /// See `Matcher.evaluate`.
  public func evaluate(workers: Int = 1) async throws -> Evaluation {
    var evaluation = Evaluation()
    for part in parts {
      let blocks = try await part.inBlocks(workers: workers) { part.compiled.evaluate($0, answers: part.answers) }
      evaluation.pairs += part.compiled.plans.plans.map { plan in
        ServiceEvaluation(program: plan.program, service: plan.service, count: part.list.count, blocks: blocks, sums: plan.sums)
      }
      for (index, failures) in part.computed.failures.enumerated() where !failures.isEmpty {
        evaluation.failures[part.compiled.programs[index].program.id] = failures
      }
    }
    return evaluation
  }
}
