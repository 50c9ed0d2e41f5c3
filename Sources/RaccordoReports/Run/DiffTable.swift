import Raccordo

/// A comparison as CSV for other programs: one line for each household for which something changes.
public struct DiffTable {
  public let diff: PackDiff

  public init(_ diff: PackDiff) { self.diff = diff }

  public var bytes: [UInt8] {
    var writer = DelimitedTextWriter(style: .machine)
    writer.append(
      [
        "program_from", "program_to", "household", "change", "contested", "verdict_from", "verdict_to", "rank_from", "rank_to", "points_from",
        "possible_from", "points_to", "possible_to", "place_from", "place_to", "because",
      ].map { .text($0) })
    for program in diff.programs {
      for one in program.households where one.kind != .same || one.isContested { writer.append(row(one, program)) }
    }
    return writer.bytes
  }

  private func row(_ one: HouseholdDiff, _ program: ProgramDiff) -> [DelimitedTextWriter.Cell] {
    let (from, to) = (one.from, one.to)
    return [
      .text(program.from.id), .text(program.to.id), .text(one.household), .text(one.kind.rawValue), .yesNo(one.isContested),
      .text(from?.judgement.verdict.rawValue ?? ""), .text(to?.judgement.verdict.rawValue ?? ""), .count(from?.rank), .count(to?.rank),
      .points(from?.judgement.points?.known), .points(from?.judgement.points?.possible), .points(to?.judgement.points?.known),
      .points(to?.judgement.points?.possible), from.map { .yesNo($0.hasPlace) } ?? .blank, to.map { .yesNo($0.hasPlace) } ?? .blank,
      .text(one.because.map { RuleChangeText($0).code }.joined(separator: "; ")),
    ]
  }
}
