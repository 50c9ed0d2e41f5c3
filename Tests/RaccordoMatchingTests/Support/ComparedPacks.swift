import RaccordoMatching
import RaccordoModel
import RaccordoRules
import Testing

/// Two packs at random over the same words, and a list that both read: two bodies with one list.
struct ComparedPacks {
  let from: RulePack
  let to: RulePack
  let list: HouseholdList

  /// - Parameter count: of households.
  init(_ generator: inout PackGenerator, count: Int) {
    let withPlaces = generator.random.once(in: 2)
    generator.allowsPersons = !withPlaces
    var packs = (0..<2).map { _ in withPlaces ? generator.packWithPlaces() : generator.pack() }
    let fairness = ComparedPacks.fairness(generator.vocabulary)
    for index in packs.indices { packs[index].fairness = fairness }
    (from, to) = (packs[0], packs[1])
    list = generator.households(count)
  }

  static func fairness(_ vocabulary: Vocabulary) -> [FairnessField] {
    let names = ["tenure", "referred", "ill", "town", "role", "speaks"]
    let fields = names.compactMap { vocabulary.fields[$0] }.map { FairnessField($0, at: PackGenerator.place) }
    let people = vocabulary.fields["people"].map { FairnessField($0, ends: [0, 2], at: PackGenerator.place) }
    return fields + [people, FairnessField(.age, ends: [5, 17], at: PackGenerator.place)].compactMap(\.self)
  }

  /// Fields of the household with one answer each: their groups share nobody.
  static let apart = ["tenure", "ill", "town", "people"]

  var pairs: [ProgramPair] {
    from.programs.filter { program in to.program(program.id)?.subject == program.subject }.map { ProgramPair(from: $0.id, to: $0.id) }
  }

  func side(_ pack: RulePack, _ list: HouseholdList? = nil) async throws -> DiffSide {
    let list = list ?? self.list
    let matcher = try Matcher(pack, on: Vocabulary.day, seed: 7)
    return DiffSide(matcher, list: list, result: try await matcher.match(list))
  }

  func diff(farApart: Double = PackDiff.farApart, small: SmallGroups = SmallGroups(shown: 3, compared: 5)) async throws -> PackDiff {
    try PackDiff(from: try await side(from), to: try await side(to), pairs: pairs, farApart: farApart, small: small)
  }
}
