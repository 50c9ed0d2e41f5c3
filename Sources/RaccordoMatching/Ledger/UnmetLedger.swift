import RaccordoModel

/// Who asked a network for what, and what became of it: demands by need, municipality, period and outcome.
///
/// A demand is a household, or a person where each takes a place by themself, and one need. It is counted once, however many
/// programs answer the need. `demands == met + unmet` in every part of the ledger; those who meet the requirements of no program
/// stand beside, as `notEligible`.
///
/// It holds counts alone, no ids.
public struct UnmetLedger: Sendable, Hashable {
  /// What is counted together.
  public struct Key: Sendable, Hashable {
    public var period: LedgerPeriod
    /// A term of the taxonomy; for a program that states no need, its id.
    public var need: String
    /// The ISTAT code of the household's municipality; `nil` when it is not known.
    public var municipality: String?
    public var outcome: DemandOutcome

    public init(period: LedgerPeriod, need: String, municipality: String?, outcome: DemandOutcome) {
      self.period = period
      self.need = need
      self.municipality = municipality
      self.outcome = outcome
    }
  }

  /// One need in one period: what is a table of its own.
  public struct Part: Sendable, Hashable {
    public var period: LedgerPeriod
    public var need: String

    public init(period: LedgerPeriod, need: String) {
      self.period = period
      self.need = need
    }
  }

  /// Never 0: what nobody asked for is not there.
  public private(set) var counts: [Key: Int] = [:]
  /// What municipalities are called, by code.
  public private(set) var names: [String: String] = [:]

  public init() {}

  /// Counts some more demands.
  ///
  /// - Precondition: `count` is not below 0.
  public mutating func add(_ count: Int, _ key: Key) {
    precondition(count >= 0, "nobody takes demands back")
    if count > 0 { counts[key, default: 0] += count }
  }

  /// Says what a municipality is called. Of two names the first in the alphabet stays, so that the order in which they are told decides nothing.
  public mutating func name(_ municipality: String, _ name: String) {
    if name.isEmpty { return }
    names[municipality] = min(names[municipality] ?? name, name)
  }

  /// Adds the demands of another ledger. Who stands in both is counted twice: a ledger has no ids to tell.
  ///
  /// - Complexity: O(cells).
  public mutating func add(_ other: UnmetLedger) {
    for (key, count) in other.counts { add(count, key) }
    for (municipality, name) in other.names { self.name(municipality, name) }
  }

  /// The same demands by longer periods; `nil` when some period of the ledger is longer than that.
  ///
  /// - Complexity: O(cells).
  public func by(_ length: LedgerPeriod.Length) -> UnmetLedger? {
    var ledger = UnmetLedger()
    ledger.names = names
    for (var key, count) in counts {
      guard let period = key.period.within(length) else { return nil }
      key.period = period
      ledger.add(count, key)
    }
    return ledger
  }
}

extension UnmetLedger {
  /// The demands of those who were judged: without those who are not eligible, and without rows set aside.
  ///
  /// Both of these are, for every need, of the same people, so that tables of several needs would tell together what each of them hides. O(cells).
  public var judgedDemands: UnmetLedger {
    var ledger = self
    ledger.counts = counts.filter { $0.key.outcome.kind != .notEligible && $0.key.outcome != .unmet(.rowSetAside) }
    return ledger
  }

  /// How many there are of one kind. O(cells).
  public func count(_ kind: DemandOutcome.Kind, where isCounted: (Key) -> Bool = { _ in true }) -> Int {
    counts.reduce(0) { $1.key.outcome.kind == kind && isCounted($1.key) ? $0 + $1.value : $0 }
  }

  /// Met and unmet together, those who are not eligible left out. O(cells).
  public func demands(where isCounted: (Key) -> Bool = { _ in true }) -> Int {
    count(.met, where: isCounted) + count(.unmet, where: isCounted)
  }

  /// The cells by period, need, municipality (those not known last) and outcome.
  public var cells: [(key: Key, count: Int)] {
    counts.map { (key: $0.key, count: $0.value) }.sorted { $0.key < $1.key }
  }

  /// By period, then need, each once.
  public var parts: [Part] { Set(counts.keys.map(\.part)).sorted() }
}

extension UnmetLedger.Part: Comparable {
  public static func < (left: Self, right: Self) -> Bool { (left.period, left.need) < (right.period, right.need) }
}

extension UnmetLedger.Key {
  public var part: UnmetLedger.Part { UnmetLedger.Part(period: period, need: need) }
}

extension UnmetLedger.Key: Comparable {
  public static func < (left: Self, right: Self) -> Bool {
    if left.part != right.part { return left.part < right.part }
    if left.municipality != right.municipality {
      guard let first = left.municipality, let second = right.municipality else { return right.municipality == nil }
      return first < second
    }
    return left.outcome < right.outcome
  }
}
