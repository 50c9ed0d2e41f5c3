import ArgumentParser
import Raccordo

/// What the argument parser says of a command line, in Italian: it speaks English only.
///
/// Sentences that are not here stay in English; what the person wrote stands between quotation marks and is left alone.
enum ParserWords {
  private static let italian: [(english: String, italian: String)] = [
    ("  See 'raccordo help <subcommand>' for detailed help.", "  Di ogni comando dice di più: raccordo help <subcommand>"),
    ("Error: ", "Errore: "), ("Help:  ", "Aiuto: "), ("Usage: ", "Uso: "),
    ("  See '", "  Per saperne di più: '"), (" --help' for more information.", " --help'"),
    ("Unknown option '", "Opzione sconosciuta: '"), (". Did you mean '", ". Intendevi '"),
    ("Missing value for '", "Manca il valore di '"), ("Missing expected argument '", "Manca '"),
    ("Unexpected argument '", "Non si capisce '"), (" unexpected arguments: '", " parole che non si capiscono: '"),
    ("The value '", "Il valore '"), ("' is invalid for '", "' non va bene per '"),
    ("'. Please provide one of '", "'. I valori possibili sono '"), ("' and '", "' e '"), ("' or '", "' o '"),
    ("OVERVIEW: ", ""), ("USAGE: ", "USO: "), ("ARGUMENTS:", "ARGOMENTI:"), ("OPTIONS:", "OPZIONI:"),
    ("SUBCOMMANDS:", "COMANDI:"), ("Show the version.", "Mostra la versione."),
    ("Show help information.", "Mostra questo aiuto."), ("(values: ", "(valori: "), ("(default: ", "(se manca: "), ("; default: ", "; se manca: "),
  ]

  static func text(_ english: String, in language: Language) -> String {
    guard language == .italian else { return english }
    return italian.reduce(english) { text, words in text.replacing(words.english, with: words.italian) }
  }
}

/// The words of the command line, before they are parsed.
enum CommandWords {
  /// Options of which the last would silently win. Only `--program` and `--rules` may come more than once.
  static func refuseRepeated(_ words: [String]) throws {
    var seen: Set<String> = []
    for word in words.prefix(while: { $0 != "--" }) where word.hasPrefix("--") {
      let name = String(word.prefix { $0 != "=" })
      guard name == "--program" || name == "--rules" || seen.insert(name).inserted else {
        throw ValidationError(said(it: "\(name) c'è due volte: lasciane una", en: "\(name) is there twice: leave one"))
      }
    }
  }

  /// What `--lang` asks for, wherever it stands.
  static func language(_ words: [String]) -> Language? {
    for (word, next) in zip(words, words.dropFirst() + [""]) {
      let value = word == "--lang" ? next : word.hasPrefix("--lang=") ? String(word.dropFirst(7)) : ""
      if let language = Language(rawValue: value) { return language }
    }
    return nil
  }
}
