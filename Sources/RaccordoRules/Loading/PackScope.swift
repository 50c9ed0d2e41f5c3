import RaccordoModel

/// What rules can refer to while a pack is read.
struct PackScope {
  var languages: [Language]
  var fields: FieldCatalogue
  var parameters: ParameterTable
  var catalogue: ServiceCatalogue
  /// Of the program that is being read.
  var computes: [Compute] = []
  /// Whether the program that is being read names services, right or wrong.
  var namesServices = false

  /// What a rule may read under a name: of a name that stands for something of the household and for something of each
  /// member, the household's.
  func schema(of name: String) -> FieldSchema? {
    ofHousehold(name) ?? fields.memberSchema(of: name)
  }

  /// Whether a name stands for something of each member, and for nothing of the household.
  func isOfMember(_ name: String) -> Bool {
    ofHousehold(name) == nil && fields.memberSchema(of: name) != nil
  }

  private func ofHousehold(_ name: String) -> FieldSchema? {
    if let field = fields[name], !field.isOfMember { return field }
    return computes.first { $0.id == name }?.result ?? builtIn.first { $0.name == name }
  }

  private var builtIn: [FieldSchema] { [.today] + fields.builtInOfHousehold }

  /// Everything that a rule may read, in the order of evaluation: fields, computes, what is built in.
  var readable: [FieldSchema] { fields.fields + computes.map(\.result) + builtIn }

  /// Where a name stands in the order of evaluation.
  func order(of name: String) -> Int {
    readable.firstIndex { $0.name == name } ?? Int.max
  }
}
