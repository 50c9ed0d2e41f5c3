import RaccordoModel
import RaccordoRules

/// The catalogues of some packs as one: what several of them list under the same id counts once.
public struct JoinedCatalogue: Sendable, Hashable {
  /// What two packs say differently under one id. The first of the packs, in the order of their ids, is followed.
  public struct Difference: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable {
      case organization, service
    }

    public var kind: Kind
    public var id: String
    /// The packs that list it, in order; the first is followed.
    public var packs: [String]
  }

  /// By id.
  public let services: [Service]
  public let organizations: [Organization]
  public let territories: [Territory]
  public let differences: [Difference]

  /// - Complexity: O(n log n) in what the catalogues list. The order of the packs decides nothing.
  public init(_ packs: [RulePack]) {
    let packs = packs.sorted { ($0.id, $0.version) < ($1.id, $1.version) }
    let services = Joined(packs.map { ($0.id, $0.catalogue.services) }, id: \.id, meaning: \.unordered)
    // Each network keeps the other names that its own lists use.
    let organizations = Joined(packs.map { ($0.id, $0.catalogue.organizations) }, id: \.id, meaning: \.name)
    self.services = services.elements
    self.organizations = organizations.elements
    territories = Set(packs.flatMap(\.catalogue.territories)).sorted { $0.order < $1.order }
    differences =
      organizations.differing.map { Difference(kind: .organization, id: $0.id, packs: $0.packs) }
      + services.differing.map { Difference(kind: .service, id: $0.id, packs: $0.packs) }
  }

  /// The services that work on some day, as far as their status says.
  public var activeServices: [Service] { services.filter { $0.status == .active } }
}

/// The elements of several lists by id, the first of each.
private struct Joined<Element> {
  private(set) var elements: [Element] = []
  /// Those that are not the same everywhere.
  private(set) var differing: [(id: String, packs: [String])] = []

  /// - Parameter meaning: what two elements of one id have to agree on.
  init<Meaning: Equatable>(
    _ lists: [(pack: String, elements: [Element])], id: (Element) -> String, meaning: (Element) -> Meaning
  ) {
    let listed = lists.flatMap { list in list.elements.map { (pack: list.pack, element: $0) } }
    for (id, versions) in Dictionary(grouping: listed, by: { id($0.element) }).sorted(by: { $0.key < $1.key }) {
      elements.append(versions[0].element)
      if versions.contains(where: { meaning($0.element) != meaning(versions[0].element) }) { differing.append((id, versions.map(\.pack))) }
    }
  }
}

extension Service {
  /// The same service with its lists in an order of their own: how they are written down says nothing.
  fileprivate var unordered: Service {
    var service = self
    service.categories.sort()
    service.languages.sort()
    service.areas.sort { $0.order < $1.order }
    service.capacity.sort { $0.order < $1.order }
    return service
  }
}

extension ServiceArea {
  fileprivate var order: (String, Int, Int) {
    (municipality, validity.from?.daysSince1970 ?? .min, validity.to?.daysSince1970 ?? .max)
  }
}

extension ServiceCapacity {
  fileprivate var order: (String, Int, Int, Int) { (unit.rawValue, updated?.daysSince1970 ?? .min, available, maximum ?? -1) }
}

extension Territory {
  /// Something to sort by that tells any two apart.
  fileprivate var order: (String, String, Int, Int, String) {
    (code, name, validity.from?.daysSince1970 ?? .min, validity.to?.daysSince1970 ?? .max, successor ?? "")
  }
}
