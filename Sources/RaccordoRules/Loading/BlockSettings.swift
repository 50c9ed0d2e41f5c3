/// The settings that the blocks of the language have, and the tables among these that have settings of their own.
enum BlockSettings {
  static let requirement = ["when", "reason", "otherwise", "if_unknown", "stage"]
  static let criterion = ["when", "points", "reason", "group", "trial", "if_unknown", "reads", "at_most"]
  static let group = ["at_most", "highest"]
  static let route = ["when", "to", "through", "steps", "reply_within_days", "reason", "if_unknown"]
  static let compute = ["kind", "reads", "value", "label", "unit", "of"]
  static let preference = ["when", "points", "reason"]
  static let stage = ["places", "from", "title"]
  static let reserve = ["places", "when", "stage", "reason"]
  static let decline = ["park_days", "park_until", "effect", "reason"]
  static let `case` = ["given", "like", "expect", "on", "service"]
  /// Of a case.
  static let expect = ["eligible", "points", "route", "because", "asks", "place", "among", "service", "stage", "reserve"]
  /// Of a pack and of a program.
  static let valid = ["from", "to", "act", "approved_by"]

  /// By the word of the block.
  static let all: [String: [String]] = [
    "pack": PackPageReader.allowed,
    "field": FieldReader.allowed,
    "program": ProgramReader.allowed,
    "requirement": requirement,
    "criterion": criterion,
    "group": group,
    "route": route,
    "compute": compute,
    "case": `case`,
    "prefers": preference,
    "stage": stage,
    "reserve": reserve,
    "decline": decline,
  ]

  /// By the setting that holds the table.
  static let sections: [String: [String]] = ["valid": valid, "expect": expect]
}
