/// What can be given: the places of one service in one program.
public struct Offer: Sendable, Hashable {
  /// How many places somebody takes, in the unit in which the offer counts them.
  public enum Taking: Sendable, Hashable {
    /// The same for everybody: 1 for places counted in households, N for hours or sessions.
    case each(Int32)
    /// As many as the demand's size: places counted in people.
    case bySize
  }

  /// The offer's own number, no two alike: decides between offers a demander likes alike. The smaller comes first.
  public var label: Int64
  /// Its places, in the order in which they are given: see `PlaceBlock`.
  public var blocks: [PlaceBlock]
  public var taking: Taking

  public init(label: Int64, blocks: [PlaceBlock], taking: Taking = .each(1)) {
    self.label = label
    self.blocks = blocks
    self.taking = taking
  }

  /// An offer without reserves: its places go by rank alone.
  public init(label: Int64, places: Int32, taking: Taking = .each(1)) {
    self.init(label: label, blocks: [PlaceBlock(places: places)], taking: taking)
  }

  /// All its places, in its unit.
  public var places: Int64 {
    blocks.reduce(0) { $0 + Int64($1.places) }
  }
}
