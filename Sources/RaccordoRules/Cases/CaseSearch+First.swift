import LuaRuntime
import RaccordoModel

extension CaseSearch {
  /// A household that may enter, for a program without cases: one requirement after the other is made to hold by
  /// answering what it reads.
  ///
  /// `nil` when the answers worth trying make no requirement hold.
  func firstHousehold() throws(LuaError) -> Find? {
    let base = Base(name: nil, situation: CaseSituation(day: firstDay))
    var situation = base.situation
    for index in program.requirements.indices where program.step(of: program.requirements[index]) == 0 {
      guard let next = try meeting(index, from: situation) else { return nil }
      situation = next
    }
    return try judged([situation], from: base).first
  }

  /// Whether those of some requirements that decide entry hold.
  private func holds(_ rules: ArraySlice<Requirement>, in trace: ProgramTrace) -> Bool {
    zip(rules, trace.requirements).allSatisfy { program.step(of: $0) > 0 || $1.truth == .yes }
  }

  private var firstDay: CivilDay {
    [pack.validity.from, program.validity.from].compactMap(\.self).max() ?? pack.firstDay
  }

  /// The situation with as many more answers as a requirement needs, so that it holds and those before it still do.
  private func meeting(_ index: Int, from situation: CaseSituation) throws(LuaError) -> CaseSituation? {
    let fields = program.requirements[index].condition.tests.flatMap { program.fields(behind: $0.field) }
      .filter { $0 != FieldSchema.today.name && situation.given[$0] == nil }
      .reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let choices = fields.map { space.answers(to: $0) }
    guard choices.allSatisfy({ !$0.isEmpty }) else { return nil }
    var picked = Array(repeating: 0, count: fields.count)
    var left = limits.eachOutcome
    repeat {
      var next = situation
      for place in fields.indices { next.given[fields[place]] = choices[place][picked[place]] }
      let judged = try judge.judge([next], by: program)[0]
      if judged.failure == nil, holds(program.requirements[...index], in: judged.trace) { return next }
      left -= 1
    } while left > 0 && picked.advance(within: choices.map(\.count))
    return nil
  }
}
