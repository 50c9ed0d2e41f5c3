import RaccordoModel

/// Must hold to enter the program.
///
/// Its copies share it until one of them is changed: a loop puts the same requirement under hundreds of programs.
public struct Requirement: Sendable, Hashable {
  private struct Parts: Sendable, Hashable {
    var id: String
    var stage: String?
    var condition: Condition
    var reason: LocalizedText
    var otherwise: LocalizedText
    var ifUnknown: Bool?
    var place: SourcePlace
  }

  private final class Contents: Sendable {
    let parts: Parts

    init(_ parts: Parts) { self.parts = parts }
  }

  private var contents: Contents

  public init(
    id: String, stage: String? = nil, condition: Condition, reason: LocalizedText, otherwise: LocalizedText, ifUnknown: Bool? = nil,
    at place: SourcePlace
  ) {
    contents = Contents(
      Parts(id: id, stage: stage, condition: condition, reason: reason, otherwise: otherwise, ifUnknown: ifUnknown, place: place))
  }

  /// What it shares with its copies alone; of no use once all of them are gone or changed.
  public var identity: ObjectIdentifier { ObjectIdentifier(contents) }

  public static func == (left: Requirement, right: Requirement) -> Bool {
    left.contents === right.contents || left.contents.parts == right.contents.parts
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(contents.parts) }

  private mutating func change(_ edit: (inout Parts) -> Void) {
    var parts = contents.parts
    edit(&parts)
    contents = Contents(parts)
  }
}

extension Requirement {
  public var id: String {
    get { contents.parts.id }
    set { change { $0.id = newValue } }
  }

  /// The stage from which on it counts; `nil`: the first.
  public var stage: String? {
    get { contents.parts.stage }
    set { change { $0.stage = newValue } }
  }

  public var condition: Condition {
    get { contents.parts.condition }
    set { change { $0.condition = newValue } }
  }

  /// Said when it holds.
  public var reason: LocalizedText {
    get { contents.parts.reason }
    set { change { $0.reason = newValue } }
  }

  /// Said when it does not.
  public var otherwise: LocalizedText {
    get { contents.parts.otherwise }
    set { change { $0.otherwise = newValue } }
  }

  /// What the network chose to assume when nobody knows; `nil`: the household stays undetermined.
  public var ifUnknown: Bool? {
    get { contents.parts.ifUnknown }
    set { change { $0.ifUnknown = newValue } }
  }

  public var place: SourcePlace {
    get { contents.parts.place }
    set { change { $0.place = newValue } }
  }
}
