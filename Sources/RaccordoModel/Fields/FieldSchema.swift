/// One word of a network's vocabulary: a question about a household or about one of its members.
///
/// It says what answers exist and how offices write them; it holds no answer itself.
public struct FieldSchema: Sendable, Hashable {
  /// The name that rules use ("arrears").
  public var name: String
  public var kind: FieldKind
  /// The choices of a `choice` or `many` field, in their agreed order; empty for other kinds.
  public var choices: [String]
  /// The smallest and largest sensible value, both included: euro for money, days since 1970 for dates.
  public var minimum: Double?
  public var maximum: Double?
  /// Whether only whole numbers make sense.
  public var isWhole: Bool
  /// What a number counts ("people", "months"), for people to read.
  public var unit: LocalizedText
  public var label: LocalizedText
  /// Headers under which offices export this field, besides the name and the labels.
  public var columns: [String]
  /// How offices write a choice ("affitto privato") and the choice it stands for ("private").
  public var spellings: [String: String]
  /// What stands between the choices in one cell of a `many` field.
  public var separator: String
  public var blank: BlankPolicy
  public var sensitivity: Sensitivity?
  /// Why the network needs the answer: what would be decided worse without it.
  public var why: LocalizedText
  /// Whether the question is about each member rather than about the household.
  public var isOfMember: Bool
  /// Whether its choices are plans that a household can already have, which programs may exclude.
  public var holdsPlans = false

  public init(
    _ name: String, _ kind: FieldKind, choices: [String] = [], minimum: Double? = nil, maximum: Double? = nil,
    isWhole: Bool = false, unit: LocalizedText = LocalizedText(), label: LocalizedText = LocalizedText(),
    columns: [String] = [], spellings: [String: String] = [:], separator: String = ",",
    blank: BlankPolicy = .unknown, sensitivity: Sensitivity? = nil, why: LocalizedText = LocalizedText(),
    isOfMember: Bool = false
  ) {
    self.name = name
    self.kind = kind
    self.choices = choices
    self.minimum = minimum
    self.maximum = maximum
    self.isWhole = isWhole
    self.unit = unit
    self.label = label
    self.columns = columns
    self.spellings = spellings
    self.separator = separator
    self.blank = blank
    self.sensitivity = sensitivity
    self.why = why
    self.isOfMember = isOfMember
  }

  /// What people call the field: its label, or its name when it has none.
  public func title(in language: Language) -> String {
    label.isEmpty ? name : label[language]
  }
}

/// The fields of a network, in the order in which it wrote them: also the order of evaluation and explanation.
public struct FieldCatalogue: Sendable, Hashable {
  public let fields: [FieldSchema]
  /// Whether they are asked of one person: see `ofPersons`.
  public let isOfPersons: Bool
  private let indices: [String: Int]

  /// - Precondition: no two fields share a name. Names come from people: check them first.
  public init(_ fields: [FieldSchema] = []) {
    self.init(fields, isOfPersons: false)
  }

  private init(_ fields: [FieldSchema], isOfPersons: Bool) {
    self.fields = fields
    self.isOfPersons = isOfPersons
    indices = Dictionary(uniqueKeysWithValues: fields.enumerated().map { ($1.name, $0) })
  }

  public subscript(name: String) -> FieldSchema? {
    indices[name].map { fields[$0] }
  }

  /// The same fields, all asked of one person: what is of a member is the person's own, what is of the household is shared.
  public var ofPersons: FieldCatalogue {
    FieldCatalogue(
      fields.map { field in
        var field = field
        field.isOfMember = false
        return field
      }, isOfPersons: true)
  }

  /// The place of a field in `fields`. O(1).
  public func index(of name: String) -> Int? {
    indices[name]
  }
}
