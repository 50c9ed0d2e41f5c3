import RaccordoModel

extension ConditionTrace {
  /// A test of a condition, with what the whole condition would say if the test alone were answered yes or no.
  struct Hinge {
    var test: FieldTest
    var answer: FieldValue?
    /// The values that the operands of the test had.
    var operands: [FieldValue?]
    var ifYes: Truth
    var ifNo: Truth

    /// Whether the condition hangs on the test: one answer or the other changes what comes out.
    var decides: Bool { ifYes != ifNo }
  }

  /// The tests of the tree, in order: masking, as in the modified condition/decision coverage of RTCA DO-178C.
  ///
  /// - Complexity: O(tests × width of the tree).
  var hinges: [Hinge] {
    switch node {
    case .test(let test, let answer, let operands):
      [Hinge(test: test, answer: answer, operands: operands, ifYes: .yes, ifNo: .no)]
    case .all(let parts): hinges(parts, start: .yes) { $0 && $1 }
    case .any(let parts): hinges(parts, start: .no) { $0 || $1 }
    case .none(let parts): hinges(parts, start: .no) { $0 || $1 }.map { $0.turned(by: !) }
    case .atLeast(let count, let parts): hinges(parts, atLeast: count)
    }
  }

  private func hinges(_ parts: [ConditionTrace], atLeast count: Int) -> [Hinge] {
    parts.indices.flatMap { index in
      let others = parts.indices.filter { $0 != index }.map { parts[$0].truth }
      return parts[index].hinges.map { hinge in hinge.turned { .atLeast(count, of: others + [$0]) } }
    }
  }

  private func hinges(
    _ parts: [ConditionTrace], start: Truth, _ join: (Truth, Truth) -> Truth
  ) -> [Hinge] {
    parts.indices.flatMap { index in
      let others = parts.indices.reduce(start) { $1 == index ? $0 : join($0, parts[$1].truth) }
      return parts[index].hinges.map { hinge in hinge.turned { join($0, others) } }
    }
  }
}

extension ConditionTrace.Hinge {
  fileprivate func turned(by change: (Truth) -> Truth) -> ConditionTrace.Hinge {
    var hinge = self
    hinge.ifYes = change(ifYes)
    hinge.ifNo = change(ifNo)
    return hinge
  }
}
