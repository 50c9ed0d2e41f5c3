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

  /// What a rule may read under a name.
  func schema(of name: String) -> FieldSchema? {
    fields[name] ?? computes.first { $0.id == name }?.result ?? (name == FieldSchema.today.name ? .today : nil)
  }

  /// Everything that a rule may read, in the order of evaluation: fields, computes, the day.
  var readable: [FieldSchema] { fields.fields + computes.map(\.result) + [.today] }

  /// Where a name stands in the order of evaluation.
  func order(of name: String) -> Int {
    readable.firstIndex { $0.name == name } ?? Int.max
  }
}
