import Raccordo

/// What changes for the households of a list under other rules, for people.
public struct DiffPage {
  public let diff: PackDiff
  public let language: Language
  public let style: TextStyle
  /// How many households of each kind are shown; `nil`: all of them.
  public var most: Int? = 10

  public init(_ diff: PackDiff, language: Language, style: TextStyle = .plain) {
    self.diff = diff
    self.language = language
    self.style = style
  }

  public var lines: [String] {
    head + diff.programs.flatMap { [""] + lines($0) } + fields
  }

  /// Only what changes for households, in the programs in which something does: without how far the sides agree, and without groups.
  public var changes: [String] {
    let touched = diff.programs.filter { program in program.households.contains { $0.kind != .same } }
    let programs = touched.flatMap { [name(of: $0)] + counts($0) + [""] + table($0) + movements($0) }
    return (programs.isEmpty ? [nobodyMoves, ""] : programs) + (fields.isEmpty ? [] : fields.dropFirst() + [""])
  }

  private var nobodyMoves: String {
    let others = diff.programs.flatMap(\.households).count { $0.from?.judgement.points != $0.to?.judgement.points }
    let points =
      others == 0
      ? "" : words("; altri punti per \(others.text(in: language))", "; other points for \(others.text(in: language))")
    return words("Nessuno entra, esce o cambia posizione", "Nobody enters, leaves or moves") + points + "."
  }

  func words(_ italian: String, _ english: String) -> String { language.of(it: italian, en: english) }

  private var head: [String] {
    func side(_ side: DiffSide) -> String { "\(side.result.pack) \(side.result.packVersion)" }
    func run(_ side: DiffSide) -> String {
      NumberText.date(side.result.day, in: language) + words(", seme ", ", seed ") + String(side.result.seed)
    }
    let same = run(diff.from) == run(diff.to)
    let lines = [
      style.mark((words("Da ", "From ") + side(diff.from) + words(" a ", " to ") + side(diff.to)).printable, .strong),
      language.count(max(diff.from.list.count, diff.to.list.count), words("nucleo", "household"), words("nuclei", "households")) + "; "
        + (same ? run(diff.to) : run(diff.from) + " → " + run(diff.to)),
    ]
    return lines + alone(diff.onlyFrom, words("solo nel primo: ", "only in the first: "))
      + alone(diff.onlyTo, words("solo nel secondo: ", "only in the second: "))
  }

  private func alone(_ programs: [String], _ title: String) -> [String] {
    programs.isEmpty ? [] : [(title + programs.joined(separator: ", ")).printable]
  }

  private func lines(_ program: ProgramDiff) -> [String] {
    [name(of: program)] + counts(program) + [agreement(program.agreement), ""] + table(program) + movements(program) + groups(program)
  }

  private func name(of program: ProgramDiff) -> String {
    let name = program.from.id == program.to.id ? program.to.id : program.from.id + " → " + program.to.id
    return style.mark((program.to.title[language] + " (\(name))").printable, .strong)
  }

  private func counts(_ program: ProgramDiff) -> [String] {
    let (before, after) = (program.chosenBefore.text(in: language), program.chosenAfter.text(in: language))
    func count(_ kind: HouseholdDiff.Kind) -> String { program.count(kind).text(in: language) }
    let (staying, entering, leaving) = (program.staying, program.count(.enters), program.count(.leaves))
    return [
      words("con un posto: \(before) → \(after): ", "with a place: \(before) → \(after): ")
        + words(
          "\(language.count(staying, "resta", "restano")), \(language.count(entering, "entra", "entrano")), "
            + language.count(leaving, "esce", "escono"),
          "\(staying.text(in: language)) stay, \(count(.enters)) enter, \(count(.leaves)) leave"),
      words("possono entrare e prima no: \(count(.mayEnter)); non possono più: \(count(.mayNotEnter)); ",
        "may enter and could not: \(count(.mayEnter)); may not any more: \(count(.mayNotEnter)); ")
        + words("ora deciso: \(count(.decided)); ora da decidere: \(count(.undecided)); ", "decided now: \(count(.decided)); open now: \(count(.undecided)); ")
        + words("cambiano posizione: \(count(.moves))", "another rank: \(count(.moves))"),
    ]
  }

  private func agreement(_ agreement: RankAgreement) -> String {
    func figure(_ value: Double?) -> String { value.map { NumberText.number($0, in: language, places: 2) } ?? "-" }
    let overlap = agreement.overlap.map { NumberText.percent($0, in: language) } ?? "-"
    let (both, either) = (agreement.chosenInBoth.text(in: language), agreement.chosenInEither.text(in: language))
    return words(
      "accordo: ordine di \(agreement.ranked.text(in: language)) in entrambe, tau-b \(figure(agreement.kendall)), rho \(figure(agreement.spearman)); "
        + "scelti da entrambe \(both) su \(either) (\(overlap)); verdetti, kappa \(figure(agreement.kappa))",
      "agreement: order of \(agreement.ranked.text(in: language)) in both, tau-b \(figure(agreement.kendall)), rho \(figure(agreement.spearman)); "
        + "chosen by both \(both) of \(either) (\(overlap)); verdicts, kappa \(figure(agreement.kappa))")
  }

  private var fields: [String] {
    func list(_ title: String, _ fields: [FieldSchema]) -> [String] {
      if fields.isEmpty { return [] }
      return [title + fields.map { $0.title(in: language) + sensitive($0) }.joined(separator: ", ").printable]
    }
    let lines = list(words("campi letti in più: ", "fields newly read: "), diff.newlyRead)
      + list(words("campi non più letti: ", "fields no longer read: "), diff.noLongerRead)
    return lines.isEmpty ? [] : [""] + lines
  }

  private func sensitive(_ field: FieldSchema) -> String {
    switch field.sensitivity {
    case .health: words(" (sensibile: salute)", " (sensitive: health)")
    case .special: words(" (sensibile: categoria particolare)", " (sensitive: special category)")
    case .judicial: words(" (sensibile: giudiziario)", " (sensitive: judicial)")
    case .hardship: words(" (riservato: disagio)", " (reserved: hardship)")
    case nil: ""
    }
  }
}
