import RaccordoModel

extension Program {
  /// The parameters that the rules of the program name, each once.
  public var parameters: [String] {
    var names: [String] = []
    // Most programs name none: their operands are not gathered.
    if namesParameters {
      let operands = conditions.filter(\.namesParameters).flatMap(\.operands)
      for operand in operands + criteria.filter(\.namesParameters).flatMap(\.points.figures) {
        if case .parameter(let name) = operand, !names.contains(name) { names.append(name) }
      }
    }
    for name in computes.flatMap(\.parameters) where !names.contains(name) { names.append(name) }
    return names
  }

  /// Whether one of its rules is held against a parameter; what its functions name is not looked at.
  private var namesParameters: Bool {
    requirements.contains(where: \.condition.namesParameters) || criteria.contains(where: \.namesParameters)
      || routes.contains { $0.condition?.namesParameters == true } || preferences.contains(where: \.condition.namesParameters)
      || reserves.contains(where: \.condition.namesParameters)
  }

  /// The fields behind a name that rules read: itself, or those from which its compute is worked out. Each once, in the
  /// order in which they are read; `today` among them.
  ///
  /// - Parameter matters: what it turns down is left out, with all that stands behind it.
  /// - Complexity: O(computes × reads), however many ways lead from one compute to another.
  public func fields(behind name: String, where matters: (String) -> Bool = { _ in true }) -> [String] {
    walk(behind: name, where: matters).fields
  }

  /// The computes behind a name, its own among them, each once.
  ///
  /// - Complexity: as `fields(behind:where:)`.
  func computes(behind name: String) -> [Compute] { walk(behind: name) { _ in true }.computes }

  private func walk(behind name: String, where matters: (String) -> Bool) -> (fields: [String], computes: [Compute]) {
    var (fields, computes): ([String], [Compute]) = ([], [])
    var seen: Set<String> = []
    var left = [name]
    while let name = left.popLast() {
      guard seen.insert(name).inserted, matters(name) else { continue }
      if let compute = compute(name) {
        computes.append(compute)
        left += compute.reads.reversed()
      } else if derivesAge(name, .household) {
        // A day of birth that lies ahead gives no age: it is asked again.
        if !fields.contains(FieldSchema.birthDate) { fields.append(FieldSchema.birthDate) }
      } else if !fields.contains(name) {
        fields.append(name)
      }
    }
    return (fields, computes)
  }

  /// The declared field behind what rules read of each member.
  public func memberField(behind name: String) -> String {
    derivesAge(name, .members) ? FieldSchema.birthDate : name
  }

  /// Whether a name is an age that is worked out. A function of the program that is called so comes first.
  func derivesAge(_ name: String, _ whose: DerivedAges) -> Bool {
    name == FieldSchema.age.name && derivedAges.contains(whose) && (whose == .members || compute(name) == nil)
  }

  /// The fields and computes that its rules name, tests first, in the order of the explanation.
  var readNames: [String] {
    conditions.flatMap(\.tests).map(\.field) + criteria.flatMap(\.points.names) + ties.map(\.field)
  }

  /// What the points of a criterion are taken from: the fields and computes that its rule names, or those that its function
  /// reads.
  public func pointFields(of criterion: Criterion) -> [String] {
    if case .function(let rule) = criterion.points { return compute(rule.compute)?.reads ?? [] }
    return criterion.points.names
  }

  /// The declared fields among some names, and those that the computes among them read, in no order.
  func declaredFields(behind names: Set<String>) -> Set<String> {
    var left = Array(names)
    var fields: Set<String> = []
    var seen: Set<String> = []
    while let name = left.popLast() {
      guard seen.insert(name).inserted else { continue }
      if let compute = compute(name) {
        left += compute.reads
      } else {
        fields.insert(derivesAge(name, .household) ? FieldSchema.birthDate : name)
      }
    }
    fields.remove(FieldSchema.today.name)
    fields.remove(FieldSchema.members.name)
    return fields
  }
}

extension RulePack {
  /// The services a program is judged for, in its order; one `nil` when it names none. Those that are closed are left
  /// out, unless all are: then households are judged for them, and nobody gets a place.
  public func services(of program: Program) -> [Service?] {
    let services = program.services.compactMap(catalogue.service)
    let active = services.filter { $0.status == .active }
    return services.isEmpty ? [nil] : active.isEmpty ? services : active
  }

  /// Households built in code as a list to be matched and explained.
  ///
  /// - Returns: the list, and what does not fit it. A fact that fits no field is left unknown; a household without an id,
  ///   or with the id of one before it, is left out. Each of these is an issue: nothing is dropped without a word.
  public func list(of households: [Household]) -> (list: HouseholdList, issues: [RowIssue]) {
    var list = HouseholdList(fields: fields)
    let issues = households.flatMap { list.append($0) }
    return (list, issues)
  }

  /// Those of some programs whose rules are not in force on a day: struck down, expired, or not begun.
  public func programsNotInForce(among programs: [Program], on day: CivilDay) -> [Program] {
    validity.contains(day) ? programs.filter { !$0.validity.contains(day) } : programs
  }

  /// The parameters that some programs name and that no act sets on a day.
  public func missingParameters(of programs: [Program], on day: CivilDay) -> [String] {
    programs.flatMap(\.parameters).reduce(into: []) { missing, name in
      if parameters.value(of: name, on: day) == nil, !missing.contains(name) { missing.append(name) }
    }
  }

  /// Whether some act sets every figure that a compute needs on a day. What is worked out from a figure that is not
  /// known is not known either.
  public func isEveryParameterSet(_ compute: Compute, on day: CivilDay) -> Bool {
    compute.parameters.allSatisfy { parameters.value(of: $0, on: day) != nil }
  }
}
