import RaccordoModel

/// Which municipality stands for another after the day on which it was merged, by the register of a network.
struct MunicipalityMergers {
  private let byCode: [String: [Territory]]
  private let merged: Set<String>

  init(_ territories: [Territory]) {
    byCode = Dictionary(grouping: territories, by: \.code)
    merged = Set(territories.filter { $0.successor != nil }.map(\.code))
  }

  var isEmpty: Bool { merged.isEmpty }

  /// The area by days: the same municipality while it is there, then the one that took over. What is said of a household
  /// on a day (`MunicipalityDirectory`) is said of the area on that day.
  ///
  /// - Complexity: O(days on which something changes × municipalities in the chain).
  func followed(_ area: ServiceArea) -> [ServiceArea] {
    guard merged.contains(area.municipality) else { return [area] }
    let chain = chain(from: area.municipality)
    let changes = Set(chain.flatMap { [$0.validity.from, $0.validity.to.map { CivilDay(daysSince1970: $0.daysSince1970 + 1) }] }).compactMap(\.self)
    let starts = [nil] + changes.sorted().map(Optional.some)
    var areas: [ServiceArea] = []
    for (index, start) in starts.enumerated() {
      let next = index + 1 < starts.count ? starts[index + 1] : nil
      let days = Validity(from: start, to: next.map { CivilDay(daysSince1970: $0.daysSince1970 - 1) })
      let day = start ?? days.to ?? CivilDay(daysSince1970: 0)
      guard let common = days.common(with: area.validity) else { continue }
      let code = MunicipalityDirectory(chain, on: day).current(code: area.municipality)
      if let last = areas.last, last.municipality == code {
        areas[areas.count - 1].validity.to = common.to
      } else {
        areas.append(ServiceArea(municipality: code, validity: common))
      }
    }
    return areas
  }

  /// The municipality and all that came after it.
  private func chain(from code: String) -> [Territory] {
    var found: [Territory] = []
    var seen: Set<String> = []
    var left = [code]
    while let code = left.popLast() {
      guard seen.insert(code).inserted, let versions = byCode[code] else { continue }
      found += versions
      left += versions.compactMap(\.successor)
    }
    return found
  }
}

extension Validity {
  /// The days on which both hold; `nil` when there are none.
  fileprivate func common(with other: Validity) -> Validity? {
    let from = [self.from, other.from].compactMap(\.self).max()
    let to = [self.to, other.to].compactMap(\.self).min()
    if let from, let to, to < from { return nil }
    return Validity(from: from, to: to)
  }
}
