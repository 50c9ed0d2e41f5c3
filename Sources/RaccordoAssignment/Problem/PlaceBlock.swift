/// Places of one offer that are given by the same order: the slots of *slot-specific priorities*.
///
/// The blocks of an offer are filled in their order. Each takes, of those whom the blocks before it did not take, the
/// first in its own order; the others pass on to the next block. Reserves and quotas are blocks:
///
/// - a **reserve** of 3 places for people under 30, open to all when unused: `PlaceBlock(places: 3, firstFor: [.under30])`
///   before the open block. Filled first it is a *minimum guarantee*: members who would have had a place anyway count.
///   Filled after the open block it gives its places on top of those that members win by rank;
/// - a **closed reserve** (`onlyFor`) stays empty when no member wants it;
/// - a **quota** of at most 4 of 10 places: 6 places that are closed to the group (`closedTo`), then 4 open to all.
///
/// Which order the blocks have changes who gets a place: Dur, Kominers, Pathak and Sönmez, "Reserve Design: Unintended
/// Consequences and the Demise of Boston's Walk Zones", JPE 126 (2018). Slots with priorities of their own and their
/// choice: Kominers and Sönmez, "Matching with slot-specific priorities: Theory", Theoretical Economics 11 (2016).
public struct PlaceBlock: Sendable, Hashable {
  /// In the offer's unit, 0 or more.
  public var places: Int32
  /// Members of any of these come before everybody else, whatever their rank. Empty: rank alone.
  public var firstFor: GroupSet
  /// Only members of all of these are admitted.
  public var onlyFor: GroupSet
  /// Members of any of these are not admitted.
  public var closedTo: GroupSet

  public init(places: Int32, firstFor: GroupSet = [], onlyFor: GroupSet = [], closedTo: GroupSet = []) {
    self.places = places
    self.firstFor = firstFor
    self.onlyFor = onlyFor
    self.closedTo = closedTo
  }

  /// Whether somebody of these groups may take a place of this block.
  public func admits(_ groups: GroupSet) -> Bool {
    groups.isSuperset(of: onlyFor) && groups.isDisjoint(with: closedTo)
  }

  /// Whether somebody of these groups comes first in this block, before those who are only admitted.
  public func putsFirst(_ groups: GroupSet) -> Bool {
    firstFor.isEmpty || !groups.isDisjoint(with: firstFor)
  }
}
