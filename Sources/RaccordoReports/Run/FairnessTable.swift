import Raccordo

/// `fairness.csv`: one line a group, of each field that the pack declares, in each program.
struct FairnessTable {
  let sheet: FairnessSheet
  let pack: RulePack
  let language: Language

  var bytes: [UInt8] {
    var writer = DelimitedTextWriter(style: .office(language))
    writer.append(titles.map { .text($0) })
    for part in sheet.programs {
      for outcomes in part.fields {
        let low = outcomes.belowFourFifths
        for group in outcomes.groups { writer.append(row(group, outcomes, isLow: low.contains(group), part.program)) }
      }
    }
    return writer.bytes
  }

  private var titles: [String] {
    language == .italian
      ? [
        "programma", "campo", "gruppo", "giudicati", "possono entrare", "da decidere", "con posto", "quota di posti",
        "rispetto alla più alta", "sotto i quattro quinti", "in graduatoria", "punti noti medi", "quota di aperti", "seme del sorteggio",
      ]
      : [
        "program", "field", "group", "judged", "can enter", "to be decided", "with a place", "rate of places", "of the highest",
        "under four fifths", "ranked", "mean known points", "rate of open ones", "seed of the draw",
      ]
  }

  private func row(
    _ group: GroupOutcome, _ outcomes: FairnessSheet.FieldOutcomes, isLow: Bool, _ program: String
  ) -> [DelimitedTextWriter.Cell] {
    let ratio = outcomes.ratio(of: group)
    return [
      .text(program), .text(outcomes.field.schema.title(in: language)),
      .text(GroupText(outcomes.field, catalogue: pack.catalogue).text(of: group.keys, in: language)), .count(group.households),
      .count(group.eligible), .count(group.undetermined), .count(group.withPlace), .share(group.selectionRate), .share(ratio),
      ratio == nil ? .blank : .yesNo(isLow), .count(group.ranked), .points(group.meanPoints),
      .share(group.unknownRate), .text(String(sheet.seed)),
    ]
  }
}

extension DelimitedTextWriter.Cell {
  /// A share of one, to four decimals; blank where there is none.
  static func share(_ share: Double?) -> DelimitedTextWriter.Cell {
    share.map { .number(($0 * 10_000).rounded() / 10_000) } ?? .blank
  }
}
