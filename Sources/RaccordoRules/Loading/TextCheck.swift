import LuaSyntax
import RaccordoModel

/// What the text of one rule file tells before it is run: names that are no words, keys written twice, operators that
/// Lua would work out on the spot.
struct TextCheck {
  let file: String
  let tree: SyntaxTree
  let fieldNames: [String]
  let log: FindingLog

  /// What Lua gives to rules besides the words of the language.
  static let luaNames: Set<String> = [
    "assert", "error", "ipairs", "pairs", "pcall", "select", "tonumber", "tostring", "type", "math", "string", "table",
  ]
  /// What Lua has elsewhere and rules do not, because it reaches out of the rules.
  static let refusedNames: Set<String> = [
    "os", "io", "require", "package", "debug", "load", "loadstring", "loadfile", "dofile", "print", "coroutine",
    "collectgarbage", "setmetatable", "getmetatable", "rawget", "rawset", "rawequal", "rawlen", "next", "utf8", "_G",
    "warn", "xpcall",
  ]

  /// What a rule file may name without introducing it.
  private static let knownNames = luaNames.union(Prelude.words)

  func report() {
    reportNames()
    reportKeys()
    reportOperators()
  }

  private func place(_ bytes: ByteRange) -> SourcePlace { SourcePlace(file: file, bytes, in: tree.text) }

  private func reportNames() {
    let names = GlobalNames(in: tree)
    let own = Set(names.writes.map(\.name))
    for use in names.reads
    where !TextCheck.knownNames.contains(use.name) && !own.contains(use.name) {
      let (help, meant) = help(use.name)
      var finding = Finding(
        .unknownWord, at: place(use.bytes),
        LocalizedText(
          it: "`\(use.name)` non è una parola del linguaggio delle regole",
          en: "`\(use.name)` is not a word of the rule language"), help: [help])
      finding.slip = meant.map { Finding.Slip(written: use.name, instead: $0) }
      log.report(finding)
      if Suggestion.nearest(to: use.name, among: Prelude.blocks) != nil {
        for kind in Subject.Kind.allCases { log.excuse(kind) }
      }
    }
    for use in names.writes where TextCheck.knownNames.contains(use.name) {
      log.report(
        .sameName, at: place(use.bytes), it: "`\(use.name)` è una parola del linguaggio: non si può cambiare",
        en: "`\(use.name)` is a word of the language: it cannot be changed")
    }
  }

  /// What to do about a name that is no word, and the word that it probably stands for.
  private func help(_ name: String) -> (help: LocalizedText, meant: String?) {
    if TextCheck.refusedNames.contains(name) {
      return (
        LocalizedText(
          it: "le regole non leggono file, orologio o rete: ogni valore viene da un campo",
          en: "rules cannot read files, the clock or the network; every value must come from a field"), nil
      )
    }
    if fieldNames.contains(name) {
      return (
        LocalizedText(
          it: "`\(name)` è un campo: dentro `when` scrivi { \(name) = ... }; un campo non si usa da solo",
          en: "`\(name)` is a field: inside `when` write { \(name) = ... }; fields are not used on their own"), nil
      )
    }
    let meant = Suggestion.nearest(to: name, among: Prelude.words + TextCheck.luaNames.sorted())
    let words = LocalizedText(it: "le parole sono in Docs/language.md", en: "the words are in Docs/language.md")
    return (Finding.didYouMean(meant) ?? words, meant)
  }

  private func reportKeys() {
    for repetition in RepeatedKeys(in: tree).repetitions {
      let line = tree.text.line(at: repetition.first.lowerBound)
      var finding = Finding(
        .writtenTwice, at: place(repetition.second),
        LocalizedText(
          it: "`\(repetition.key)` è scritto due volte; Lua tiene solo l'ultimo e non dice niente",
          en: "`\(repetition.key)` is written twice here; Lua silently keeps only the last one"),
        help: [
          LocalizedText(
            it: "scritto la prima volta alla riga \(line); unisci le due prove, o usa all { ... } con una tabella per ciascuna",
            en: "first written on line \(line); join the two tests or use all { ... } with one table each")
        ])
      finding.related = [
        Finding.Related(
          place: place(repetition.first), message: LocalizedText(it: "la prima volta è qui", en: "the first one is here"))
      ]
      log.report(finding)
    }
  }

  private func reportOperators() {
    for use in LostOperators(in: tree).uses where !use.isSameCause && !use.isTested {
      let sign = tree.text.text(of: use.signBytes)
      let (message, help) = OperatorWords.words(for: use, sign: sign)
      log.report(Finding(.luaOperator, at: place(use.signBytes), message, help: [help]))
    }
  }
}

/// What to say of an operator that Lua works out while the file is read.
private enum OperatorWords {
  static func words(for use: LostOperators.Use, sign: String) -> (LocalizedText, LocalizedText) {
    let isCondition = [use.left, use.right].contains { operand in
      switch operand {
      case .call(let word?): ["any", "all", "none", "at_least_of"].contains(word)
      case .table: true
      default: false
      }
    }
    switch sign {
    case "and":
      return (
        LocalizedText(it: "`and` tiene solo il secondo dei due lati", en: "`and` keeps only the second of the two sides"),
        LocalizedText(
          it: "metti le due prove nella stessa { ... }, separate da una virgola; oppure usa all { ... }",
          en: "put both tests in the same { ... }, separated by a comma; or use all { ... }")
      )
    case "or":
      return (
        LocalizedText(it: "`or` tiene solo il primo dei due lati", en: "`or` keeps only the first of the two sides"),
        isCondition
          ? LocalizedText(it: "scrivi any { { ... }, { ... } }", en: "write any { { ... }, { ... } }")
          : LocalizedText(
            it: "usa one_of { \"a\", \"b\" } per i valori, o any { { ... }, { ... } } per le condizioni",
            en: "use one_of { \"a\", \"b\" } for values, or any { { ... }, { ... } } for conditions")
      )
    case "not":
      return (
        LocalizedText(it: "`not` qui dà sempre false", en: "`not` always gives false here"),
        LocalizedText(it: "scrivi none { { ... } }, o campo = no", en: "write none { { ... } }, or field = no")
      )
    default:
      return (
        LocalizedText(
          it: "`\(sign)` si calcola mentre il file viene letto, non per ogni nucleo",
          en: "`\(sign)` is worked out while the file is read, not for each household"),
        LocalizedText(it: test(sign).it, en: test(sign).en)
      )
    }
  }

  private static func test(_ sign: String) -> (it: String, en: String) {
    let word =
      switch sign {
      case "==": "is"
      case "~=": "is_not"
      case "<": "less_than"
      case "<=": "at_most"
      case ">": "more_than"
      default: "at_least"
      }
    return ("scrivi campo = \(word)(valore)", "write field = \(word)(value)")
  }
}
