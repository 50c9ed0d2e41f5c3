import RaccordoModel

/// Sets of choices that some tests tell apart.
///
/// Choices that always stand together in the tests are one bundle, of which a household has none, some or all: the
/// sets are as many as the bundles need, not as many as the choices allow.
struct ChosenAnswers {
  private let choices: [String]
  private let bundles: [[String]]

  /// - Parameter told: the choices that each test names.
  init(_ choices: [String], told: [[String]]) {
    self.choices = choices
    let tests = told.map(Set.init)
    var order: [[Bool]] = []
    var byUse: [[Bool]: [String]] = [:]
    for choice in choices {
      let use = tests.map { $0.contains(choice) }
      guard use.contains(true) else { continue }
      if byUse[use] == nil { order.append(use) }
      byUse[use, default: []].append(choice)
    }
    bundles = order.compactMap { byUse[$0] }
  }

  /// `nil` when they are more than `most`.
  func values(atMost most: Int) -> [FieldValue]? {
    var sets: [Set<String>] = [[]]
    for bundle in bundles {
      let parts = bundle.count == 1 ? [[], bundle] : [[], [bundle[0]], bundle]
      guard sets.count * parts.count <= most else { return nil }
      sets = sets.flatMap { set in parts.map { set.union($0) } }
    }
    return sets.map { .words(list($0)) }
  }

  /// A household with none of the choices that are told rather has another one, when there is one: an empty set is
  /// often a blank.
  private func list(_ set: Set<String>) -> [String] {
    guard set.isEmpty else { return choices.filter(set.contains) }
    let told = Set(bundles.joined())
    return choices.first { !told.contains($0) }.map { [$0] } ?? []
  }
}
