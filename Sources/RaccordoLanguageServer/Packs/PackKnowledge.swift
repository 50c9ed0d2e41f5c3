import Raccordo

/// What a pack declares, as far as it could be read.
///
/// While somebody writes, a file cannot be read for a moment: what it declared before still counts, so that the other
/// files, and the rest of the same one, are not left without names.
struct PackKnowledge: Sendable {
  /// To look names up in, never to judge a household.
  private(set) var pack: RulePack

  /// That of no pack.
  init() {
    pack = RulePack(id: "")
  }

  init(_ outcome: PackLoader.Outcome, after before: PackKnowledge?) {
    pack = outcome.readable
    guard let before = before?.pack else { return }
    let unread = Set(outcome.findings.filter { PackKnowledge.hides($0.code) }.map(\.place.file))
    if unread.contains(PackSources.fieldsPage) {
      let lost = before.fields.fields.filter { pack.fields[$0.name] == nil }
      pack.fields = FieldCatalogue(pack.fields.fields + lost)
    }
    pack.programs += before.programs.filter { unread.contains($0.place.file) && pack.program($0.id) == nil }
    if pack.parameters.parameters.isEmpty, unread.contains(PackSources.parameters) { pack.parameters = before.parameters }
    if pack.catalogue == ServiceCatalogue(), unread.contains(where: { $0.contains("/") }) { pack.catalogue = before.catalogue }
  }

  /// Whether a finding of this kind says that a file was not read to its end.
  private static func hides(_ code: FindingCode) -> Bool {
    switch code {
    case .syntax, .luaError, .tooLong, .dataFile: true
    default: false
    }
  }

  /// What rules may read under a name: a field, a compute of the program, what is built in.
  func schema(of name: String, in program: String?) -> FieldSchema? {
    pack.readable(name, in: program.flatMap(pack.program))
  }

  /// Everything that rules of a program may read of a household, in the order of evaluation.
  func readable(in program: String?) -> [FieldSchema] {
    pack.readable(in: program.flatMap(pack.program))
  }

  /// The names of the blocks of a kind in a program.
  func names(of word: String, in program: String?) -> [String] {
    guard let program = program.flatMap(pack.program) else { return [] }
    switch word {
    case "group": return program.groups.map(\.id)
    case "route": return program.routes.map(\.id)
    case "criterion": return program.criteria.map(\.id)
    case "case": return program.cases.map(\.name)
    case "stage": return program.stages.map(\.id)
    case "reserve": return program.reserves.map(\.id)
    default: return []
    }
  }

  /// The program some of whose blocks stand in a file that has no program of its own.
  func program(takingIn path: String) -> String? {
    pack.programs.first { program in
      let places = program.requirements.map(\.place) + program.criteria.map(\.place) + program.routes.map(\.place)
      let others = program.computes.map(\.place) + program.groups.map(\.place) + program.preferences.map(\.place)
      let steps = program.stages.map(\.place) + program.reserves.map(\.place)
      return (places + others + steps).contains { $0.file == path }
    }?.id
  }

  var householdFields: [FieldSchema] { pack.fields.fields.filter { !$0.isOfMember } }

  /// The field whose choices are plans under way, which `incompatible_with` may name beside programs.
  var plans: FieldSchema? { pack.fields.fields.first(where: \.holdsPlans) }

  /// Fields of each member.
  var memberFields: [FieldSchema] { pack.fields.readableOfMembers }
}
