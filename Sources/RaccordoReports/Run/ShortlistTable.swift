import Raccordo

/// The households with a place, best first, program by program.
///
/// For offices it speaks the reader's language; for machines its headers and codes are the same everywhere.
struct ShortlistTable {
  let result: MatchResult
  let pack: RulePack
  let language: Language
  /// Whether each line says its pack first, where the run has several.
  var saysPack = false

  func bytes(_ style: DelimitedTextWriter.Style) -> [UInt8] {
    bytes(style, isHeaded: true, saysPlaces: result.programs.contains { pack.program($0.program)?.hasPlaceRules == true })
  }

  /// - Parameters:
  ///   - isHeaded: whether the first line says what the columns are.
  ///   - saysPlaces: whether stage, reserve and service are columns too.
  func bytes(_ style: DelimitedTextWriter.Style, isHeaded: Bool, saysPlaces: Bool) -> [UInt8] {
    var writer = DelimitedTextWriter(style: style)
    let more = saysPlaces ? (style == .machine ? ShortlistTable.placeCodes : placeTitles) : []
    let first = saysPack ? ["pack"] : []
    if isHeaded { writer.append((first + (style == .machine ? ShortlistTable.codes : titles) + more).map { .text($0) }) }
    for outcome in result.programs {
      guard let program = pack.program(outcome.program) else { continue }
      let names = FieldTitles(pack, program, language)
      for (entry, referral) in zip(outcome.shortlist, outcome.referrals) {
        writer.append(
          first.map { _ in .text(pack.id) } + row(entry, referral, style == .machine ? nil : names)
            + (saysPlaces ? places(entry, program, isForMachines: style == .machine) : []))
      }
    }
    return writer.bytes
  }

  private static let codes = [
    "program", "rank", "household", "points", "possible_points", "standing", "route", "destination", "because", "ask",
  ]

  private var titles: [String] {
    language == .italian
      ? [
        "programma", "posizione", "nucleo", "punti", "punti possibili", "certezza", "strada", "destinazione", "perché",
        "da chiedere",
      ]
      : ["program", "rank", "household", "points", "possible points", "certainty", "route", "destination", "because", "ask"]
  }

  /// What is said too where a program of the run has stages, reserves, or places of the catalogue.
  private static let placeCodes = ["stage", "reserve", "place_service"]

  private var placeTitles: [String] {
    language == .italian ? ["tappa", "riserva", "servizio"] : ["stage", "reserve", "service"]
  }

  private func places(_ entry: RankedHousehold, _ program: Program, isForMachines: Bool) -> [DelimitedTextWriter.Cell] {
    let stage = entry.stage.map { isForMachines ? $0 : program.stageTitle($0, in: language) }
    let service = entry.service.map { id in
      isForMachines ? id : pack.catalogue.service(id)?.name[language] ?? id
    }
    return [stage, entry.reserve, service].map { .text($0 ?? "") }
  }

  /// - Parameter names: what to call fields; `nil` for machines.
  private func row(_ entry: RankedHousehold, _ referral: Referral, _ names: FieldTitles?) -> [DelimitedTextWriter.Cell] {
    let judgement = entry.judgement
    return [
      .text(judgement.program), .count(entry.rank), .text(judgement.household), .points(judgement.points?.known),
      .points(judgement.points?.possible),
      .text(names == nil ? entry.standing.rawValue : entry.standing.word(in: language)),
      .text(judgement.route.map { $0.possible.joined(separator: " | ") } ?? ""), .text(referral.destination[language]),
      .text(judgement.because.joined(separator: ", ")),
      .text(names?.list(judgement.ask) ?? judgement.ask.joined(separator: ", ")),
    ]
  }
}

/// What people call the fields of a program, looked up once.
struct FieldTitles {
  private let titles: [String: String]
  private let language: Language

  init(_ pack: RulePack, _ program: Program, _ language: Language) {
    self.language = language
    titles = Dictionary(
      pack.fields.fields.map { ($0.name, $0.title(in: language)) }, uniquingKeysWith: { first, _ in first })
  }

  func list(_ fields: [String]) -> String {
    fields.isEmpty ? "" : fields.map { titles[$0] ?? language.membersTitle($0) ?? $0 }.joined(separator: ", ")
  }
}

extension DelimitedTextWriter.Cell {
  static func count(_ count: Int?) -> Self { count.map { .number(Double($0)) } ?? .blank }

  static func points(_ points: Points?) -> Self { points.map { .number(Double($0.hundredths) / 100) } ?? .blank }
}
