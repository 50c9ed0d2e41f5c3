import RaccordoModel

extension RulePack {
  /// Everything that a rule may read of a household, in the order of evaluation: fields, computes, what is built in.
  ///
  /// - Parameter program: whose rule it is; `nil` for what every program may read.
  public func readable(in program: Program?) -> [FieldSchema] {
    scope(of: program).readable.filter { !$0.isOfMember }
  }

  /// What a rule may read under a name, as the loader understands it: of the household or of its members.
  public func readable(_ name: String, in program: Program?) -> FieldSchema? {
    scope(of: program).schema(of: name)
  }

  private func scope(of program: Program?) -> PackScope {
    let fields = program.map { self.fields(of: $0) } ?? self.fields
    let scope = PackScope(languages: languages, fields: fields, parameters: parameters, catalogue: catalogue)
    // What gives the points of a criterion is no name that rules can read.
    scope.computes = (program?.computes ?? []).filter { $0.criterion == nil }
    return scope
  }
}
