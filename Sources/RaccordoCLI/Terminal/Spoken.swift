#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif
import ArgumentParser
import Raccordo

extension Language {
  /// The language of the person at the terminal, from the environment: Italian where the locale is, else English.
  static var ofEnvironment: Language {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
    let locale = names.lazy.compactMap { variable($0) }.first { !$0.isEmpty } ?? ""
    return locale.hasPrefix("it") ? .italian : .english
  }

  /// The language of what is said before the command line is parsed: its help and its mistakes.
  static let asked: Language = CommandWords.language(CommandLine.arguments) ?? .ofEnvironment

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}

extension Language: ExpressibleByArgument {}

/// A text of the command's own help, in the language asked for.
func said(it italian: String, en english: String) -> String {
  Language.asked.of(it: italian, en: english)
}

func help(it italian: String, en english: String, valueName: String? = nil) -> ArgumentHelp {
  ArgumentHelp(stringLiteral: said(it: italian, en: english)).named(valueName)
}

extension ArgumentHelp {
  fileprivate func named(_ name: String?) -> ArgumentHelp {
    var help = self
    help.valueName = name
    return help
  }
}
