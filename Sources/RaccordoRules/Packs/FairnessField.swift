import RaccordoModel

/// A field by whose answers a pack looks at what its rules bring about: one group for each answer.
///
/// No rule reads it for that: it orders nobody and gives nobody a place.
public struct FairnessField: Sendable, Hashable {
  /// A declared field, or `age` where it is worked out.
  public var schema: FieldSchema
  /// For numbers, amounts and days: where each group ends, itself included, from the lowest to the highest. What lies
  /// above the last one is a group too.
  public var ends: [FieldValue]
  public var place: SourcePlace

  public var name: String { schema.name }

  /// The kinds whose answers are groups by themselves. Those with an order need ends; free text makes no groups.
  public static let kinds: [FieldKind] = [.yesNo, .choice, .many, .municipality]

  public init(_ schema: FieldSchema, ends: [FieldValue] = [], at place: SourcePlace) {
    self.schema = schema
    self.ends = ends
    self.place = place
  }
}

extension RulePack {
  /// The declared fields behind `fairness`.
  public var fairnessFields: Set<String> {
    Set(fairness.map { fields[$0.name] == nil ? FieldSchema.birthDate : $0.name })
  }
}
