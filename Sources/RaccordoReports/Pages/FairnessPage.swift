import Raccordo

/// What a run brought about for the groups that the pack declares, for people: where to look, never a verdict.
public struct FairnessPage {
  public let sheet: FairnessSheet
  public let pack: RulePack
  public let language: Language
  public let style: TextStyle
  /// How many households that the draw set apart are named.
  static let mostDrawn = 10

  public init(_ sheet: FairnessSheet, pack: RulePack, language: Language, style: TextStyle = .plain) {
    self.sheet = sheet
    self.pack = pack
    self.language = language
    self.style = style
  }

  private func words(_ italian: String, _ english: String) -> String { language.of(it: italian, en: english) }

  /// Every table, and what to know before reading them.
  public var lines: [String] {
    programs.flatMap { part, program in
      [style.mark(words("Gruppi: ", "Groups: ") + program.title[language].printable, .strong)]
        + part.fields.flatMap { table($0, program) + [""] } + draw(part.draw, program) + [""]
    } + notes
  }

  /// One line a program: how many rates want a look. The tables say which.
  public var summary: [String] {
    programs.map { part, program in
      let low = part.fields.reduce(0) { $0 + $1.belowFourFifths.count }
      let rates = language.count(low, words("quota di posti", "rate of places"), words("quote di posti", "rates of places"))
      return words("Gruppi di «\(program.id)»: ", "Groups of “\(program.id)”: ").printable
        + words("\(rates) sotto i quattro quinti della più alta. ", "\(rates) under four fifths of the highest. ")
        + words("Le tabelle con --fairness", "The tables with --fairness")
    }
  }

  private var programs: [(FairnessSheet.Program, Program)] {
    sheet.programs.compactMap { part in pack.program(part.program).map { (part, $0) } }
  }

  private func title(_ field: FairnessField) -> String { field.schema.title(in: language) }

  private func table(_ outcomes: FairnessSheet.FieldOutcomes, _ program: Program) -> [String] {
    var table = TextTable([.left] + Array(repeating: .right, count: 8))
    let subjects = program.subject == .person ? words("persone", "persons") : words("nuclei", "households")
    table.append(
      [title(outcomes.field), subjects]
        + (language == .italian
          ? ["possono entrare", "da decidere", "con posto", "quota", "della più alta", "punti medi", "aperti"]
          : ["can enter", "to be decided", "with a place", "rate", "of the highest", "mean points", "open"]))
    let low = outcomes.belowFourFifths
    let text = GroupText(outcomes.field, catalogue: pack.catalogue)
    for group in outcomes.groups {
      let ratio = outcomes.ratio(of: group).map { NumberText.percent($0, in: language) } ?? "-"
      table.append([
        text.text(of: group.keys, in: language), group.households.text(in: language), group.eligible.text(in: language),
        group.undetermined.text(in: language), group.withPlace.text(in: language), percent(group.selectionRate),
        low.contains(group) ? ratio + " *" : ratio, group.meanPoints?.text(in: language) ?? "-", percent(group.unknownRate),
      ])
    }
    return table.lines(indent: "  ")
  }

  private func percent(_ share: Double?) -> String { share.map { NumberText.percent($0, in: language) } ?? "-" }

  private func draw(_ draw: DrawnOrder, _ program: Program) -> [String] {
    let count = program.subject.count(draw.households.count, in: language)
    let seed = words("sorteggio con seme \(sheet.seed): ", "draw with seed \(sheet.seed): ")
    if draw.households.isEmpty { return ["  " + seed + words("non ha deciso nulla", "it decided nothing")] }
    let order = words("mette in ordine \(count) con gli stessi punti", "it orders \(count) with the same points")
    guard !draw.atLine.isEmpty else { return ["  " + seed + order + words("; nessun posto ne dipende", "; no place hangs on it")] }
    let named = draw.atLine.prefix(FairnessPage.mostDrawn).joined(separator: ", ").printable
    let more = draw.atLine.count > FairnessPage.mostDrawn ? ", ..." : ""
    return ["  " + seed + order + words("; in ordine, fra chi decide un posto: ", "; in order, among whom it decides a place: ") + named + more]
  }

  private var notes: [String] {
    let (shown, compared) = (sheet.small.shown, sheet.small.compared)
    return [
      words(
        "  quota: chi ha un posto fra tutti i giudicati. aperti: chi è da decidere o ha punti non ancora noti.",
        "  rate: those with a place among all who were judged. open: to be decided, or with points not known yet."),
      words(
        "  *: meno dei quattro quinti della quota più alta (29 CFR 1607.4(D)): dice dove guardare, non chi ha torto.",
        "  *: less than four fifths of the highest rate (29 CFR 1607.4(D)): it says where to look, not who is wrong."),
      words(
        "  I gruppi sotto \(shown) stanno insieme; le quote si confrontano da \(compared) in su: scelte di questo strumento.",
        "  Groups under \(shown) are put together; rates are compared from \(compared) on: choices of this tool."),
    ]
  }
}
