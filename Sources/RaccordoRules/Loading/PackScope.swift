import RaccordoModel

/// What rules can refer to while a pack is read.
///
/// One object, because each reader of a part of a rule has it.
final class PackScope {
  let languages: [Language]
  let fields: FieldCatalogue
  let parameters: ParameterTable
  let catalogue: ServiceCatalogue
  /// Of the program that is being read.
  var computes: [Compute] = []
  /// Whether the program that is being read names services, right or wrong.
  let namesServices: Bool

  init(
    languages: [Language], fields: FieldCatalogue, parameters: ParameterTable, catalogue: ServiceCatalogue, namesServices: Bool = false
  ) {
    self.languages = languages
    self.fields = fields
    self.parameters = parameters
    self.catalogue = catalogue
    self.namesServices = namesServices
  }

  /// What a rule may read under a name: of a name that stands for something of the household and for something of each
  /// member, the household's.
  func schema(of name: String) -> FieldSchema? {
    ofHousehold(name) ?? fields.memberSchema(of: name)
  }

  /// Whether a name stands for something of each member, and for nothing of the household.
  func isOfMember(_ name: String) -> Bool {
    ofHousehold(name) == nil && fields.memberSchema(of: name) != nil
  }

  /// What a name stands for of the household.
  func ofHousehold(_ name: String) -> FieldSchema? {
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
