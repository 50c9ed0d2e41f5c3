import Raccordo

/// How the places of a run were given, for people: two lines for all its programs together.
public struct NetworkPage {
  public let summary: AssignmentSummary
  public let unanswered: [UnansweredNeed]
  public let language: Language

  public init(_ summary: AssignmentSummary, unanswered: [UnansweredNeed] = [], language: Language) {
    self.summary = summary
    self.unanswered = unanswered
    self.language = language
  }

  /// What stands above what one of several packs says: "== Casa Alessandria (alessandria-abitare)".
  public static func title(of pack: RulePack, in language: Language) -> String {
    let title = pack.title[language].printable
    return "== " + (title.isEmpty ? pack.id.printable : "\(title) (\(pack.id.printable))")
  }

  private func words(_ italian: String, _ english: String) -> String { language.of(it: italian, en: english) }

  /// The page, a line an element.
  public var lines: [String] {
    if summary.mode == .ranked {
      return [words("Solo graduatorie: nessun posto è stato assegnato", "Lists only: no place was given")] + withoutProgram
    }
    return [matched, points + "; " + fair] + withheld + withoutProgram
  }

  private var withoutProgram: [String] {
    guard !unanswered.isEmpty else { return [] }
    let needs = unanswered.map { "\($0.term.printable) (\(Program.Subject.household.count($0.households, in: language)))" }.joined(separator: ", ")
    return [words("Bisogni a cui nessun programma di questa prova risponde: ", "Needs that no program of this run answers: ") + needs]
  }

  private var matched: String {
    let (demands, matched) = (summary.demands, summary.matched)
    let places = summary.places.map { unit in
      let count = PlaceUnit(unit.unit).count(unit.given, in: language)
      let free = unit.free.text(in: language)
      guard unit.total != nil || unit.free > 0 else { return words("\(count), senza limite", "\(count), without a limit") }
      return words("\(count), \(free) liberi", "\(count), \(free) free")
    }.joined(separator: "; ")
    let way =
      switch summary.mode {
      case .stable: words("Assegnazione stabile", "Stable assignment")
      case .best: words("Assegnazione con più punti", "Assignment with most points")
      case .ranked: ""
      }
    let left = (demands - matched).text(in: language)
    return words(
      "\(way): \(language.count(demands, "richiesta", "richieste")), \(matched.text(in: language)) con posto, \(left) senza (\(places))",
      "\(way): \(language.count(demands, "demand", "demands")), \(matched.text(in: language)) with a place, \(left) without (\(places))")
  }

  private var points: String {
    let total = summary.totalPoints.text(in: language)
    guard let largest = summary.largest, let gap = summary.gap else {
      return words("Punti \(total), il massimo non si può calcolare", "Points \(total), the most cannot be worked out")
    }
    let most = largest.points.text(in: language)
    if !largest.isProved {
      let bound = largest.bound.text(in: language)
      return words("Punti \(total), trovati al massimo \(most), di sicuro non oltre \(bound)", "Points \(total), at most \(most) found, surely no more than \(bound)")
    }
    if gap == .zero { return words("Punti \(total), il massimo possibile", "Points \(total), the most there can be") }
    return words(
      "Punti \(total), il massimo possibile è \(most) (ne mancano \(gap.text(in: language)))",
      "Points \(total), the most there can be is \(most) (\(gap.text(in: language)) short)")
  }

  private var fair: String {
    let envy = summary.justifiedEnvy
    let pairs = language.count(
      envy, words("caso di invidia giustificata", "pair of justified envy"), words("casi di invidia giustificata", "pairs of justified envy"))
    if envy == 0 { return words("\(pairs): nessuno è stato scavalcato", "\(pairs): nobody was passed over") }
    return words("\(pairs): qualcuno ha il posto che spettava a chi ha più punti", "\(pairs): somebody has a place that was due to one with more points")
  }

  /// Only where programs that exclude each other also compete: whose reason went away.
  private var withheld: [String] {
    let vain = summary.withheldInVain
    guard vain > 0 else { return [] }
    return [
      words(
        "Esclusi per un posto che poi è passato ad altri: \(vain.text(in: language)); decide una persona",
        "Left out for a place that then went to others: \(vain.text(in: language)); a person decides")
    ]
  }
}
