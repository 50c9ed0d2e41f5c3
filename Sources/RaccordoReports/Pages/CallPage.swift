import Raccordo

/// Whom to call next and what to ask, for the person at the telephone.
public struct CallPage {
  public let sheet: CallSheet
  public let packs: [RulePack]
  public let results: [MatchResult]
  public let language: Language
  public let style: TextStyle

  /// - Parameters:
  ///   - packs: those of the run, in its order.
  ///   - results: one for each of them.
  public init(_ sheet: CallSheet, packs: [RulePack], results: [MatchResult], language: Language, style: TextStyle = .plain) {
    self.sheet = sheet
    self.packs = packs
    self.results = results
    self.language = language
    self.style = style
  }

  /// The page, a line an element.
  public var lines: [String] { programs + [""] + calls }

  private func words(_ italian: String, _ english: String) -> String { language.of(it: italian, en: english) }

  /// For each program, how much is still open.
  private var programs: [String] {
    zip(packs, results).flatMap { pack, result in
      result.programs.compactMap { outcome in
        guard let program = pack.program(outcome.program) else { return nil }
        let open = program.subject.count(outcome.askNext.count, in: language)
        let line = outcome.line.map { words(", l'ultimo posto ha \($0.text(in: language)) punti", ", the last place has \($0.text(in: language)) points") } ?? ""
        return words(
          "\(program.title[language].printable)\(line): \(open) possono ancora cambiare chi ha il posto",
          "\(program.title[language].printable)\(line): \(open) can still change who gets a place")
      }
    }
  }

  private var calls: [String] {
    if sheet.calls.isEmpty {
      return [words("Nessuna risposta mancante può cambiare chi ha il posto: non serve chiamare nessuno.",
        "No missing answer can change who gets a place: nobody needs to be called.")]
    }
    var table = TextTable([.right, .left, .left, .right, .left, .left, .left])
    table.append(
      language == .italian
        ? ["", "nucleo", "programma", "#", "certezza", "punti", "da chiedere"] : ["", "household", "program", "#", "certainty", "points", "ask"])
    for (number, call) in sheet.calls.enumerated() {
      for (index, wish) in call.wishes.enumerated() {
        // Of several persons of a household it matters whom a question is about.
        let isOther = index == 0 || call.wishes[index - 1].taker != wish.taker
        table.append([index == 0 ? String(number + 1) : "", isOther ? wish.taker : ""] + cells(wish))
      }
    }
    var lines = table.lines(indent: "  ")
    if let first = lines.first { lines[0] = style.mark(first, .faint) }
    return [style.mark(words("Da chiamare, il più utile prima", "Whom to call, most useful first"), .strong)] + lines
  }

  private func cells(_ wish: CallSheet.Wish) -> [String] {
    [
      name(of: wish), wish.rank.map(String.init) ?? "-", wish.standing.word(in: language), wish.points?.text(in: language) ?? "",
      titles(wish).joined(separator: ", "),
    ]
  }

  /// The program; with its pack where several packs have one of that id.
  private func name(of wish: CallSheet.Wish) -> String {
    let holders = packs.count { $0.program(wish.program) != nil }
    return holders > 1 ? ProgramReference(pack: packs[wish.pack].id, program: wish.program).description : wish.program
  }

  private func titles(_ wish: CallSheet.Wish) -> [String] {
    let pack = packs[wish.pack]
    guard let program = pack.program(wish.program) else { return wish.fields }
    return wish.fields.map { pack.title(of: $0, in: program, language) }
  }
}
