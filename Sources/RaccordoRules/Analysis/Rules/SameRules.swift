import RaccordoModel

/// Rules of a program that ask the same thing, however they are written.
struct SameRules {
  let questions: ProgramQuestions

  private struct Rule {
    var title: String
    var condition: Condition
    var ifUnknown: Bool?
    var place: SourcePlace
    var isRequirement: Bool
    var isTrial: Bool
    /// `nil` where points do not hang on an answer.
    var points: PointRule?
    /// The fields, parameters and values of the service that it reads: rules that read others are never the same.
    var reads: Set<String>
  }

  func report(except impossible: ImpossibleRules) {
    let rules = self.rules(except: impossible)
    var seen: [Set<String>: [Rule]] = [:]
    for rule in rules {
      defer { seen[rule.reads, default: []].append(rule) }
      guard let first = seen[rule.reads]?.first(where: { isSame($0, rule) }) else { continue }
      let earns = first.isRequirement && !rule.isRequirement
      questions.log.report(
        .sameRule, at: rule.place,
        it: "\(rule.title) chiede la stessa cosa di \(first.title)"
          + (earns ? ": dà punti a chiunque possa entrare" : ""),
        en: "\(rule.title) asks the same as \(first.title)" + (earns ? ": it gives points to whoever can enter" : ""),
        help: [
          LocalizedText(
            it: "l'altra regola è in \(first.place); tienine una, o correggi la condizione",
            en: "the other rule is at \(first.place); keep one of them, or mend the condition")
        ])
    }
  }

  private func rules(except impossible: ImpossibleRules) -> [Rule] {
    let program = questions.program
    let requirements = program.requirements.filter { !impossible.requirements.contains($0.id) }.map { rule in
      Rule(
        title: "requirement \"\(rule.id)\"", condition: rule.condition, ifUnknown: rule.ifUnknown, place: rule.place,
        isRequirement: true, isTrial: false, points: nil, reads: rule.condition.reads)
    }
    let criteria = program.criteria.filter { !impossible.criteria.contains($0.id) }.compactMap { rule in
      rule.condition.map { condition in
        Rule(
          title: "criterion \"\(rule.id)\"", condition: condition, ifUnknown: rule.ifUnknown, place: rule.place,
          isRequirement: false, isTrial: rule.isTrial, points: rule.points.measure == nil ? nil : rule.points, reads: condition.reads)
      }
    }
    return requirements + criteria
  }

  /// - Precondition: both read the same.
  ///
  /// A criterion on trial may stand beside the one that it would replace.
  private func isSame(_ first: Rule, _ second: Rule) -> Bool {
    guard first.isTrial == second.isTrial, first.points == second.points else { return false }
    if first.isRequirement != second.isRequirement {
      guard first.ifUnknown != true, second.ifUnknown != false else { return false }
    } else if first.ifUnknown != second.ifUnknown {
      return false
    }
    return questions.areEqual(first.condition, second.condition)
  }
}

extension ProgramQuestions {
  /// Whether two conditions come out the same for every household and service, in three values.
  func areEqual(_ first: Condition, _ second: Condition) -> Bool {
    [TruthSet.yes, .no, .unknown].allSatisfy { truth in
      isPossible { space in
        [Demand(first, nil, truth, in: space), Demand(second, nil, .every.subtracting(truth), in: space)]
      } == false
    }
  }
}

extension Condition {
  /// The names of the fields, parameters and values of the service that it reads.
  var reads: Set<String> {
    Set(
      tests.flatMap { test in
        [test.field]
          + test.predicate.operands.compactMap { operand in
            switch operand {
            case .literal: nil
            case .parameter(let name): "param." + name
            case .service(let attribute): "service." + attribute.rawValue
            }
          }
      })
  }
}
