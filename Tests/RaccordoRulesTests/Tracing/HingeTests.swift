import RaccordoModel
import Testing

@testable import RaccordoRules

@Suite struct HingeTests {
  private static let place = SourcePlace(file: "rules.lua", line: 1)

  private static func node(_ node: Condition.Node) -> Condition { Condition(node, at: place) }

  /// Every tree of two levels over three questions, each asked once so that forcing one test is forcing one answer.
  private static let trees: [Condition] = {
    let joins: [([Condition]) -> Condition] = [
      { node(.all($0)) }, { node(.any($0)) }, { node(.none($0)) }, { node(.atLeast(2, $0)) },
    ]
    var trees: [Condition] = []
    for signs in 0..<8 {
      let leaves = ["a", "b", "c"].enumerated().map { place, name in
        node(.test(FieldTest(name, signs >> place & 1 == 0 ? .yes : .no)))
      }
      for outer in joins {
        trees.append(outer(leaves))
        for inner in joins { trees += [outer([inner([leaves[0], leaves[1]]), leaves[2]]), outer([leaves[0], inner([leaves[1], leaves[2]])])] }
      }
    }
    return trees
  }()

  @Test func `a hinge says what the condition would say with that test alone answered the other way`() {
    let operands = OperandValues(day: CivilDay(daysSince1970: 0), parameters: ParameterTable(), service: nil)
    let choices: [FieldValue?] = [true, false, nil]
    for condition in HingeTests.trees {
      var picked = [0, 0, 0]
      repeat {
        var answers: [String: FieldValue] = [:]
        for (name, pick) in zip(["a", "b", "c"], picked) { answers[name] = choices[pick] }
        let trace = ConditionTrace(condition, operands: operands) { answers[$0] }
        #expect(trace.hinges.map(\.test) == condition.tests)
        for hinge in trace.hinges {
          for (wanted, said) in [(true, hinge.ifYes), (false, hinge.ifNo)] {
            let answer = FieldValue.yesNo((hinge.test.predicate == .yes) == wanted)
            let forced = condition.truth(operands: operands) { $0 == hinge.test.field ? answer : answers[$0] }
            #expect(forced == said, "\(condition) \(answers)")
          }
        }
      } while picked.advance(within: [3, 3, 3])
    }
  }
}
