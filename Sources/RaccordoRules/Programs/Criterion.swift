import RaccordoModel

/// Gives points when it holds.
///
/// Its copies share it until one of them is changed: a loop puts the same criterion under hundreds of programs.
public struct Criterion: Sendable, Hashable {
  private struct Parts: Sendable, Hashable {
    var id: String
    var group: String?
    var condition: Condition?
    var points: PointRule
    var reason: LocalizedText
    var isTrial: Bool
    var ifUnknown: Bool?
    var place: SourcePlace
  }

  private final class Contents: Sendable {
    let parts: Parts
    let namesParameters: Bool

    init(_ parts: Parts) {
      self.parts = parts
      namesParameters =
        parts.condition?.namesParameters == true || parts.points.namesParameters
        || parts.points.memberCondition(at: parts.place)?.namesParameters == true
    }
  }

  private var contents: Contents

  public init(
    id: String, group: String? = nil, condition: Condition?, points: PointRule, reason: LocalizedText,
    isTrial: Bool = false, ifUnknown: Bool? = nil, at place: SourcePlace
  ) {
    contents = Contents(
      Parts(
        id: id, group: group, condition: condition, points: points, reason: reason, isTrial: isTrial, ifUnknown: ifUnknown, place: place))
  }

  /// What it shares with its copies alone; of no use once all of them are gone or changed.
  public var identity: ObjectIdentifier { ObjectIdentifier(contents) }

  /// Whether its condition or its points are held against a parameter. O(1).
  var namesParameters: Bool { contents.namesParameters }

  public static func == (left: Criterion, right: Criterion) -> Bool {
    left.contents === right.contents || left.contents.parts == right.contents.parts
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(contents.parts) }

  private mutating func change(_ edit: (inout Parts) -> Void) {
    var parts = contents.parts
    edit(&parts)
    contents = Contents(parts)
  }
}

extension Criterion {
  public var id: String {
    get { contents.parts.id }
    set { change { $0.id = newValue } }
  }

  public var group: String? {
    get { contents.parts.group }
    set { change { $0.group = newValue } }
  }

  /// `nil`: it holds for everybody.
  public var condition: Condition? {
    get { contents.parts.condition }
    set { change { $0.condition = newValue } }
  }

  /// 0 or more, and more than 0 for somebody: needs add points, nothing takes them away.
  public var points: PointRule {
    get { contents.parts.points }
    set { change { $0.points = newValue } }
  }

  public var reason: LocalizedText {
    get { contents.parts.reason }
    set { change { $0.reason = newValue } }
  }

  /// Worked out and shown, not counted yet.
  public var isTrial: Bool {
    get { contents.parts.isTrial }
    set { change { $0.isTrial = newValue } }
  }

  public var ifUnknown: Bool? {
    get { contents.parts.ifUnknown }
    set { change { $0.ifUnknown = newValue } }
  }

  public var place: SourcePlace {
    get { contents.parts.place }
    set { change { $0.place = newValue } }
  }
}
