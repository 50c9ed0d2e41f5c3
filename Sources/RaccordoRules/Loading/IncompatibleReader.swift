import RaccordoModel

/// Makes sense of `incompatible_with` once every program and field of the pack is known.
///
/// A plan that a household may already have becomes a requirement like any other: it is judged, explained, asked and
/// tried by cases as they are. A program of the pack counts when places are given.
struct IncompatibleReader {
  static let requirement = "incompatible_with"

  let log: FindingLog

  func resolve(in pack: inout RulePack) {
    let plans = pack.fields.fields.filter(\.holdsPlans)
    for field in plans.dropFirst() {
      guard let place = pack.fieldPlaces[field.name] else { continue }
      log.report(
        .sameName, at: place, it: "i piani attivi stanno già nel campo `\(plans[0].name)`",
        en: "active plans are already in the field `\(plans[0].name)`",
        help: [LocalizedText(it: "mettili tutti in un campo", en: "put them all into one field")])
    }
    let programs = pack.programs.map(\.id)
    for index in pack.programs.indices where !pack.programs[index].incompatibilities.isEmpty {
      for word in pack.programs[index].incompatibilities {
        check(word, of: pack.programs[index], programs: programs, plans: plans.first?.choices ?? [])
      }
      if let field = plans.first { require(field, of: &pack.programs[index]) }
    }
  }

  private func check(_ word: Incompatibility, of program: Program, programs: [String], plans: [String]) {
    if word.name == program.id {
      log.report(
        .wrongValue, at: word.place, it: "un programma non esclude sé stesso", en: "a program does not exclude itself",
        help: [LocalizedText(it: "togli questo nome", en: "take this name out")])
    } else if !programs.contains(word.name), !plans.contains(word.name) {
      log.report(.unknownReference(word.name, .plan, at: word.place, among: programs.filter { $0 != program.id } + plans))
    }
  }

  private func require(_ field: FieldSchema, of program: inout Program) {
    let words = program.incompatibilities.filter { field.choices.contains($0.name) }
    guard let first = words.first else { return }
    if let other = program.requirements.first(where: { $0.id == IncompatibleReader.requirement }) {
      log.report(
        .sameName, at: other.place, it: "`\(other.id)` è una parola del linguaggio", en: "`\(other.id)` is a word of the language",
        help: [LocalizedText(it: "scegli un altro nome", en: "choose another name")])
      return
    }
    let test = FieldTest(field.name, .hasAny(words.map { .literal(.word($0.name)) }))
    program.requirements.append(
      Requirement(
        id: IncompatibleReader.requirement,
        condition: Condition(.none([Condition(.test(test), at: first.place)]), at: first.place),
        reason: LocalizedText(it: "Nessun piano attivo che lo escluda", en: "No active plan that excludes it"),
        otherwise: LocalizedText(
          it: "Ha già un piano attivo che lo esclude: {\(field.name)}", en: "An active plan already excludes it: {\(field.name)}"),
        at: first.place))
  }
}
