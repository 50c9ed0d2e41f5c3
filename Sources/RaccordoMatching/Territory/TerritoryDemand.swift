/// What a ledger says of each municipality and theme.
struct TerritoryDemand: Sendable {
  struct Key: Hashable, Sendable {
    var municipality: String?
    var theme: String
  }

  /// Demands with or without a place; those who meet no requirements are none.
  private(set) var needs: [Key: Int] = [:]
  private(set) var unmet: [Key: Int] = [:]

  init(_ ledger: UnmetLedger, by grouping: TermGrouping) {
    for (key, count) in ledger.counts where key.outcome.kind != .notEligible {
      let place = Key(municipality: key.municipality, theme: grouping.group(of: key.need))
      needs[place, default: 0] += count
      if key.outcome.kind == .unmet { unmet[place, default: 0] += count }
    }
  }

  var themes: Set<String> { Set(needs.keys.map(\.theme)) }
  var municipalities: Set<String> { Set(needs.keys.compactMap(\.municipality)) }
  var hasUnknownHomes: Bool { needs.keys.contains { $0.municipality == nil } }
}
